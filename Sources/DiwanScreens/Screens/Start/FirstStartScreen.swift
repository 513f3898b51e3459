import Casework
import Desk
import TerminalKit

/// The birth of an office: one of the associations or a profile file, then its first officer.
struct FirstStartScreen: DeskScreen {
  /// What the officer does now.
  enum Step: Sendable {
    case choosing
    /// Typing the path of a profile file.
    case reading(Form)
    case appointing(FounderForm)
  }

  let phrases: Phrases
  let profiles: [Profile]
  var step: Step = .choosing
  /// The entry with the focus; the one after the last profile is the profile file.
  var focus = 0
  /// What is wrong with the profile file that was read last.
  var problems: [String] = []
  /// Asks whether what was typed may be lost.
  var leaving: Dialog?
  /// What was wanted when that was asked.
  var leavingAction = Self.backAction
  /// Whether a request is on its way.
  var isWaiting = false

  init(phrases: Phrases, profiles: [Profile]) {
    self.phrases = phrases
    self.profiles = profiles
  }

  static let chooseAction: ActionID = "start.choose"
  static let fileAction: ActionID = "start.file"
  static let readAction: ActionID = "start.read"
  static let foundAction: ActionID = "start.found"
  static let backAction: ActionID = "start.back"
  static let quitAction: ActionID = "start.quit"

  var title: String {
    switch step {
    case .choosing: phrases["start.title"]
    case .reading: phrases["start.title.file"]
    case .appointing: phrases["start.title.officer"]
    }
  }

  var typesText: Bool {
    if leaving != nil { return true }
    return switch step {
    case .choosing: false
    case .reading(let form): form.typesText
    case .appointing(let founder): founder.form.typesText
    }
  }

  var bindings: [KeyBinding] {
    if let leaving { return leaving.bindings }
    let back = KeyBinding([.key(.escape)], phrases["start.back"], Self.backAction)
    let quit = KeyBinding([.function(10), .letter("\u{62E}"), .letter("q")], phrases["signIn.quit"], Self.quitAction)
    switch step {
    case .choosing:
      return [
        KeyBinding([.key(.enter)], phrases["start.choose"], Self.chooseAction),
        KeyBinding([.function(3), .letter("\u{641}"), .letter("l")], phrases["start.file"], Self.fileAction), quit,
      ]
    case .reading(let form) where form.hasOverlay: return [back]
    case .reading:
      return [
        KeyBinding([.function(2), .letter("\u{642}")], phrases["start.read"], Self.readAction),
        KeyBinding([.function(4)], phrases.kitWording[.pick], Form.pickAction), back, quit,
      ]
    case .appointing:
      return [
        KeyBinding([.function(2), .letter("\u{62D}"), .letter("s")], phrases["start.found"], Self.foundAction), back,
        quit,
      ]
    }
  }

  /// The profile that the focus stands on; nil on the profile file.
  var focusedProfile: Profile? { profiles.indices.contains(focus) ? profiles[focus] : nil }

  var holdsUnsaved: Bool {
    switch step {
    case .choosing: false
    case .reading(let form): form.isDirty
    case .appointing(let founder): founder.form.isDirty
    }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if leaving != nil, let effects = handleLeaving(input) { return effects }
    switch input {
    case .key(let key): return handle(key)
    case .action(let action): return perform(action)
    case .answer(let answer): return receive(answer)
    case .appeared, .resized, .returned, .draftDue, .interrupted: return []
    }
  }
}
