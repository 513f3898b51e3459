import Foundation
import Glibc

/// A real program on a terminal of its own: what a person at the keyboard can do, and what they would see.
///
/// Every wait is for a condition; none lets time pass.
final class PseudoTerminal: @unchecked Sendable {
  /// How long a condition is waited for before it is said never to come true: long enough for a machine at its limit.
  static let patienceSeconds = 90.0

  let process: pid_t
  private let master: Int32
  /// A byte on it ends the reading: closing the master under a waiting read would hang nobody up.
  private let readingEnd: (readEnd: Int32, writeEnd: Int32)
  private let answering: TerminalAnswering
  /// Guards everything below, and tells the waiting test that something changed.
  private let changes = NSCondition()
  private let emulator: TerminalEmulator
  private var bytes: [UInt8] = []
  private var answered: Set<Int> = []
  private var state = ProcessState.running
  private var lineHasEnded = false
  private var masterIsClosed = false

  /// Starts a program as the leader of its own session, with the terminal as its controlling one.
  ///
  /// - Parameter environment: the program's whole environment.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24,
    answering: TerminalAnswering = .silent, typeAhead: String = ""
  ) throws {
    let line = try PseudoTerminalLine(columns: columns, rows: rows)
    master = line.master
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw RigFailure.systemRefused(call: "pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    readingEnd = (ends[0], ends[1])
    emulator = TerminalEmulator(columns: columns, rows: rows)
    self.answering = answering
    line.write(Array(typeAhead.utf8))
    process = try line.start(program, arguments, environment: environment)
    Thread.detachNewThread { self.readUntilHungUp() }
    Thread.detachNewThread { self.watchProcess() }
  }

  /// Ends the program, if it still runs, and waits for its end.
  func end() {
    if !processState.hasEnded {
      kill(process, SIGKILL)
      _ = try? wait(for: "the end", timeoutSeconds: 10) { self.state.hasEnded && self.lineHasEnded }
    }
    hangUp()
    close(readingEnd.readEnd)
    close(readingEnd.writeEnd)
  }

  /// Takes the terminal away, as a lost connection does; nothing can be typed afterwards.
  func hangUp() {
    PseudoTerminalLine.write([0], to: readingEnd.writeEnd)
    _ = try? wait(for: "the end of reading", timeoutSeconds: 10) { self.masterIsClosed }
  }

  func type(_ text: String) {
    PseudoTerminalLine.write(Array(text.utf8), to: master)
  }

  func type(bytes: [UInt8]) {
    PseudoTerminalLine.write(bytes, to: master)
  }

  func resize(columns: Int, rows: Int) {
    changes.withLock { emulator.resize(columns: columns, rows: rows) }
    PseudoTerminalLine.setSize(of: master, columns: columns, rows: rows)
  }

  func send(signal: Int32) {
    kill(process, signal)
  }

  /// Sends a signal to the program and to those that it started, as the keyboard does.
  func sendToAll(signal: Int32) {
    kill(-process, signal)
  }

  /// Kills the program so many microseconds from now, wherever it is then; nobody waits for that but for its end.
  func endByForce(afterMicroseconds delay: Int) {
    let moment = Date(timeIntervalSinceNow: Double(delay) / 1_000_000)
    Thread.detachNewThread {
      self.changes.withLock {
        while !self.state.hasEnded, self.changes.wait(until: moment) {}
        // The number of a program that ended before may be another's by then.
        if !self.state.hasEnded { self.send(signal: SIGKILL) }
      }
    }
  }

  var picture: ScreenPicture { changes.withLock { emulator.picture } }

  /// Everything that the program has written.
  var received: [UInt8] { changes.withLock { bytes } }

  var processState: ProcessState { changes.withLock { state } }

  /// - Throws: `RigFailure.neverHappened`, with the screen.
  @discardableResult
  func waitUntil(
    _ what: String, timeoutSeconds: Double = patienceSeconds, _ condition: (ScreenPicture) -> Bool
  ) throws -> ScreenPicture {
    try wait(for: what, timeoutSeconds: timeoutSeconds) { condition(self.emulator.picture) }
    return picture
  }

  @discardableResult
  func waitUntil(screenContains text: String, timeoutSeconds: Double = patienceSeconds) throws -> ScreenPicture {
    try waitUntil("the screen contains \(text)", timeoutSeconds: timeoutSeconds) { $0.contains(text) }
  }

  /// Waits for the state and, where the program ended, for the last of its bytes.
  @discardableResult
  func waitForState(
    timeoutSeconds: Double = patienceSeconds, _ condition: (ProcessState) -> Bool
  ) throws -> ProcessState {
    try wait(for: "the program's state", timeoutSeconds: timeoutSeconds) {
      condition(self.state) && (!self.state.hasEnded || self.lineHasEnded)
    }
    return processState
  }

  @discardableResult
  func waitForEnd(timeoutSeconds: Double = patienceSeconds) throws -> ProcessState {
    try waitForState(timeoutSeconds: timeoutSeconds, \.hasEnded)
  }

  /// Whether the program writes nothing for that long; it ends with the first byte.
  func staysQuiet(forSeconds seconds: Double) -> Bool {
    let before = received.count
    do {
      try wait(for: "a byte", timeoutSeconds: seconds) { self.bytes.count != before }
      return false
    } catch {
      return true
    }
  }

  private func wait(for what: String, timeoutSeconds: Double, until condition: () -> Bool) throws {
    let limit = Date(timeIntervalSinceNow: timeoutSeconds)
    changes.lock()
    defer { changes.unlock() }
    while !condition() {
      if !changes.wait(until: limit) {
        if condition() { return }
        throw RigFailure.neverHappened(what, screen: "\(state)\n\(emulator.picture)")
      }
    }
  }

  private func readUntilHungUp() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var waiting = [
      pollfd(fd: readingEnd.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      if poll(&waiting, 2, -1) == -1 { continue }
      if waiting[0].revents != 0 { break }
      let count = read(master, &buffer, buffer.count)
      if count == -1, errno == EINTR { continue }
      changes.withLock {
        if count > 0 { receive(Array(buffer.prefix(count))) } else { lineHasEnded = true }
        changes.broadcast()
      }
      // The line's end would be reported again and again: only the hang-up is waited for now.
      if count <= 0 { waiting[1].fd = -1 }
    }
    close(master)
    changes.withLock {
      lineHasEnded = true
      masterIsClosed = true
      changes.broadcast()
    }
  }

  private func receive(_ more: [UInt8]) {
    bytes += more
    emulator.feed(more)
    let answers = emulator.takeAnswers()
    switch answering {
    case .silent: break
    case .emulator: PseudoTerminalLine.write(answers, to: master)
    case .recorded(let dialogue):
      // A question may be cut by a read: it is answered once, when all of it is there.
      for place in dialogue.indices where !answered.contains(place) {
        guard bytes.contains(Array(dialogue[place].question.utf8)) else { continue }
        PseudoTerminalLine.write(Array(dialogue[place].answer.utf8), to: master)
        answered.insert(place)
      }
    }
  }

  private func watchProcess() {
    while true {
      var status: Int32 = 0
      let result = waitpid(process, &status, WUNTRACED | WCONTINUED)
      if result == -1, errno == EINTR { continue }
      let newState = result == process ? ProcessState(waitStatus: status) : .exited(-1)
      changes.withLock {
        state = newState
        changes.broadcast()
      }
      if newState.hasEnded { return }
    }
  }
}
