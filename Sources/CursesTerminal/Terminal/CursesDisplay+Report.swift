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

  private func send(_ sequence: String) {
    if !isClosed, !isendwin() { line.write(sequence) }
  }
}
