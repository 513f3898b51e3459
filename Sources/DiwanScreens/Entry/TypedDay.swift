public import Calendars

/// A day as somebody typed it, with its month as a number or by its name.
public struct TypedDay: Sendable {
  public let entry: DateEntry
  /// The same day in numbers, as every reader of a field takes it; nil where it was typed so.
  let inNumbers: String?
}

extension Phrases {
  /// A day in either calendar, its month also by the names of both languages.
  /// - Throws: why the text is not a day.
  public func typedDay(_ text: String) throws(DateEntryProblem) -> TypedDay {
    do throws(DateEntryProblem) {
      return TypedDay(entry: try DateEntry.parse(text), inNumbers: nil)
    } catch {
      guard let named = NamedMonthDay(text, names: MonthNames(self)) else { throw error }
      let entry = try named.entry()
      let numbers = entry.typed == .hijri ? entry.hijri?.iso : entry.civil.iso
      return TypedDay(entry: entry, inNumbers: numbers?.slashed)
    }
  }
}
