public import Desk

extension Phrases {
  /// How far the index got, in one line.
  public func text(of progress: IndexProgress) -> String {
    let counts = ["done": String(progress.done), "total": String(progress.total), "percent": String(progress.percent)]
    let text = self("index.progress." + progress.source.rawValue, counts)
    guard let seconds = progress.secondsLeft else { return text }
    return text + " · " + self("index.progress.left", ["seconds": String(seconds)])
  }
}
