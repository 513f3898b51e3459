import Calendars
import Casework
import Desk
import DiwanScreens
import Office
import ProfileFiles
import TerminalKit

/// The program as the screens see it: it makes them, and passes what they ask to the office.
final class DeskApplication: Application {
  /// Who is there: nobody before the office was founded, somebody at the door, an officer at work.
  enum State {
    case founding
    case atDoor(OfficeDoor)
    case atWork(StaffedOffice)
  }

  let library: Library
  let folder: String
  let phrases: Phrases
  /// The phrases of both languages, by whose words screens are reached.
  let everyPhrases: [Phrases]
  let appearance: Appearance
  let wording: KitWording
  /// Shown at the door of a demonstration.
  let hint: String?
  private(set) var state: State
  /// Screens to open as soon as somebody is at work.
  var waiting: [Destination] = []
  /// What every screen of the officer at work reads.
  private var sitting: Sitting?
  /// The fields of the file that was registered last, by their names, for the same-as-last key.
  private var previousEntry: [String: String] = [:]
  /// What is done once the first picture stands, so that nobody waits for it.
  private var waitsForQuiet = false

  init(
    library: Library, folder: String, language: Language, appearance: Appearance, hint: String?, state: State
  ) throws {
    self.library = library
    self.folder = folder
    self.appearance = appearance
    self.hint = hint
    self.state = state
    if case .atWork = state { waitsForQuiet = true }
    phrases = try library.phrases(language)
    everyPhrases = try Language.allCases.map { try library.phrases($0) }
    wording = phrases.kitWording
  }

  var home: Destination {
    switch state {
    case .founding: .firstStart
    case .atDoor: .signIn
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

  func destination(forCode code: String) -> Destination? {
    guard case .atWork = state else { return nil }
    return Destination.named(code, phrases: everyPhrases)
  }

  func perform(_ request: DeskRequest, for ticket: ScreenTicket) -> [Answer] {
    do {
      return [try answer(request)]
    } catch {
      return [.failed(Failure(error))]
    }
  }

  private func answer(_ request: DeskRequest) throws -> Answer {
    switch request {
    case .signIn(let credentials): return .signedIn(try signIn(credentials))
    case .signOut:
      state = .atDoor(try OfficeDoor.ofFolder(at: folder))
      sitting = nil
      previousEntry = [:]
      return .signedOut
    case .found(let founding): return .signedIn(try found(founding))
    case .readProfile(let path): return try read(profileAt: path)
    case .ask, .submit, .appoint, .givePassphrase, .changePassphrase, .proposeRecoveryKey, .confirmRecoveryKey,
      .saveDraft, .dropDraft:
      guard case .atWork(let office) = state else { throw Failure(.officeMissing, detail: folder) }
      let answer = office.perform(request)
      sitting?.update(office.signedIn)
      if case .receipt = answer { rememberEntry(of: request) }
      keepSnapshot()
      return answer
    }
  }

  private func rememberEntry(of request: DeskRequest) {
    guard case .submit(let submission) = request, case .file(nil, .register(let entry, _)) = submission.command else {
      return
    }
    previousEntry = Dictionary(uniqueKeysWithValues: entry.texts.map { ($0.key.rawValue, $0.value) })
  }

  private func signIn(_ credentials: Credentials) throws -> SignedIn {
    guard case .atDoor(let door) = state else { throw Failure(.officeMissing, detail: folder) }
    let office = try door.signIn(credentials)
    state = .atWork(office)
    waitsForQuiet = true
    return office.signedIn
  }

  /// Asked for once, right after the first picture for an officer was shown.
  var pollMilliseconds: Int? { waitsForQuiet ? 1 : nil }

  func lateAnswers() -> [(ScreenTicket, Answer)] {
    guard waitsForQuiet, case .atWork(let office) = state else { return [] }
    waitsForQuiet = false
    // Neither is needed for the work at hand: a search loads its words itself, and expired papers are judged again
    // whenever somebody works on their request.
    try? office.prepareSearch()
    _ = try? office.judgeExpiries()
    keepSnapshot()
    return []
  }

  /// Keeps a sealed copy of the index where one is due, on another thread: no key waits for it.
  private func keepSnapshot() {
    guard !waitsForQuiet, case .atWork(let office) = state, let work = office.dueSnapshot() else { return }
    Task.detached(priority: .background) { work.run() }
  }

  private func found(_ founding: Founding) throws -> SignedIn {
    let site = try OfficeSite.folder(at: folder, isNew: true)
    let today = Machine.now().day(in: .riyadh)
    let holidays = try library.calendar(around: today).holidays
    let office = try StaffedOffice.found(founding, at: site, holidays: holidays, clock: Machine.now)
    state = .atWork(office)
    return office.signedIn
  }

  private func read(profileAt path: String) throws -> Answer {
    let read = try library.readProfile(at: Machine.absolute(path))
    if let profile = read.profile { return .profile(profile) }
    return .profileProblems(read.problems.map { phrases($0.code.phrase, $0.arguments) })
  }
}

extension DeskApplication {
  /// The setting of the officer at work, brought up to the minute.
  private func setting(of office: StaffedOffice) -> DeskSetting {
    let current = sitting ?? Sitting(office.signedIn)
    current.update(office.signedIn)
    sitting = current
    return DeskSetting(phrases: phrases, sitting: current)
  }

  /// What everybody has to know before they sign in: why nothing can be saved, and a wait.
  private func notes(at door: OfficeDoor) -> [String] {
    var notes: [String] = []
    if let barrier = door.ledger.barrier { notes.append(phrases.text(of: barrier)) }
    if door.needsIndex { notes.append(phrases["cli.door.index"]) }
    return notes
  }

  func makeScreen(for destination: Destination) -> any Screen<Destination, DeskRequest, Answer> {
    switch state {
    case .founding:
      return ScreenFactory.makeFirstStart(phrases: phrases, profiles: (try? library.profiles()) ?? [])
    case .atDoor(let door):
      let name = (try? door.foundingProfile()).map { $0.association.name.text(in: phrases.language) }
      let notes = [hint].compactMap(\.self) + notes(at: door)
      return ScreenFactory.makeSignIn(
        phrases: phrases, associationName: name ?? "", hint: notes.isEmpty ? nil : notes.joined(separator: " "))
    case .atWork(let office):
      return ScreenFactory.makeScreen(
        for: destination, setting: setting(of: office), previous: previousEntry)
    }
  }
}
