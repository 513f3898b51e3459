import Calendars
import GRDB

extension Row {
  /// A value that was stored by its raw value.
  /// - Throws: `IndexFault.unusable` where the index holds a value that the program does not know.
  func value<Value: RawRepresentable>(_ index: Int) throws -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: self[index]) else { throw IndexFault.unusable(.damaged) }
    return value
  }

  func optionalValue<Value: RawRepresentable>(_ index: Int) throws -> Value? where Value.RawValue == String {
    guard let raw: String = self[index] else { return nil }
    guard let value = Value(rawValue: raw) else { throw IndexFault.unusable(.damaged) }
    return value
  }

  func day(_ index: Int) -> CivilDate? {
    (self[index] as Int?).map { CivilDate(daysSinceEpoch: $0) }
  }
}
