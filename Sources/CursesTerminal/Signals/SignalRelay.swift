import Glibc

/// Turns signals into bytes on a pipe, so that all work is done outside the handlers.
final class SignalRelay {
  private let pipe: Pipe
  private var previous: [(signal: Int32, action: sigaction)] = []
  /// Whether whoever started the program had it ignore Ctrl-Z.
  private(set) var ignoresSuspension = false

  private static let relayed = [SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT]

  init() throws(CursesTerminalError) {
    guard let pipe = Pipe() else { throw .systemRefused(call: "pipe", code: errno) }
    pipe.setNonBlocking()
    self.pipe = pipe
    relayWriteEnd = pipe.writeEnd
  }

  deinit {
    close(pipe.readEnd)
    close(pipe.writeEnd)
  }

  /// To be polled beside the keyboard.
  var descriptor: Int32 { pipe.readEnd }

  /// Takes the signals over, also a second time, from curses; what handled them first comes back with `uninstall`.
  func install() {
    for signal in Self.relayed {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = relaySignal
      action.sa_flags = SA_RESTART
      var old = sigaction()
      sigaction(signal, &action, &old)
      guard previous.count < Self.relayed.count else { continue }
      if signal == SIGTSTP { ignoresSuspension = isIgnored(old) }
      previous.append((signal, old))
    }
  }

  func uninstall() {
    for (signal, action) in previous {
      var action = action
      sigaction(signal, &action, nil)
    }
    previous.removeAll()
  }

  /// The signals since the last call, each once, in the order of their first arrival.
  func take() -> [Int32] {
    var signals: [Int32] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return signals }
      for byte in buffer.prefix(count) where !signals.contains(Int32(byte)) { signals.append(Int32(byte)) }
    }
  }

  /// Stops the program as an unhandled SIGTSTP would, and comes back when it is continued.
  func stopProgram() {
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    var relay = sigaction()
    sigaction(SIGTSTP, &standard, &relay)
    raise(SIGTSTP)
    sigaction(SIGTSTP, &relay, nil)
  }

  private func isIgnored(_ action: sigaction) -> Bool {
    guard let handler = action.__sigaction_handler.sa_handler else { return false }
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Set before any handler is installed and only read in them.
nonisolated(unsafe) private var relayWriteEnd: Int32 = -1

/// The handler: one byte to the pipe; a full pipe already holds this signal.
private func relaySignal(_ signal: Int32) {
  let code = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(relayWriteEnd, &byte, 1)
  errno = code
}
