/// Who answers a program's questions to its terminal.
enum TerminalAnswering {
  /// Nobody, as over a line that is too slow.
  case silent
  /// The emulator, which says what libvterm says.
  case emulator
  /// A recorded terminal: each question with its answer.
  case recorded([(question: String, answer: String)])
}
