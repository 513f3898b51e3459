import CNcurses
import Glibc
public import TerminalKit

extension CursesDisplay {
  public func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    defer { waitedMilliseconds = deadline.waitedMilliseconds }
    while true {
      if let event = takeEvent() { return event }
      if hasChanged {
        hasChanged = false
        return .changed(afterMilliseconds: deadline.waitedMilliseconds)
      }
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
      case .pointer(.press(let stored)):
        if let seen = seenPosition(of: stored) { return .key(.pointer(.press(seen))) }
      default: return .key(key)
      }
    }
    return events.isEmpty ? nil : events.removeFirst()
  }

  /// Where the officer sees what the terminal holds at a place; nil where nothing was painted.
  private func seenPosition(of stored: ScreenPosition) -> ScreenPosition? {
    guard let frame = picture.frame, (0..<frame.size.rows).contains(stored.row) else { return nil }
    let line = frame.lines[stored.row][...]
    let column = line.indices.first { driver.storedColumn($0, in: line) == stored.column }
    return column.map { ScreenPosition(row: stored.row, column: $0) }
  }

  /// Sleeps until something happens; false when the time is over.
  private func wait(until deadline: Deadline) -> Bool {
    let watched = watchedDescriptor()
    let watchRestMilliseconds = watched == nil ? 0 : watchRest.remainingMilliseconds
    let keyWait = keyWaitMilliseconds
    let remaining = deadline.remainingMilliseconds
    let endsKeyWait = keyWait >= 0 && (remaining < 0 || keyWait <= remaining)
    var waiting = [
      pollfd(fd: line.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: relay.descriptor, events: Int16(POLLIN), revents: 0),
      // A negative descriptor is passed over.
      pollfd(fd: watchRestMilliseconds > 0 ? -1 : watched ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let limit = endsKeyWait ? keyWait : remaining
    let endsRest = watchRestMilliseconds > 0 && (limit < 0 || watchRestMilliseconds < limit)
    let count = poll(&waiting, 3, endsRest ? watchRestMilliseconds : limit)
    if count == 0 {
      if endsRest { return true }
      if endsKeyWait { endKeyWait() }
      return endsKeyWait
    }
    if waiting[0].revents != 0 { readKeys() }
    if waiting[1].revents != 0 { relay.take().forEach(handle) }
    if waiting[2].revents != 0 { takeChanges(from: waiting[2].fd) }
    return true
  }

  /// How long the rest of a key or of a paste is waited for; -1 where none is on its way.
  private var keyWaitMilliseconds: Int32 {
    if decoder.isInPaste { return pasteRest.remainingMilliseconds }
    return decoder.waitsForSequence ? Int32(clamping: escapeDelayMilliseconds) : -1
  }

  private func endKeyWait() {
    decoder.isInPaste ? decoder.endPaste() : decoder.endSequence()
  }

  /// Longer than a slow line stops within a paste, whose rest would be taken for keys; so long a desk is deaf whose line
  /// lost the mark at the end of one.
  private static let pasteRestMilliseconds = 3_000

  /// Many changes that came together are one.
  private func takeChanges(from descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    hasChanged = true
    watchRest = Deadline(milliseconds: Self.watchRestMilliseconds)
  }

  private static let watchRestMilliseconds = 250

  private func readKeys() {
    switch line.readAvailable() {
    case .bytes(let bytes):
      decoder.feed(bytes)
      pasteRest = Deadline(milliseconds: Self.pasteRestMilliseconds)
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
    shownPercent = nil
    line.set(originalMode)
    relay.stopProgram()
    // It was given back above, and the shell may have another one by now.
    keepTitle()
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
