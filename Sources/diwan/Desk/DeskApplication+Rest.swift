import CaseLedger
import Casework
import Desk
import Dispatch
import DiwanScreens
import Office
import TerminalKit

/// What goes on while nobody presses a key: others' work, the day that ends, what is kept, the lock.
extension DeskApplication {
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

  /// Takes in what was recorded since the screens were last asked to look, by whichever desk.
  func takeChanges() -> Bool {
    guard case .atWork(let office) = state, !isLocked else { return false }
    // What stands in the way is told at the next key, by the screen that meets it.
    try? office.catchUp()
    sitting?.update(office.signedIn)
    defer { shownNumber = office.ledger.head.number }
    return office.ledger.head.number != shownNumber
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

  /// The office's rest before a desk is locked; nil while there is nothing to be locked.
  var idleMilliseconds: Int? {
    guard case .atWork(let office) = state, !isLocked else { return nil }
    return office.register.idleLockMinutes * 60_000
  }

  /// Kept beside the drafts, sealed like them; home and the door leave what was kept before.
  func keepPlace(_ open: [(destination: Destination, screen: any Screen<Destination, DeskRequest, Answer>)]) {
    dropShownCopies(unlessOpen: open.map(\.destination))
    guard case .atWork(let office) = state, !isLocked, let place = KeptPlace(open), place != keptPlace else { return }
    keptPlace = place
    // What cannot be kept is only a convenience: nothing is said to somebody who rests or has gone.
    _ = office.perform(.saveDraft(id: KeptPlace.draftID, texts: place.texts))
  }

  /// Keeps a sealed copy of the index where one is due, on another thread: no key waits for it.
  func keepSnapshot() {
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
}
