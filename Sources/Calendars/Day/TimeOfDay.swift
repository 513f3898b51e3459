/// A time of day to the minute, on a clock of 24 hours.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  /// Minutes since midnight, fewer than 1,440.
  public let minutes: Int

  /// - Returns: nil where a day has no such minute.
  public init?(minutes: Int) {
    guard (0..<1_440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// A time written as `09:30`.
  public init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { ("0"..."9").contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// The time as `09:30`.
  public var text: String {
    let parts = [minutes / 60, minutes % 60]
    return parts.map { $0 < 10 ? "0" + String($0) : String($0) }.joined(separator: ":")
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(from: TimeOfDay.init(text:), orNot: "a time written HH:MM")
  }

  public func encode(to encoder: any Encoder) throws { try encoder.write(text) }
}
