import Calendars
import CaseLedger
import Casework
import Desk
import DiwanScreens
import Office
import TerminalKit

/// Coming, locking and going.
extension DeskApplication {
  /// Lets an officer in; where an index has to be made for them, the answer follows when it is there.
  func beginSignIn(_ credentials: Credentials, for ticket: ScreenTicket) throws -> Answer {
    guard case .atDoor(let door) = state else { throw Failure(.officeMissing, detail: folder) }
    let admission = try door.admit(credentials)
    guard admission.needsIndex else { return .signedIn(arrive(try door.enter(with: admission))) }
    let wait = IndexWait(making: IndexMaking(for: admission), ticket: ticket)
    state = .preparing(door, wait)
    work.begin(at: Machine.now())
    wait.begin()
    return .preparing(wait.making.progress)
  }

  /// Gives the wait for an index up.
  func leaveSignIn() -> Answer {
    if case .preparing(let door, let wait) = state {
      wait.making.cancel()
      endWork(isDone: false)
      state = .atDoor(door)
    }
    return .signedOut
  }

  func look(at wait: IndexWait, door: OfficeDoor) -> [(ScreenTicket, Answer)] {
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
  func recover(by key: String, _ officer: OfficerID, _ passphrase: String) throws -> Answer {
    guard case .atDoor(let door) = state else { throw Failure(.officeMissing, detail: folder) }
    try door.recover(key, for: officer, passphrase: passphrase)
    return .recovered
  }

  func found(_ founding: Founding) throws -> SignedIn {
    let site = try OfficeSite.folder(at: folder, isNew: true)
    let today = Machine.now().day(in: .riyadh)
    let holidays = try library.calendar(around: today).holidays
    let office = try StaffedOffice.found(founding, at: site, holidays: holidays, clock: Machine.now)
    return enter(office)
  }

  func arrive(_ office: StaffedOffice) -> SignedIn {
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

  func unlock(_ passphrase: String) throws(Failure) -> Int {
    guard case .atWork(let office) = state else { throw Failure(.officeMissing, detail: folder) }
    let failures = try office.prove(passphrase)
    isLocked = false
    return failures
  }

  var lock: Destination? {
    if case .atWork = state { .lock } else { nil }
  }

  /// Noted where the ledger takes it; who leaves is not held back.
  func noteDeparture() {
    guard case .atWork(let office) = state else { return }
    try? office.noteDeparture()
  }

  func signOut() throws -> Answer {
    noteDeparture()
    shownCopies.removeAll()
    state = .atDoor(try OfficeDoor.ofFolder(at: folder))
    sitting = nil
    watch = nil
    previousEntry = [:]
    keptPlace = nil
    return .signedOut
  }
}
