/// What is wrong with a table of holidays; entries are counted from 1.
public enum HolidayFileProblem: Error, Hashable, Sendable {
  /// A value that is missing or cannot be read.
  case unreadable(entry: Int, key: String)
  /// None, or more than one, of `from`, `hijri` and `civil` is given.
  case dayUnclear(entry: Int)
  /// Less than a day or more than `Holiday.longestInDays`.
  case lengthOutOfRange(entry: Int)
  case nameMissing(entry: Int)
  case overlapping(entry: Int, other: Int)
  case unknownWeekday(String)
  case weekendTakesWholeWeek
}
