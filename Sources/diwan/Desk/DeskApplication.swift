import CaseLedger
import Casework
import Desk
import Dispatch
import DiwanScreens
import Office
import TerminalKit

/// The program as the screens see it: it makes them, and passes what they ask to the office.
final class DeskApplication: Application {
  /// Who is there: nobody before the office was founded, somebody at the door, an officer at work.
  enum State {
    case founding
    case atDoor(OfficeDoor)
    /// Somebody was admitted, and the index is being made for them.
    case preparing(OfficeDoor, IndexWait)
    case atWork(StaffedOffice)
  }

  let library: Library
  let folder: String
  let phrases: Phrases
  let appearance: Appearance
  let wording: KitWording
  /// The scanner's folder and the viewer.
  let places: [DeskPlace: String]
  /// Scans that are open in the viewer.
  let shownCopies = ShownCopies()
  /// The viewer that was started last, while it is new, and the screen that asked for it.
  var viewerStart: (ticket: ScreenTicket, start: ViewerStart)?
  /// Shown at the door: how to enter a demonstration, what is amiss with terminal or configuration.
  let hints: [String]
  var state: State
  /// Screens to open as soon as somebody is at work.
  var waiting: [Destination] = []
  /// What every screen of the officer at work reads.
  var sitting: Sitting?
  /// The fields of the file that was registered last, by their names, for the same-as-last key.
  var previousEntry: [String: String] = [:]
  /// How far the ledger had got when the screens were last asked to look again.
  var shownNumber = 0
  /// The day that the screens were last asked for.
  var dayWatch = DayWatch(at: Machine.now())
  /// Tells when others record something, while an officer is at work.
  var watch: LedgerWatch?
  /// Whether the desk waits for the officer's passphrase.
  var isLocked = false
  /// What is done once the first picture stands, so that nobody waits for it.
  var waitsForQuiet = false
  /// The keeping of a sealed copy of the index that is under way on another thread.
  let keeping = DispatchGroup()
  /// What was kept last of where the officer is.
  var keptPlace: KeptPlace?
  var reportWork: ((WorkReport) -> Void)?
  /// The work that somebody waits for now.
  var work = WorkWatch()

  init(
    library: Library, folder: String, language: Language, appearance: Appearance, hints: [String],
    places: [DeskPlace: String] = [:], state: State
  ) throws {
    self.library = library
    self.folder = folder
    self.appearance = appearance
    self.hints = hints
    self.places = places
    self.state = state
    phrases = try library.phrases(language)
    wording = phrases.kitWording
    if case .atWork(let office) = state { _ = arrive(office) }
  }

  var home: Destination {
    switch state {
    case .founding: .firstStart
    case .atDoor, .preparing: .signIn
    case .atWork: .home
    }
  }

  var status: String {
    guard case .atWork(let office) = state else { return "" }
    let mark = office.ledger.barrier == nil ? [] : [phrases["cli.status.readOnly"]]
    return (mark + [setting(of: office).statusLine]).joined(separator: " · ")
  }

  func takeWaitingDestinations() -> [Destination] {
    guard case .atWork = state else { return [] }
    defer { waiting = [] }
    return waiting
  }

  var canJump: Bool {
    guard case .atWork = state else { return false }
    return !isLocked
  }

  func destination(forCode code: String) -> Destination? {
    canJump ? Destination.named(code, phrases: phrases) : nil
  }

  func makeScreen(for destination: Destination) -> any Screen<Destination, DeskRequest, Answer> {
    switch state {
    case .founding:
      return ScreenFactory.makeFirstStart(phrases: phrases, profiles: (try? library.profiles()) ?? [])
    case .atDoor where destination == .recover: return ScreenFactory.makeRecovery(phrases: phrases)
    case .atDoor(let door), .preparing(let door, _):
      let name = (try? door.foundingProfile()).map { $0.association.name.text(in: phrases.language) }
      let notes = hints + notes(at: door)
      return ScreenFactory.makeSignIn(
        phrases: phrases, associationName: name ?? "", hint: notes.isEmpty ? nil : notes.joined(separator: " "))
    case .atWork(let office):
      return ScreenFactory.makeScreen(
        for: destination, setting: setting(of: office), previous: previousEntry)
    }
  }

  /// What everybody has to know before they sign in: why nothing can be saved, and a wait.
  private func notes(at door: OfficeDoor) -> [String] {
    var notes: [String] = []
    if let barrier = door.ledger.barrier { notes.append(phrases.text(of: barrier)) }
    if door.needsIndex { notes.append(phrases["cli.door.index"]) }
    return notes
  }

  /// The setting of the officer at work, brought up to the minute.
  func setting(of office: StaffedOffice) -> DeskSetting {
    let current = sitting ?? Sitting(office.signedIn)
    current.update(office.signedIn)
    sitting = current
    return DeskSetting(phrases: phrases, sitting: current)
  }
}
