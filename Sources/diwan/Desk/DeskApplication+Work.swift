import Desk
import DiwanScreens
import Office
import TerminalKit

extension DeskApplication {
  /// The office tells of work that a key waits for.
  func tellsOfWork(_ office: StaffedOffice) {
    office.reportProgress = { [weak self] in self?.show($0) }
  }

  private func show(_ progress: WorkProgress) {
    guard work.takes(progress, at: Machine.now()) else { return }
    let label = phrases["progress.short." + progress.source.rawValue]
    reportWork?(.waiting(ProgressBar(label, done: progress.done, total: progress.total)))
  }

  /// The index on which somebody waits at the door; the door's own screen draws the bar.
  func tell(_ progress: WorkProgress) {
    if work.takes(progress, at: Machine.now()) { reportWork?(.shown(percent: progress.percent)) }
  }

  /// Takes the bar away, and tells somebody who may look elsewhere by now.
  /// - Parameter isDone: whether the work came to its end, or was left.
  func endWork(isDone: Bool = true) {
    guard let ended = work.end(at: Machine.now()) else { return }
    let notice = isDone && ended.wasLong ? phrases["progress.over." + ended.source.rawValue] : nil
    reportWork?(.ended(notice: notice))
  }
}
