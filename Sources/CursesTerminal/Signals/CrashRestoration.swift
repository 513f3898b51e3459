import Glibc

/// Gives the terminal back when the program crashes or exits without having closed it.
///
/// Everything a handler needs is laid out beforehand: it writes bytes, sets the line's mode and lets the crash go on.
enum CrashRestoration {
  private static let signals = [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP]

  /// - Parameters:
  ///   - undo: everything that brings the terminal back, as the terminal understands it.
  ///   - mode: the line's mode from before the start.
  static func arm(undo: String, mode: termios, line: TerminalLine) {
    let bytes = Array(undo.utf8)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    buffer.copyBytes(from: bytes)
    if !handlersInstalled {
      handlersInstalled = true
      for (place, signal) in signals.enumerated() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = restoreAndCrash
        action.sa_flags = SA_ONSTACK
        sigaction(signal, &action, &previousActions[place])
      }
      atexit { restoreTerminal() }
    }
    let old = undoBytes
    undoBytes = UnsafeRawBufferPointer(buffer)
    old.deallocate()
    lineMode = mode
    lineInput = line.input
    lineOutput = line.output
    isArmed = true
  }

  static func disarm() {
    isArmed = false
  }

  fileprivate static func previousAction(of signal: Int32) -> UnsafePointer<sigaction>? {
    for place in 0..<signals.count where signals[place] == signal { return UnsafePointer(previousActions + place) }
    return nil
  }
}

// Written by `arm` before any handler can run with them, read by the handlers.
nonisolated(unsafe) private let previousActions = UnsafeMutablePointer<sigaction>.allocate(capacity: 6)
nonisolated(unsafe) private var undoBytes = UnsafeRawBufferPointer(start: nil, count: 0)
nonisolated(unsafe) private var lineMode = termios()
nonisolated(unsafe) private var lineInput: Int32 = -1
nonisolated(unsafe) private var lineOutput: Int32 = -1
nonisolated(unsafe) private var isArmed = false
nonisolated(unsafe) private var handlersInstalled = false

private func restoreTerminal() {
  guard isArmed else { return }
  isArmed = false
  _ = write(lineOutput, undoBytes.baseAddress, undoBytes.count)
  tcsetattr(lineInput, TCSANOW, &lineMode)
}

private func restoreAndCrash(_ signal: Int32) {
  restoreTerminal()
  if let previous = CrashRestoration.previousAction(of: signal) { sigaction(signal, previous, nil) }
  raise(signal)
}
