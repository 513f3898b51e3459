import Glibc

/// Gives the terminal back when the program crashes or exits without having closed it.
///
/// Everything a handler needs is laid out beforehand: it writes bytes, sets the line's mode and lets the crash go on.
enum CrashRestoration {
  /// - Parameters:
  ///   - undo: everything that brings the terminal back, as the terminal understands it.
  ///   - mode: the line's mode from before the start.
  static func arm(undo: String, mode: termios, line: TerminalLine) {
    let bytes = Array(undo.utf8)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    buffer.copyBytes(from: bytes)
    let old = state.pointee.undo
    state.pointee.undo = UnsafeRawBufferPointer(buffer)
    old.deallocate()
    state.pointee.mode = mode
    state.pointee.line = line
    state.pointee.isArmed = true
    installHandlersOnce()
  }

  static func disarm() {
    state.pointee.isArmed = false
  }

  private static func installHandlersOnce() {
    guard !state.pointee.handlersAreInstalled else { return }
    state.pointee.handlersAreInstalled = true
    for place in 0..<crashSignals.count {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = restoreAndCrash
      action.sa_flags = SA_ONSTACK
      sigaction(crashSignals[place], &action, previousActions + place)
    }
    atexit { restoreTerminal() }
  }
}

private struct CrashState {
  var undo = UnsafeRawBufferPointer(start: nil, count: 0)
  var mode = termios()
  var line = TerminalLine(input: -1, output: -1)
  var isArmed = false
  var handlersAreInstalled = false
}

private let crashSignals = [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP]

// Written by `arm` before a handler can run with it, read by the handlers. On the heap, because the compiler gives a
// global `termios` fewer bytes than it has.
nonisolated(unsafe) private let state: UnsafeMutablePointer<CrashState> = {
  let state = UnsafeMutablePointer<CrashState>.allocate(capacity: 1)
  state.initialize(to: CrashState())
  return state
}()

nonisolated(unsafe) private let previousActions: UnsafeMutablePointer<sigaction> = {
  let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: crashSignals.count)
  actions.initialize(repeating: sigaction(), count: crashSignals.count)
  return actions
}()

private func restoreTerminal() {
  guard state.pointee.isArmed else { return }
  state.pointee.isArmed = false
  _ = write(state.pointee.line.output, state.pointee.undo.baseAddress, state.pointee.undo.count)
  tcsetattr(state.pointee.line.input, TCSANOW, &state.pointee.mode)
}

/// The handler: what handled the signal before has it next, so that a crash stays a crash.
private func restoreAndCrash(_ signal: Int32) {
  restoreTerminal()
  for place in 0..<crashSignals.count where crashSignals[place] == signal {
    sigaction(signal, previousActions + place, nil)
  }
  raise(signal)
}
