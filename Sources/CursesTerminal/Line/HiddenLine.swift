import Glibc

/// A line that is typed at the terminal and not shown, as a passphrase is.
public enum HiddenLine {
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGTSTP]

  /// Asks on standard error and reads a line from standard input, which is a terminal; nil at its end.
  ///
  /// A signal that ends or stops the program meets a terminal that shows what is typed, as before; whoever comes back
  /// from a stop is asked again. The question comes once nothing is shown any more.
  /// - Throws: `CursesTerminalError.systemRefused`.
  public static func read(asking question: String) throws(CursesTerminalError) -> String? {
    let line = TerminalLine(input: STDIN_FILENO, output: STDERR_FILENO)
    guard let shown = line.mode else { return readLine() }
    let relay = try SignalRelay()
    while true {
      relay.install()
      line.set(hidden(shown))
      line.write(question)
      let signal = awaitSignal(or: line, relay: relay)
      let text = signal == nil ? readLine() : nil
      line.set(shown)
      line.write("\n")
      relay.uninstall()
      guard let signal = signal ?? relay.take().first(where: ending.contains) else { return text }
      // It does what it does to any program; one that only stops it, or is ignored, lets it go on.
      raise(signal)
      if let text { return text }
    }
  }

  /// Line by line as before, without echo; without the key that ends a program and asks for its memory, too.
  private static func hidden(_ mode: termios) -> termios {
    var hidden = mode
    hidden.c_lflag &= ~tcflag_t(ECHO)
    hidden.c_cc.1 = 0
    return hidden
  }

  /// Waits until a line was typed or the terminal is gone, or for a signal that ends or stops the program.
  private static func awaitSignal(or line: TerminalLine, relay: SignalRelay) -> Int32? {
    var waiting = [
      pollfd(fd: line.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: relay.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      if poll(&waiting, 2, -1) == -1, errno == EINTR { continue }
      if let signal = relay.take().first(where: ending.contains) { return signal }
      if waiting[0].revents != 0 { return nil }
    }
  }
}
