import Calendars
import CaseLedger
import Casework
import Desk
import Dispatch
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
  private(set) var state: State
  /// Screens to open as soon as somebody is at work.
  var waiting: [Destination] = []
  /// What every screen of the officer at work reads.
  private var sitting: Sitting?
  /// The fields of the file that was registered last, by their names, for the same-as-last key.
  private var previousEntry: [String: String] = [:]
  /// How far the ledger had got when the screens were last asked to look again.
  private var shownNumber = 0
  /// The day that the screens were last asked for.
  private var dayWatch = DayWatch(at: Machine.now())
  /// Tells when others record something, while an officer is at work.
  private(set) var watch: LedgerWatch?
  /// Whether the desk waits for the officer's passphrase.
  private(set) var isLocked = false
  /// What is done once the first picture stands, so that nobody waits for it.
  private var waitsForQuiet = false
  /// The keeping of a sealed copy of the index that is under way on another thread.
  private let keeping = DispatchGroup()
  /// What was kept last of where the officer is.
  private var keptPlace: KeptPlace?
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

  func perform(_ request: DeskRequest, for ticket: ScreenTicket) -> [Answer] {
    do {
      return [try answer(request, for: ticket)]
    } catch let refusal as Refusal {
      return [.refused(refusal)]
    } catch {
      return [.failed(Failure(error))]
    }
  }

  private func answer(_ request: DeskRequest, for ticket: ScreenTicket) throws -> Answer {
    switch request {
    case .signIn(let credentials): return try beginSignIn(credentials, for: ticket)
    case .leaveSignIn:
      if case .preparing(let door, let wait) = state {
        wait.making.cancel()
        endWork(isDone: false)
        state = .atDoor(door)
      }
      return .signedOut
    case .lock:
      isLocked = true
      shownCopies.removeAll()
      return .locked
    case .unlock(let passphrase): return .unlocked(try unlock(passphrase))
    case .signOut:
      noteDeparture()
      shownCopies.removeAll()
      state = .atDoor(try OfficeDoor.ofFolder(at: folder))
      sitting = nil
      watch = nil
      previousEntry = [:]
      keptPlace = nil
      return .signedOut
    case .recover(let key, let officer, let passphrase): return try recover(by: key, officer, passphrase)
    case .found(let founding): return .signedIn(try found(founding))
    case .readProfile(let path): return try read(profileAt: path)
    case .writeEvidence(let period, let path): return try writeEvidence(of: period, to: path)
    case .writeProfile(let path): return try writeProfile(to: path)
    case .importPolicyText(let path): return try importPolicyText(from: path)
    case .findMessageWays: return .messageWays(ConfigurationFile.read().messages.ways)
    case .sendMessage(let reference): return try send(reference)
    case .remind(let scope): return try remind(scope)
    case .findPaperWays: return .paperWays(PaperDesk.ways())
    case .printPaper(let order, let inArabic, let outlet): return try print(order, inArabic: inArabic, to: outlet)
    case .attachment(let request): return try answer(request, for: ticket)
    case .listFolder(let path):
      if isLocked { throw Failure(.deskLocked) }
      return .folder(try FolderListing(at: path))
    case .confirmingClock(let request):
      try officeAtWork().confirmClock()
      return try answer(request, for: ticket)
    case .ask, .submit, .appoint, .givePassphrase, .changePassphrase, .proposeRecoveryKey, .confirmRecoveryKey,
      .saveDraft, .dropDraft:
      guard case .atWork(let office) = state else { throw Failure(.officeMissing, detail: folder) }
      if isLocked, !request.keepsDraft { throw Failure(.deskLocked) }
      work.begin(at: Machine.now())
      let answer = office.perform(request)
      endWork()
      sitting?.update(office.signedIn)
      if case .receipt = answer { rememberEntry(of: request) }
      keepSnapshot()
      return answer
    }
  }

  /// The office with its officer, who sits at the desk and has not locked it.
  func officeAtWork() throws(Failure) -> StaffedOffice {
    guard case .atWork(let office) = state else { throw Failure(.officeMissing, detail: folder) }
    if isLocked { throw Failure(.deskLocked) }
    return office
  }

  private func writeEvidence(of period: ClosedRange<CivilDate>, to path: String) throws -> Answer {
    let office = try officeAtWork()
    guard let form = EvidencePack.Form(path: path) else { throw Failure(.notSaved, detail: path) }
    let pack = EvidencePack(try office.evidence(in: period), setting: setting(of: office))
    let path = Machine.expanded(path)
    try NewFile.write(pack.bytes(as: form), to: path)
    return .written(path: path)
  }

  /// Kept beside the drafts, sealed like them; home and the door leave what was kept before.
  func keepPlace(_ open: [(destination: Destination, screen: any Screen<Destination, DeskRequest, Answer>)]) {
    dropShownCopies(unlessOpen: open.map(\.destination))
    guard case .atWork(let office) = state, !isLocked, let place = KeptPlace(open), place != keptPlace else { return }
    keptPlace = place
    // What cannot be kept is only a convenience: nothing is said to somebody who rests or has gone.
    _ = office.perform(.saveDraft(id: KeptPlace.draftID, texts: place.texts))
  }

  private func rememberEntry(of request: DeskRequest) {
    guard case .submit(let submission) = request, case .file(nil, .register(let entry, _, _)) = submission.command
    else {
      return
    }
    previousEntry = Dictionary(uniqueKeysWithValues: entry.texts.map { ($0.key.rawValue, $0.value) })
  }

  /// Soon, once, after the first picture for an officer; several times a second while an index is made.
  var pollMilliseconds: Int? {
    if case .preparing = state { return IndexWait.pollMilliseconds }
    if waitsForQuiet { return 1 }
    return viewerStart == nil ? nil : ViewerStart.pollMilliseconds
  }

  func lateAnswers() -> [(ScreenTicket, Answer)] {
    if case .preparing(let door, let wait) = state { return look(at: wait, door: door) }
    guard waitsForQuiet, case .atWork(let office) = state else { return lookAtViewer() }
    waitsForQuiet = false
    // Neither is needed for the work at hand: a search loads its words itself, and expired papers are judged again
    // whenever somebody works on their request.
    try? office.prepareSearch()
    _ = try? office.judgeExpiries()
    keepSnapshot()
    return []
  }

  var dayRemainingMilliseconds: Int? {
    guard case .atWork = state else { return nil }
    return dayWatch.remainingMilliseconds(at: Machine.now())
  }

  func takeNewDay() -> Bool {
    guard case .atWork(let office) = state, dayWatch.turn(at: Machine.now()) else { return false }
    sitting?.update(office.signedIn)
    return !isLocked
  }

  /// Takes in what was recorded since the screens were last asked to look, by whichever desk.
  func takeChanges() -> Bool {
    guard case .atWork(let office) = state, !isLocked else { return false }
    // What stands in the way is told at the next key, by the screen that meets it.
    try? office.catchUp()
    sitting?.update(office.signedIn)
    defer { shownNumber = office.ledger.head.number }
    return office.ledger.head.number != shownNumber
  }

  /// Keeps a sealed copy of the index where one is due, on another thread: no key waits for it.
  private func keepSnapshot() {
    guard !waitsForQuiet, case .atWork(let office) = state, let work = office.dueSnapshot() else { return }
    DispatchQueue.global(qos: .background).async(group: keeping) { work.run() }
  }

  /// Ends the keeping of a sealed copy when the program is left, begun for it where the kept one is old.
  func finish() {
    shownCopies.removeAll()
    waitsForQuiet = false
    keepSnapshot()
    keeping.wait()
  }

  /// Lets an officer in; where an index has to be made for them, the answer follows when it is there.
  private func beginSignIn(_ credentials: Credentials, for ticket: ScreenTicket) throws -> Answer {
    guard case .atDoor(let door) = state else { throw Failure(.officeMissing, detail: folder) }
    let admission = try door.admit(credentials)
    guard admission.needsIndex else { return .signedIn(arrive(try door.enter(with: admission))) }
    let wait = IndexWait(making: IndexMaking(for: admission), ticket: ticket)
    state = .preparing(door, wait)
    work.begin(at: Machine.now())
    wait.begin()
    return .preparing(wait.making.progress)
  }

  private func look(at wait: IndexWait, door: OfficeDoor) -> [(ScreenTicket, Answer)] {
    do {
      guard try wait.making.isFinished() else {
        let progress = wait.progress(at: Machine.now())
        tell(progress)
        return [(wait.ticket, .preparing(progress))]
      }
      endWork()
      return [(wait.ticket, .signedIn(arrive(try door.enter(with: wait.making.admission))))]
    } catch {
      endWork(isDone: false)
      state = .atDoor(door)
      return [(wait.ticket, .failed(Failure(error)))]
    }
  }

  /// Uses the key on paper; whoever did signs in then like everybody else.
  private func recover(by key: String, _ officer: OfficerID, _ passphrase: String) throws -> Answer {
    guard case .atDoor(let door) = state else { throw Failure(.officeMissing, detail: folder) }
    try door.recover(key, for: officer, passphrase: passphrase)
    return .recovered
  }

  private func unlock(_ passphrase: String) throws(Failure) -> Int {
    guard case .atWork(let office) = state else { throw Failure(.officeMissing, detail: folder) }
    let failures = try office.prove(passphrase)
    isLocked = false
    return failures
  }

  private func found(_ founding: Founding) throws -> SignedIn {
    let site = try OfficeSite.folder(at: folder, isNew: true)
    let today = Machine.now().day(in: .riyadh)
    let holidays = try library.calendar(around: today).holidays
    let office = try StaffedOffice.found(founding, at: site, holidays: holidays, clock: Machine.now)
    return enter(office)
  }

  private func arrive(_ office: StaffedOffice) -> SignedIn {
    // A ledger that takes nothing any more is still there to be read.
    try? office.noteArrival(at: .desk)
    return enter(office)
  }

  private func enter(_ office: StaffedOffice) -> SignedIn {
    state = .atWork(office)
    tellsOfWork(office)
    isLocked = false
    waitsForQuiet = true
    shownNumber = office.ledger.head.number
    dayWatch = DayWatch(at: Machine.now())
    watch = LedgerWatch(lockFile: folder + "/log/LOCK")
    return office.signedIn
  }

  private func read(profileAt path: String) throws -> Answer {
    let read = try library.readProfile(at: Machine.expanded(path))
    if let profile = read.profile { return .profile(profile) }
    return .profileProblems(read.problems.map { phrases($0.code.phrase, $0.arguments) })
  }
}

extension DeskApplication {
  /// The office's rest before a desk is locked; nil while there is nothing to be locked.
  var idleMilliseconds: Int? {
    guard case .atWork(let office) = state, !isLocked else { return nil }
    return office.register.idleLockMinutes * 60_000
  }

  var lock: Destination? {
    if case .atWork = state { .lock } else { nil }
  }

  /// Noted where the ledger takes it; who leaves is not held back.
  func noteDeparture() {
    guard case .atWork(let office) = state else { return }
    try? office.noteDeparture()
  }

  /// The setting of the officer at work, brought up to the minute.
  func setting(of office: StaffedOffice) -> DeskSetting {
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
}
