import ArabicText
import Casework
import Desk
import TerminalKit

/// The locked desk: nothing of any person is seen until the officer's passphrase is given; another may take over.
struct LockScreen: DeskScreen {
  let setting: DeskSetting
  private var form: Form
  private var isSending = false

  init(_ setting: DeskSetting) {
    self.setting = setting
    form = Form(
      [
        Field(
          Self.passphraseField, setting.phrases["signIn.passphrase"], .masked, widthInCells: 30, base: .leftToRight)
      ], wording: setting.phrases.kitWording)
  }

  private static let passphraseField = "passphrase"
  static let openAction: ActionID = "lock.open"
  static let leaveAction: ActionID = "lock.leave"

  var title: String { setting.phrases["lock.title"] }
  var typesText: Bool { true }
  var coversOthers: Bool { true }

  var bindings: [KeyBinding] {
    [
      KeyBinding([.function(2), .letter("\u{641}"), .letter("s")], setting.phrases["lock.open"], Self.openAction),
      KeyBinding([.function(10), .letter("\u{62E}"), .letter("q")], setting.phrases["lock.leave"], Self.leaveAction),
    ]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared: [.request(.lock)]
    case .key(.enter), .action(Self.openAction): open()
    case .key(let key): form.handle(key).isHandled ? [] : [.unhandled(key)]
    case .action(Self.leaveAction): [.request(.signOut)]
    case .answer(let answer): receive(answer)
    case .resized, .returned, .action, .draftDue, .interrupted: []
    }
  }

  private mutating func open() -> [DeskEffect] {
    guard !isSending else { return [] }
    let passphrase = form[Self.passphraseField]?.value ?? ""
    guard !passphrase.isEmpty else {
      form.report(Self.passphraseField, .error(setting.phrases["kit.form.required"]))
      return [.ringBell]
    }
    isSending = true
    form.set(Self.passphraseField, to: "")
    return [.request(.unlock(passphrase: passphrase))]
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    isSending = false
    switch answer {
    case .unlocked(0): return [.back]
    case .unlocked(let failures):
      return [.back, .say(Message(.warning, setting.phrases("signIn.failedBefore", ["count": String(failures)])))]
    case .signedOut: return [.home]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: return []
    }
  }

  func draw(on canvas: inout Canvas) {
    let place = canvas.bounds.centred(rows: 8, columns: min(78, canvas.size.columns))
    canvas.within(place) { panel in
      panel.write(setting.phrases["lock.text"], row: 0, style: .strong, alignment: .centre)
      panel.write(
        setting.phrases("lock.officer", ["officer": setting.officer(setting.officer.id)]), row: 1, style: .faint,
        alignment: .centre)
      panel.horizontalLine(row: 2)
      panel.within(Region(row: 4, column: 0, rows: 4, columns: panel.size.columns)) { form.draw(on: &$0) }
    }
  }
}
