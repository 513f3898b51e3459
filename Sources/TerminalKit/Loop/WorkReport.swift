/// How work stands that takes its time, told while it goes on.
public enum WorkReport: Hashable, Sendable {
  /// Work that a key waits for: the bar is drawn over the foot of the screen.
  case waiting(ProgressBar)
  /// Work of which the screen in front tells by itself.
  case shown(percent: Int)
  /// It is over; the sentence is for somebody who has turned to something else meanwhile.
  case ended(notice: String?)
}
