import ArgumentParser

/// A number on the command line that has to lie within bounds.
enum NumberArgument {
  /// - Throws: what the parser throws for a value that does not suit, in its words: `UsageText` tells it in the language of
  ///   the interface.
  static func demand(_ value: Int, in bounds: ClosedRange<Int>, for option: String) throws {
    guard !bounds.contains(value) else { return }
    throw ValidationError(
      "The value '\(value)' is invalid for '\(option)'. Possible: '\(bounds.lowerBound)–\(bounds.upperBound)'.")
  }
}
