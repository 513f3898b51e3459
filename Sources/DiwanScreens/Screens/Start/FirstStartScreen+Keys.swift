import ArabicText
import Casework
import Desk
import TerminalKit

extension FirstStartScreen {
  mutating func handle(_ key: Key) -> [DeskEffect] {
    switch step {
    case .choosing: return handleInList(key)
    case .reading(var form):
      if key == .enter, !form.hasOverlay { return perform(Self.readAction) }
      let outcome = form.handle(key)
      step = .reading(form)
      return outcome.isHandled ? effects(of: outcome, in: form) : [.unhandled(key)]
    case .appointing(var founder):
      let outcome = founder.form.handle(key)
      if outcome.left != nil { founder.compare() }
      step = .appointing(founder)
      guard outcome.isHandled else { return [.unhandled(key)] }
      return outcome.ringsBell ? [.ringBell] : []
    }
  }

  private mutating func handleInList(_ key: Key) -> [DeskEffect] {
    switch key {
    case .up: focus = max(0, focus - 1)
    case .down: focus = min(profiles.count, focus + 1)
    case .home: focus = 0
    case .end: focus = profiles.count
    default: return [.unhandled(key)]
    }
    return []
  }

  mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.chooseAction:
      guard let profile = focusedProfile else { return askForFile() }
      step = .appointing(FounderForm(profile: profile, phrases: phrases))
    case Self.fileAction: return askForFile()
    case Self.readAction: return readFile()
    case Self.foundAction: return found()
    case Form.pickAction:
      guard case .reading(var form) = step else { return [] }
      let outcome = form.perform(action)
      step = .reading(form)
      return effects(of: outcome, in: form)
    case Self.backAction where hasOverlay: return handle(.escape)
    case Self.backAction, Self.quitAction:
      guard holdsUnsaved else { return leave(by: action) }
      leaving = phrases.leavingDialog(keepsDraft: false)
      leavingAction = action
    default: break
    }
    return []
  }

  private var hasOverlay: Bool {
    if case .reading(let form) = step { form.hasOverlay } else { false }
  }

  /// What the path of a profile file asks for while it is typed.
  private func effects(of outcome: FormOutcome, in form: Form) -> [DeskEffect] {
    outcome.asksForOptions.map { [.request(form.folderRequest(for: $0))] } ?? []
  }

  private mutating func leave(by action: ActionID) -> [DeskEffect] {
    if action == Self.quitAction { return [.quit] }
    step = .choosing
    problems = []
    return []
  }

  /// Lets an input answer whether what was typed may be lost; nil where it is not for that.
  mutating func handleLeaving(_ input: DeskInput) -> [DeskEffect]? {
    guard var open = leaving, let outcome = open.handle(input) else { return nil }
    leaving = outcome == .stays ? open : nil
    if case .chosen = outcome { return leave(by: leavingAction) }
    return []
  }

  private mutating func askForFile() -> [DeskEffect] {
    focus = profiles.count
    problems = []
    let path = Field("path", phrases["start.path"], .path, isRequired: true, base: .leftToRight)
    step = .reading(Form([path], wording: phrases.kitWording))
    return []
  }

  private mutating func readFile() -> [DeskEffect] {
    guard case .reading(var form) = step, !isWaiting else { return [] }
    let isReady = form.perform(Form.saveAction).save == .ready
    step = .reading(form)
    guard isReady else { return [.ringBell] }
    isWaiting = true
    return [.request(.readProfile(path: form.value("path")))]
  }

  private mutating func found() -> [DeskEffect] {
    guard case .appointing(var founder) = step, !isWaiting else { return [] }
    let founding = founder.founding()
    step = .appointing(founder)
    guard let founding else { return [.say(Message(.error, phrases["form.refused"]))] }
    isWaiting = true
    return [.request(.found(founding))]
  }

  mutating func receive(_ answer: Answer) -> [DeskEffect] {
    isWaiting = false
    switch answer {
    case .profile(let profile):
      problems = []
      step = .appointing(FounderForm(profile: profile, phrases: phrases))
      return []
    case .profileProblems(let lines):
      problems = lines
      return [.say(Message(.error, phrases["start.fileRefused"]))]
    case .folder(let listing):
      guard case .reading(var form) = step else { return [] }
      guard let outcome = form.take(listing) else {
        return [.say(Message(.notice, phrases["path.nothing"])), .ringBell]
      }
      step = .reading(form)
      return effects(of: outcome, in: form)
    case .signedIn: return [.home]
    case .failed(let failure): return [.say(Message(.error, phrases.text(of: failure)))]
    case .refused: return [.say(Message(.error, phrases["signIn.refused"]))]
    default: return []
    }
  }
}
