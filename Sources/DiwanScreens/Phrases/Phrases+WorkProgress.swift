public import Desk

extension Phrases {
  /// How far the index got, in one line.
  public func text(of progress: WorkProgress) -> String {
    let counts = ["done": String(progress.done), "total": String(progress.total), "percent": String(progress.percent)]
    let text = self("progress." + progress.source.rawValue, counts)
    guard let seconds = progress.secondsLeft else { return text }
    return text + " · " + self("progress.left", ["time": wait(seconds: seconds)])
  }
}
