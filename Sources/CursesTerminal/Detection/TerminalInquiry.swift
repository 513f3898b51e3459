import Glibc

/// Asks the terminal who it is, before curses has started.
enum TerminalInquiry {
  static let timeLimitMilliseconds = 150

  /// What it answered, and what was typed meanwhile; nothing is asked of a terminal that cannot answer.
  ///
  /// The line has to be raw already, or the answers would wait for an Enter.
  static func ask(_ line: TerminalLine, environment: [String: String]) -> TerminalAnswers {
    guard canAnswer(type: environment["TERM"]) else { return TerminalAnswers([]) }
    let deadline = Deadline(milliseconds: timeLimitMilliseconds)
    var answers = answers(to: ControlSequence.questions.joined(), on: line, until: deadline)
    switch TerminalFamily.identified(by: answers.findings, environment: environment) {
    case .tmux:
      answers.findings.outerTerminal = OuterTerminal.askTmux(until: deadline, environment: environment)
    case .screen:
      let questions = ControlSequence.passedThroughScreen(ControlSequence.questions.joined())
      let outer = self.answers(to: questions, on: line, until: deadline)
      answers.findings.outerTerminal =
        outer.findings.version ?? TerminalFamily.identified(by: outer.findings, environment: [:])?.rawValue
      answers.typeAhead += outer.typeAhead
    default: break
    }
    return answers
  }

  /// The Linux console and plain lines would show the questions.
  static func canAnswer(type: String?) -> Bool {
    let type = type ?? "dumb"
    return type != "linux" && type != "dumb"
  }

  /// What comes until the last question is answered, or the time is over.
  private static func answers(
    to questions: String, on line: TerminalLine, until deadline: Deadline
  ) -> TerminalAnswers {
    line.write(questions)
    var bytes: [UInt8] = []
    var answers = TerminalAnswers(bytes)
    while !answers.findings.answeredInTime, case .bytes(let more) = line.read(until: deadline) {
      bytes += more
      answers = TerminalAnswers(bytes)
    }
    return answers
  }
}
