import ArabicText
import Casework
import Desk
import TerminalKit

/// The door: a sign-in name and a passphrase; at a shared desk officers change here, too.
struct SignInScreen: DeskScreen {
  let phrases: Phrases
  let associationName: String
  /// What helps to try a demonstration office.
  let hint: String?
  private(set) var form: Form
  private let wording: KitWording
  private var isSending = false
  /// How far the index got that the officer waits for.
  private var progress: WorkProgress?

  /// The officer's name is filled in where it is known who signs in.
  init(phrases: Phrases, associationName: String, officer: OfficerID? = nil, hint: String? = nil) {
    self.phrases = phrases
    self.associationName = associationName
    self.hint = hint
    wording = phrases.kitWording
    form = Form(
      [
        Field(
          Self.officerField, phrases["signIn.officer"], .text(TextRules(.lowerCaseName, maximumLength: 32)),
          value: officer?.rawValue ?? "", widthInCells: 30, base: .leftToRight),
        Field(Self.passphraseField, phrases["signIn.passphrase"], .masked, widthInCells: 30, base: .leftToRight),
      ],
      wording: wording)
    if officer != nil { form.moveFocus(toField: Self.passphraseField) }
  }

  private static let officerField = "officer"
  private static let passphraseField = "passphrase"
  static let enterAction: ActionID = "signIn.enter"
  static let quitAction: ActionID = "signIn.quit"
  static let leaveAction: ActionID = "signIn.leave"
  static let recoverAction: ActionID = "signIn.recover"

  var title: String { phrases["signIn.title"] }
  var typesText: Bool { true }

  var bindings: [KeyBinding] {
    if progress != nil {
      return [
        KeyBinding([.key(.escape)], phrases["signIn.leave"], Self.leaveAction),
        KeyBinding([.function(10), .letter("\u{62E}"), .letter("q")], phrases["signIn.quit"], Self.quitAction),
      ]
    }
    return [
      KeyBinding([.function(2), .letter("\u{62F}"), .letter("s")], phrases["signIn.enter"], Self.enterAction),
      KeyBinding([.function(8), .letter("\u{645}"), .letter("k")], phrases["signIn.recover"], Self.recoverAction),
      KeyBinding([.function(10), .letter("\u{62E}"), .letter("q")], phrases["signIn.quit"], Self.quitAction),
    ]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .key where progress != nil: []
    case .action(Self.leaveAction): [.request(.leaveSignIn)]
    case .key(.enter) where form.focused?.id == Self.passphraseField: signIn()
    case .key(let key): form.handle(key).isHandled ? [] : [.unhandled(key)]
    case .action(Self.enterAction): signIn()
    case .action(Self.recoverAction): [.push(.recover)]
    case .action(Self.quitAction): [.quit]
    case .answer(let answer): receive(answer)
    case .appeared, .resized, .returned, .action, .draftDue, .interrupted: []
    }
  }

  private mutating func signIn() -> [DeskEffect] {
    guard !isSending else { return [] }
    guard let officer = OfficerID(checking: form.value(Self.officerField).lowercased()) else {
      form.moveFocus(toField: Self.officerField)
      form.report(Self.officerField, .error(phrases["officer.idRule"]))
      return [.ringBell]
    }
    let passphrase = form[Self.passphraseField]?.value ?? ""
    guard !passphrase.isEmpty else {
      form.moveFocus(toField: Self.passphraseField)
      form.report(Self.passphraseField, .error(wording[.required]))
      return [.ringBell]
    }
    isSending = true
    return [.request(.signIn(Credentials(officer: officer, passphrase: passphrase)))]
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    if case .preparing(let progress) = answer {
      self.progress = progress
      return []
    }
    isSending = false
    progress = nil
    switch answer {
    case .signedIn(let arrival):
      let setting = DeskSetting(phrases: phrases, signedIn: arrival)
      return [.home]
        + (setting.formerSignInText(arrival).map {
          [.say(Message(arrival.failedAttempts == 0 ? .notice : .warning, $0))]
        } ?? [])
    case .failed(let failure): return startAgain(saying: phrases.text(of: failure))
    case .signedOut: return startAgain(saying: phrases["signIn.left"], as: .notice)
    case .refused: return startAgain(saying: phrases["signIn.refused"])
    default: return []
    }
  }

  /// The passphrase is typed anew; the name stays.
  private mutating func startAgain(saying text: String, as kind: Message.Kind = .error) -> [DeskEffect] {
    form.set(Self.passphraseField, to: "")
    form.moveFocus(toField: Self.passphraseField)
    return [.say(Message(kind, text))]
  }

  func draw(on canvas: inout Canvas) {
    let width = min(78, canvas.size.columns)
    let place = canvas.bounds.centred(rows: hint == nil && progress == nil ? 8 : 12, columns: width)
    canvas.within(place) { panel in
      panel.write(VisibleControls.sanitized(associationName), row: 0, style: .strong, alignment: .centre)
      panel.write(phrases["signIn.welcome"], row: 1, style: .faint, alignment: .centre)
      panel.horizontalLine(row: 2)
      panel.within(Region(row: 4, column: 0, rows: 4, columns: width)) { form.draw(on: &$0) }
      if let progress { return draw(progress, on: &panel) }
      guard let hint else { return }
      panel.writeWrapped(hint, row: 8, column: 0, width: width, rows: 4, style: .notice)
    }
  }

  /// A bar and a line of words, in place of the hint.
  private func draw(_ progress: WorkProgress, on panel: inout Canvas) {
    let width = panel.size.columns
    panel.write(phrases["signIn.preparing"], row: 8, style: .strong)
    panel.horizontalLine(row: 9, style: .faint)
    panel.fill(Region(row: 9, column: 0, rows: 1, columns: width * progress.percent / 100), style: .title)
    panel.write(phrases.text(of: progress), row: 10, style: .notice)
  }
}
