/// Why what was typed is not a day.
public enum DateEntryProblem: Error, Hashable, Sendable {
  /// The month or the year has no such day.
  case noSuchDay
  /// No day can be read from it, or more than one.
  case unclear
  /// The year is neither a Hijri one of 1300–1500 nor a civil one of 1900–2100.
  case outsideTable
}
