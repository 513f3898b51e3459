import Glibc

/// Asks the terminal who it is, before curses has started.
enum TerminalInquiry {
  static let timeLimitMilliseconds = 150

  /// What it answered, and what was typed meanwhile; nothing is asked of a terminal that cannot answer.
  ///
  /// The line has to be raw already, or the answers would wait for an Enter.
  static func ask(_ line: TerminalLine, environment: [String: String]) -> TerminalAnswers {
    let type = environment["TERM"] ?? "dumb"
    guard type != "linux", type != "dumb" else { return TerminalAnswers([]) }
    let deadline = Deadline(milliseconds: timeLimitMilliseconds)
    line.write(
      ControlSequence.askBidiMode + ControlSequence.askVersion + ControlSequence.askSecondaryAttributes
        + ControlSequence.askTertiaryAttributes + ControlSequence.askPrimaryAttributes)
    var bytes: [UInt8] = []
    var answers = TerminalAnswers(bytes)
    while !answers.findings.answeredInTime, case .bytes(let more) = line.read(until: deadline) {
      bytes += more
      answers = TerminalAnswers(bytes)
    }
    if TerminalFamily.identified(by: answers.findings, environment: environment) == .tmux {
      answers.findings.outerTerminal = OuterTerminal.askTmux(until: deadline, environment: environment)
    }
    return answers
  }
}
