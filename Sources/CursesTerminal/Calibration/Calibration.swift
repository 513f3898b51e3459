import Glibc
public import TerminalKit

/// The screen on which an officer shows which driver is right: a line in each, and the number of the right one.
public struct Calibration {
  public enum Outcome: Hashable, Sendable {
    case chosen(BidiDriverName)
    /// No line was right.
    case noneRight
    /// The officer left without a word, or the line went down.
    case left
  }

  /// Instructions in Latin letters: for the lines together, and for the one that stands alone.
  let heading: [String]
  let sample: (_ number: Int, _ columns: Int) -> [Cell]

  /// - Parameter sample: the cells of a full row of so many columns, with a number in it, in visual order.
  public init(heading: [String], sample: @escaping (_ number: Int, _ columns: Int) -> [Cell]) {
    self.heading = heading
    self.sample = sample
  }

  /// Shows the lines until a number was pressed; 0 says that none is right, Escape and `q` leave.
  ///
  /// - Throws: `notATerminal`, or what is wrong with the terminal; it is then as it was.
  public func run(environment: [String: String]) throws(CursesTerminalError) -> Outcome {
    let line = TerminalLine(input: STDIN_FILENO, output: STDOUT_FILENO)
    guard isatty(line.input) == 1, isatty(line.output) == 1, let mode = line.mode else { throw .notATerminal }
    try CursesSession.describe(type: environment["TERM"])
    let undo = ControlSequence.implicitBidiMode + ControlSequence.mltermLayoutOn + CursesSession.emergencyUndo
    CrashRestoration.arm(undo: undo, mode: mode, line: line)
    let relay = try SignalRelay()
    relay.install()
    line.set(TerminalLine.raw(mode))
    line.write(CursesSession.entry)
    defer {
      line.write(undo)
      line.set(mode)
      CrashRestoration.disarm()
      relay.uninstall()
    }
    let columns = line.size?.columns ?? 80
    var firstNumber = 1
    for drivers in [CalibrationSheet.together, CalibrationSheet.alone] {
      let sheet = CalibrationSheet(drivers: drivers, firstNumber: firstNumber, columns: columns, heading: heading)
      line.write(sheet.text(sample: sample))
      switch answer(to: sheet, on: line, relay: relay) {
      case .noneRight: firstNumber += drivers.count
      case let outcome: return outcome
      }
    }
    return .noneRight
  }

  private func answer(to sheet: CalibrationSheet, on line: TerminalLine, relay: SignalRelay) -> Outcome {
    var decoder = KeyboardDecoder()
    while waits(on: line, relay: relay, escapeMilliseconds: decoder.waitsForSequence ? 25 : -1) {
      if !line.hasInput {
        decoder.endSequence()
      } else if case .bytes(let bytes) = line.readAvailable() {
        decoder.feed(bytes)
      } else {
        return .left
      }
      while let key = decoder.next() {
        if let outcome = outcome(of: key, on: sheet) { return outcome }
      }
    }
    return .left
  }

  /// Whether to go on: false where a signal asks the program to end.
  private func waits(on line: TerminalLine, relay: SignalRelay, escapeMilliseconds: Int32) -> Bool {
    var waiting = [
      pollfd(fd: line.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: relay.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waiting, 2, escapeMilliseconds) == -1, errno == EINTR {}
    return relay.take().allSatisfy { ![SIGHUP, SIGTERM, SIGINT].contains($0) }
  }

  /// None for a key that says nothing here; `q` stands on the key of U+0636.
  private func outcome(of key: Key, on sheet: CalibrationSheet) -> Outcome? {
    switch key {
    case .escape, .control("c"), .character("q", alt: false), .character("\u{636}", alt: false): return .left
    case .character(let scalar, alt: false):
      guard let number = KeyboardLayout.digitValue(of: scalar) else { return nil }
      if number == 0 { return .noneRight }
      return sheet.numbers.contains(number) ? .chosen(sheet.drivers[number - sheet.firstNumber].name) : nil
    default: return nil
    }
  }
}
