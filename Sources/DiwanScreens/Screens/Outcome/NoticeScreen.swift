import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Tells the beneficiary of the decision: by the agreed means, or by another one for a reason.
struct NoticeScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.phrases["notice.title"] }
  var typesText: Bool { entry.typesText }

  static let sendAction: ActionID = "notice.send"

  var bindings: [KeyBinding] {
    let own = entry.bindings(about: reference, saveLabel: setting.phrases["notice.save"]) { $0.notice }
    guard let file = entry.file, entry.form?.hasOverlay == false else { return own }
    let waiting = file.messages.first { $0.isOpen && $0.draft.topic == topic }
    let reason = waiting.map { setting.refusalText(.message(.alreadyWaiting($0.id))) }
    return own + [
      KeyBinding(
        [.function(8), .letter("\u{63A}")], setting.phrases["notice.key.send"], Self.sendAction,
        unavailable: reason ?? setting.reasonAgainst(.giveNotice))
    ]
  }

  private var topic: MessageTopic { MessageTopic(.decision, request: reference.ordinal) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if case .action(Self.sendAction) = input {
      return [.replace(.messages(.write(reference.file, topic)))]
    }
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0, $1) })
    if let file = entry.file, var form = entry.form?.form {
      refresh(&form, agreed: file.facts.contact.channel)
      entry.form?.form = form
    }
    return outcome.effectsThenBack
  }

  /// Another channel than the agreed one asks for a reason.
  private func refresh(_ form: inout Form, agreed: String) {
    let isAgreed = form.value("channel") == agreed
    let reason = setting.phrases["notice.isAgreed"]
    form.change("otherReason") { field in
      field.unavailable = isAgreed ? reason : nil
      field.isRequired = !isAgreed
    }
    if isAgreed, form["otherReason"]?.finding != nil { form.report("otherReason", nil) }
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let phrases = setting.phrases
    let setting = setting
    let facts = file.facts
    let channels = setting.profile.channels.map { channel in
      PickOption(
        channel.id, setting.text(channel.label),
        detail: channel.id == facts.contact.channel ? phrases["notice.agreed"] : "")
    }
    let words = request.decision.map { NoticeWords(setting: setting).text($0.value, service: request.service) } ?? ""
    let fields = [
      Field(
        "channel", phrases["notice.channel"], .choice(channels), value: facts.contact.channel, isRequired: true,
        widthInCells: 26, check: { .hint(setting.reach($0, of: facts)) }),
      Field("otherReason", phrases["notice.otherReason"], .text(TextRules(maximumLength: 120)), widthInCells: 44),
      Field("words", phrases["notice.words"], .lines(rows: 5), value: words, isRequired: true),
      setting.dayField("toldOn", phrases["notice.toldOn"]),
    ]
    let wording = phrases.kitWording
    var form = Form(fields, wording: wording)
    refresh(&form, agreed: facts.contact.channel)
    return CommandForm(form, draftID: "notice/" + reference.text, setting: setting, wording: wording)
  }

  private func command(_ form: CommandForm, _ file: BeneficiaryFile) -> CaseCommand? {
    let values = form.form
    guard let toldOn = setting.date(values.value("toldOn")) else { return nil }
    let isAgreed = values.value("channel") == file.facts.contact.channel
    return .request(
      file.id,
      .giveNotice(
        NoticeGiven(
          request: reference.ordinal, channel: values.value("channel"), toldOn: toldOn, words: values.value("words"),
          otherChannelReason: isAgreed ? nil : values.value("otherReason"), earlyReason: form.earlyReason)))
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas, about: reference) { setting.outcomeFacts(of: $0, in: $1) }
  }
}
