/// Consecutive days on which the association is closed, under one name.
public struct Holiday: Hashable, Sendable {
  public let first: CivilDate
  /// The number of days, at least 1; days that fall on a weekend are among them.
  public let days: Int
  public let name: HolidayName

  /// No closure of an association is longer; a greater number is a slip of the hand.
  public static let longestInDays = 60

  public init(first: CivilDate, days: Int, name: HolidayName) {
    precondition(days >= 1, "A holiday lasts at least one day.")
    self.first = first
    self.days = days
    self.name = name
  }

  /// The last day of the holiday.
  public var last: CivilDate { first.adding(days: days - 1) }

  public func contains(_ day: CivilDate) -> Bool {
    (0..<days).contains(first.days(until: day))
  }

  public func overlaps(_ other: Holiday) -> Bool {
    (first...last).overlaps(other.first...other.last)
  }
}

extension Holiday: Codable {
  private enum CodingKeys: String, CodingKey {
    case first = "from"
    case days
    case arabicName = "ar"
    case englishName = "en"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let days = try container.decode(Int.self, forKey: .days)
    guard days >= 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: .days, in: container, debugDescription: "a holiday lasts at least one day")
    }
    self.init(
      first: try container.decode(CivilDate.self, forKey: .first), days: days,
      name: HolidayName(
        ar: try container.decode(String.self, forKey: .arabicName),
        en: try container.decode(String.self, forKey: .englishName)))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(first, forKey: .first)
    try container.encode(days, forKey: .days)
    try container.encode(name.ar, forKey: .arabicName)
    try container.encode(name.en, forKey: .englishName)
  }
}
