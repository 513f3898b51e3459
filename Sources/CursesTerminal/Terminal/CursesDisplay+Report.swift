import CNcurses

extension CursesDisplay {
  public func bell() {
    send(ControlSequence.bell)
  }

  /// Asks the terminal to put text on the clipboard; whether it does, it does not say.
  public func copy(_ text: String) {
    if isXtermHeir { send(ControlSequence.copy(text)) }
  }

  public func setTitle(_ title: String) {
    if isXtermHeir { send(ControlSequence.title(title)) }
  }

  public func showProgress(percent: Int?) {
    guard percent != shownPercent else { return }
    shownPercent = percent
    send(notices.progress(percent: percent))
  }

  public func notify(_ text: String) {
    send(notices.notice(title: Self.programName, text: text))
  }

  /// The name under which a notification appears on the desktop.
  private static let programName = "Diwan"

  private func send(_ sequence: String) {
    if !sequence.isEmpty, !isClosed, !isendwin() { line.write(sequence) }
  }
}
