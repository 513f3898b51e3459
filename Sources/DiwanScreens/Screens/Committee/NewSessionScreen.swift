import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Convenes a session: its day, its members, and whether enough of them attend.
struct NewSessionScreen: DeskScreen {
  let setting: DeskSetting
  private var entry: CommandForm
  /// The members of the session before.
  private var known: [SessionMember] = []
  private var drafts: [DraftView] = []

  init(_ setting: DeskSetting) {
    self.setting = setting
    let wording = setting.phrases.kitWording
    entry = CommandForm(
      Form(Self.sections(setting, count: SessionMembers.count(for: [:]), known: []), wording: wording),
      draftID: "newSession", setting: setting, wording: wording)
    SessionMembers(setting: setting).refresh(&entry.form)
  }

  var title: String { setting.phrases["newSession.title"] }
  var typesText: Bool { entry.typesText }
  private var rule: DecisionRule { setting.profile.decision }

  var bindings: [KeyBinding] {
    entry.bindings(saveLabel: setting.phrases["newSession.convene"], saveUnavailable: unavailable)
  }

  private var unavailable: String? {
    if rule.decider != .committee { return setting.refusalText(.session(.noCommittee)) }
    if let reason = setting.reasonAgainst(.runSessions) { return reason }
    let present = SessionMembers.members(entry.form).count(where: \.isPresent)
    return present < rule.quorum
      ? setting.refusalText(.session(.belowQuorum(present: present, needed: rule.quorum))) : nil
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared:
      return [.request(.ask(.drafts)), .request(.ask(.sessions(RowWindow(first: 0, count: 1))))]
    case .answer(.sessions(let page)):
      guard let last = page.rows.first?.id else { return [] }
      return [.request(.ask(.session(last)))]
    case .answer(.session(let view)):
      known = view.session.members
      if !entry.form.isDirty { layOut([:]) }
      return restoreDraft()
    case .answer(.drafts(let known)) where !entry.isSending:
      drafts = known
      return restoreDraft()
    default: return handleInForm(input)
    }
  }

  private mutating func handleInForm(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input) { screen.command($0.form) }
    SessionMembers(setting: setting).refresh(&entry.form)
    if outcome.left != nil { growRows() }
    guard let receipt = outcome.receipt else { return outcome.effects }
    return outcome.effects + (receipt.session.map { [.replace(.session($0))] } ?? [.back])
  }

  private mutating func restoreDraft() -> [DeskEffect] {
    guard !entry.form.isDirty, let draft = drafts.first(where: { $0.id == entry.draftID }) else { return [] }
    layOut(draft.texts)
    return entry.restore(from: drafts)
  }

  private mutating func growRows() {
    guard SessionMembers.count(in: entry.form) < SessionMembers.count(for: entry.form.values), !entry.hasOverlay
    else { return }
    entry.form.relay(
      Self.sections(setting, count: SessionMembers.count(for: entry.form.values), known: known),
      wording: entry.wording)
    SessionMembers(setting: setting).refresh(&entry.form)
  }

  /// Lays the form out anew while nothing was typed into it.
  private mutating func layOut(_ texts: [String: String]) {
    let count = max(SessionMembers.count(for: texts), known.count + 2)
    entry.form = Form(Self.sections(setting, count: count, known: known), wording: entry.wording)
    SessionMembers(setting: setting).refresh(&entry.form)
  }

  private static func sections(_ setting: DeskSetting, count: Int, known: [SessionMember]) -> [FormSection] {
    let phrases = setting.phrases
    let day = Field(
      "heldOn", phrases["session.heldOn"], .date, value: setting.typed(setting.today), isRequired: true,
      base: .leftToRight,
      check: setting.dateCheck(latest: setting.today) { setting.closedDayWarning($0) })
    return [
      FormSection("", [day]),
      FormSection(
        phrases["session.section.members"], SessionMembers(setting: setting).fields(count: count, known: known)),
    ]
  }

  private func command(_ form: Form) -> CaseCommand? {
    guard let heldOn = setting.date(form.value("heldOn")) else { return nil }
    return .session(nil, .convene(heldOn: heldOn, members: SessionMembers.members(form)))
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(2)
    canvas.within(head) { drawQuorum(on: &$0) }
    canvas.within(below) { entry.draw(on: &$0) }
  }

  /// Who decides, how many it takes, and how many are there.
  private func drawQuorum(on canvas: inout Canvas) {
    let members = SessionMembers.members(entry.form)
    let present = members.count(where: \.isPresent)
    let text = setting.phrases(
      "session.quorum",
      [
        "committee": setting.text(rule.label), "quorum": String(rule.quorum), "present": String(present),
        "members": String(members.count),
      ])
    let isEnough = present >= rule.quorum
    let unicode = canvas.appearance.borders
    let sign: SheetSign = isEnough ? .done : .lacking
    canvas.write(sign.text(unicode), row: 0, column: 2, style: sign.style)
    canvas.write(text, row: 0, column: 4, style: isEnough ? .text : .warning)
  }
}
