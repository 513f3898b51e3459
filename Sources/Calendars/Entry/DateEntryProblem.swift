/// Why what was typed is not a day.
public enum DateEntryProblem: Error, Hashable, Sendable {
  /// The month or the year has no such day.
  case noSuchDay
  /// No day can be read from it, or more than one.
  case unclear
  /// The year is neither a Hijri one of 1300–1500 nor a civil one up to 2100, or the day lies before the first of 1300 AH.
  case outsideTable
}
