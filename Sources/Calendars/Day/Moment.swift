/// An instant, in whole milliseconds of UTC.
public struct Moment: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let millisecondsSinceEpoch: Int64

  public init(millisecondsSinceEpoch: Int64) {
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
  }

  /// The start of a day at an offset from UTC, plus minutes.
  public init(_ day: CivilDate, minutesOfDay: Int = 0, in offset: UTCOffset) {
    let minutes = Int64(day.daysSinceEpoch) * 1_440 + Int64(minutesOfDay - offset.minutes)
    self.init(millisecondsSinceEpoch: minutes * 60_000)
  }

  /// An instant written `YYYY-MM-DDTHH:MM:SS.mmmZ`, or nil.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x2E,
      bytes[23] == 0x5A, let day = CivilDate(iso: String(text.prefix(10)))
    else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      var value: Int64 = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }
    guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let fraction = number(20..<23), hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = Int64(day.daysSinceEpoch) * 86_400 + hour * 3_600 + minute * 60 + second
    self.init(millisecondsSinceEpoch: seconds * 1_000 + fraction)
  }

  /// The instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  public var iso: String {
    let (days, millisecondOfDay) = split(offsetMinutes: 0)
    let second = millisecondOfDay / 1_000
    func two(_ number: Int64) -> String { CivilDate.padded(Int(number), to: 2) }
    let clock = two(second / 3_600) + ":" + two(second / 60 % 60) + ":" + two(second % 60)
    let fraction = CivilDate.padded(Int(millisecondOfDay % 1_000), to: 3)
    return CivilDate(daysSinceEpoch: days).iso + "T" + clock + "." + fraction + "Z"
  }

  /// The civil day that a clock at that offset shows.
  public func day(in offset: UTCOffset) -> CivilDate {
    CivilDate(daysSinceEpoch: split(offsetMinutes: offset.minutes).days)
  }

  /// Minutes since midnight that a clock at that offset shows, 0 to 1,439.
  public func minutesOfDay(in offset: UTCOffset) -> Int {
    Int(split(offsetMinutes: offset.minutes).millisecondOfDay / 60_000)
  }

  /// The time of day as a clock at that offset shows it, `HH:MM`.
  public func clock(in offset: UTCOffset) -> String {
    let minutes = minutesOfDay(in: offset)
    return CivilDate.padded(minutes / 60, to: 2) + ":" + CivilDate.padded(minutes % 60, to: 2)
  }

  public func adding(minutes: Int) -> Moment {
    Moment(millisecondsSinceEpoch: millisecondsSinceEpoch + Int64(minutes) * 60_000)
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
  }

  private func split(offsetMinutes: Int) -> (days: Int, millisecondOfDay: Int64) {
    let local = millisecondsSinceEpoch + Int64(offsetMinutes) * 60_000
    let days = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
    return (Int(days), local - days * 86_400_000)
  }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(from: Moment.init(iso:), orNot: "an instant of UTC")
  }

  public func encode(to encoder: any Encoder) throws { try encoder.write(iso) }
}
