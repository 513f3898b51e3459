import DiwanScreens

/// What the argument parser found wrong with a command line, as one line in the interface language.
///
/// The parser tells it in English alone, over several lines where it lists values; what it quotes is taken from there
/// into our own sentence. A sentence that is not known stays as it is.
struct UsageText {
  /// A sentence of the parser: how it begins, the phrase that says the same, and what its quoted parts are called there.
  private struct Sentence {
    let start: String
    let phrase: String
    let parts: [String]
    /// Whether more is quoted behind them: the values that are possible, or the option that was meant.
    var hasChoices = false
  }

  private static let sentences = [
    Sentence(start: "Unknown option ", phrase: "cli.usage.unknownOption", parts: ["option"], hasChoices: true),
    Sentence(start: "Missing value for ", phrase: "cli.usage.missingValue", parts: ["option"]),
    Sentence(start: "The value ", phrase: "cli.usage.badValue", parts: ["value", "option"], hasChoices: true),
    Sentence(start: "The option ", phrase: "cli.usage.takesNoValue", parts: ["option", "value"]),
    Sentence(start: "Unexpected argument ", phrase: "cli.usage.unexpected", parts: ["argument"]),
    Sentence(start: " unexpected arguments: ", phrase: "cli.usage.unexpected", parts: ["argument"]),
    Sentence(start: "Missing expected argument ", phrase: "cli.usage.missing", parts: ["argument"]),
  ]

  let phrases: Phrases

  func oneLine(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline).map(String.init)
    guard let first = lines.first else { return message }
    // Several arguments are counted before they are named.
    let words = first.drop(while: \.isNumber)
    guard let sentence = Self.sentences.first(where: { words.hasPrefix($0.start) }) else { return first }
    let quoted = Self.quoted(in: first)
    guard quoted.count >= sentence.parts.count else { return first }
    let phrase = isValueEmpty(quoted, sentence) ? "cli.usage.emptyValue" : sentence.phrase
    let told = phrases(phrase, Dictionary(uniqueKeysWithValues: zip(sentence.parts, quoted)))
    // Many values have a line each.
    let choices = quoted.dropFirst(sentence.parts.count) + lines.dropFirst().map { String($0.trimmingPrefix("  - ")) }
    guard sentence.hasChoices, !choices.isEmpty else { return told }
    return told + " " + phrases("cli.usage.choices", ["values": choices.joined(separator: " ")])
  }

  private func isValueEmpty(_ quoted: [String], _ sentence: Sentence) -> Bool {
    zip(sentence.parts, quoted).contains { $0 == "value" && $1.isEmpty }
  }

  /// What stands between apostrophes, in order.
  private static func quoted(in sentence: String) -> [String] {
    sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}
