import CNcurses
import Glibc
public import TerminalKit

extension CursesDisplay {
  public func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    while true {
      if let event = takeEvent() { return event }
      if inputIsClosed { return .hangUp }
      guard wait(until: deadline) else { return .timedOut }
    }
  }

  public var hasPendingInput: Bool {
    !events.isEmpty || decoder.hasKey || (!inputIsClosed && line.hasInput)
  }

  /// Keys come before signals that arrived with them: what was typed is in the draft when the line goes down.
  private func takeEvent() -> TerminalEvent? {
    while let key = decoder.next() {
      switch key {
      case .control("c"): return .interrupt
      case .control("z") where canSuspend:
        // The whole job stops, as the kernel would have it; our own stop comes back through the relay.
        kill(0, SIGTSTP)
      default: return .key(key)
      }
    }
    return events.isEmpty ? nil : events.removeFirst()
  }

  /// Sleeps until something happens; false when the time is over.
  private func wait(until deadline: Deadline) -> Bool {
    let escapeWait = decoder.waitsForSequence ? Int32(clamping: escapeDelayMilliseconds) : -1
    let remaining = deadline.remainingMilliseconds
    let endsSequence = escapeWait >= 0 && (remaining < 0 || escapeWait <= remaining)
    var waiting = [
      pollfd(fd: line.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: relay.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waiting, 2, endsSequence ? escapeWait : remaining)
    if count == 0 {
      if endsSequence { decoder.endSequence() }
      return endsSequence
    }
    if waiting[0].revents != 0 { readKeys() }
    if waiting[1].revents != 0 { relay.take().forEach(handle) }
    return true
  }

  private func readKeys() {
    switch line.readAvailable() {
    case .bytes(let bytes): decoder.feed(bytes)
    case .timedOut: break
    case .closed: inputIsClosed = true
    }
  }

  private func handle(_ signal: Int32) {
    switch signal {
    case SIGWINCH: resize()
    case SIGHUP, SIGTERM: events.append(.hangUp)
    case SIGINT: events.append(.interrupt)
    case SIGTSTP: canSuspend ? suspend() : events.append(.key(.control("z")))
    case SIGCONT: resume()
    default: break
    }
  }

  /// Where nobody could resume the program, Ctrl-Z is a key like any other, and the screen says that it does nothing.
  private var canSuspend: Bool { !relay.ignoresSuspension && ProcessGroup.canBeResumed }

  /// Several changes in a row are one event with the last size.
  private func resize() {
    guard let window = line.size else { return }
    resize_term(Int32(window.rows), Int32(window.columns))
    let newSize = currentSize
    guard newSize != size else { return }
    size = newSize
    invalidate()
    events.removeAll { if case .resized = $0 { true } else { false } }
    events.append(.resized(newSize))
  }

  private func suspend() {
    endwin()
    line.write(undo)
    line.set(originalMode)
    relay.stopProgram()
  }

  /// After any stop, also one that gave no warning: the shell has used the terminal meanwhile.
  private func resume() {
    if !isendwin() { endwin() }
    reset_prog_mode()
    line.write(prelude)
    invalidate()
    resize()
    events.append(.resumed)
  }
}
