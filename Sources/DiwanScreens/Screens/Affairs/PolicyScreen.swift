import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The policy that the office works by: read from top to bottom, or narrowed by typing.
struct PolicyScreen: PlaceKeeping {
  let setting: DeskSetting
  private var register: OfficeRegister
  private var sheet: Sheet
  private(set) var query: TextEdit
  private var sender: CommandSender

  init(_ setting: DeskSetting) {
    self.setting = setting
    register = setting.register
    sheet = Sheet(language: setting.language)
    query = TextEdit(searchingIn: setting.language.direction)
    sender = CommandSender(setting: setting)
    show()
  }

  static let clearAction: ActionID = "policy.clear"
  static let evidenceAction: ActionID = "policy.evidence"
  static let signAction: ActionID = "policy.sign"
  static let copyAction: ActionID = "policy.copy"
  static let textAction: ActionID = "policy.text"
  static let amendAction: ActionID = "policy.amend"
  static let importAction: ActionID = "policy.import"
  static let exportAction: ActionID = "policy.export"
  static let adaptAction: ActionID = "policy.adapt"
  private static let headRows = 1

  var mark: ListMark {
    var mark = sheet.mark
    mark.filter = query.text
    return mark
  }

  mutating func recall(_ mark: ListMark) {
    query.replaceAll(with: mark.filter)
    sheet.recall(ListMark(row: mark.row, place: mark.place))
    show()
  }

  var title: String { setting.phrases["policy.title"] }
  /// Letters narrow what is shown.
  var typesText: Bool { true }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    if let keys = sender.bindings { return keys }
    let clear = KeyBinding([.key(.escape)], phrases["search.key.clear"], Self.clearAction)
    return [
      KeyBinding(
        [.function(2), .letter("\u{642}")], phrases["policy.key.sign"], Self.signAction,
        unavailable: reasonAgainstSigning),
      KeyBinding(
        [.function(3), .letter("\u{62F}")], phrases["evidence.title"], Self.evidenceAction,
        unavailable: setting.reasonAgainst(.reviewEvidence)),
      KeyBinding(
        [.function(4), .letter("\u{646}")], phrases["policy.key.copy"], Self.copyAction,
        unavailable: reasonAgainstCopies),
      KeyBinding([.function(5), .letter("\u{635}")], phrases["policy.key.text"], Self.textAction),
      KeyBinding(
        [.function(6), .letter("\u{639}")], phrases["policy.key.amend"], Self.amendAction,
        unavailable: setting.reasonAgainst(.adoptPolicy)),
      KeyBinding(
        [.function(7), .letter("\u{633}")], phrases["policy.file.profile"], Self.importAction,
        unavailable: setting.reasonAgainst(.adoptPolicy)),
      KeyBinding([.function(8), .letter("\u{62A}")], phrases["policy.file.export"], Self.exportAction),
      KeyBinding(
        [.function(10), .letter("\u{62C}")], phrases["policy.key.adapt"], Self.adaptAction,
        unavailable: setting.reasonAgainst(.adoptPolicy)),
    ] + (query.isEmpty ? [] : [clear])
  }

  private var reasonAgainstSigning: String? {
    if let reason = setting.reasonAgainst(.signPolicy) { return reason }
    let signed = register.circulation(inForceOn: setting.today).signatures[setting.officer.id]
    return signed == nil ? nil : setting.refusalText(.office(.policySigned))
  }

  private var unitsWithoutCopy: [Labelled] {
    let copies = register.circulation(inForceOn: setting.today).copies
    return setting.profile.units.filter { copies[$0.id] == nil }
  }

  private var reasonAgainstCopies: String? {
    setting.reasonAgainst(.adoptPolicy) ?? (unitsWithoutCopy.isEmpty ? setting.phrases["policy.copies.all"] : nil)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared(let size):
      resize(size)
      return [.request(.ask(.register))]
    case .resized(let size): resize(size)
    case .returned: return [.request(.ask(.register))]
    case .answer(let answer): return receive(answer)
    case .action(Self.evidenceAction): return [.push(.evidence)]
    case .action(Self.signAction): askForSignature()
    case .action(Self.copyAction): askForUnit()
    case .action(Self.textAction): return [.push(.policyPart(.text(nil)))]
    case .action(Self.amendAction):
      return [.push(.policyPart(.change(register.policies.last?.profile ?? setting.profile, asVersion: true)))]
    case .action(Self.importAction): return [.push(.policyPart(.file(.profile)))]
    case .action(Self.exportAction): return [.push(.policyPart(.file(.export)))]
    case .action(Self.adaptAction): return [.push(.policyPart(.editor))]
    case .action:
      query.replaceAll(with: "")
      show()
    case .key(let key): return handle(key)
    case .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    let outcome = sender.receive(answer)
    if outcome.receipt != nil { return outcome.effects + [.request(.ask(.register))] }
    switch outcome.otherAnswer {
    case .register(let register):
      self.register = register
      show()
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: break
    }
    return outcome.effects
  }

  private mutating func askForSignature() {
    let phrases = setting.phrases
    sender.ask(
      .confirm(title: phrases["policy.key.sign"], lines: [phrases["policy.sign.text"]], wording: phrases.kitWording),
      basedOn: register.lastNumber
    ) { choice, _ in choice == "confirm" ? .office(.signPolicy) : nil }
  }

  private mutating func askForUnit() {
    let phrases = setting.phrases
    let choices = unitsWithoutCopy.map { DialogChoice($0.id, setting.text($0.label)) }
    let cancel = DialogChoice("cancel", phrases["kit.dialog.cancel"])
    sender.ask(
      Dialog(
        title: phrases["policy.key.copy"], lines: [phrases["policy.copy.text"]], choices: choices + [cancel],
        wording: phrases.kitWording),
      basedOn: register.lastNumber
    ) { unit, _ in .office(.handPolicyCopy(unit: unit)) }
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch key {
    case .character(_, alt: false), .paste, .backspace:
      _ = query.handle(key)
      show()
      return []
    default:
      switch sheet.handle(key) {
      case .chosen(let line): return line.opens.map { [.push($0)] } ?? []
      case .ignored: return [.unhandled(key)]
      case .moved: return []
      }
    }
  }

  private mutating func resize(_ size: Size) {
    sheet.size = Size(columns: size.columns, rows: size.rows - Self.headRows)
  }

  private mutating func show() {
    let inForce = register.policy(inForceOn: setting.today)
    sheet.sections =
      PolicyPage(setting: setting, register: register, adopted: inForce, filter: query.text).sections
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(below) { below in
      sheet.draw(on: &below, isActive: sender.dialog == nil)
      if sheet.sections.allSatisfy(\.lines.isEmpty) {
        below.write(setting.phrases["kit.list.noMatch"], row: 1, column: 2, style: .faint)
      }
    }
    canvas.within(head) { head in
      let used = head.write(setting.phrases["kit.list.filter"], row: 0, column: 2, style: .faint)
      query.draw(
        on: &head, row: 0, column: used + 3, width: head.size.columns - used - 4, isActive: sender.dialog == nil)
    }
    sender.draw(on: &canvas)
  }
}
