/// A table of holidays as people write it: a JSON array of entries, or an object with `weekend` and `holidays`.
///
/// An entry is dated (`"from": "2027-03-09"`) or comes back every year (`"hijri": "09-29"` or `"civil": "09-23"`, and
/// `"after"` for the days from there to its first day). It lasts `"days"` days, 1 where nothing is said, and is named
/// in `"ar"`, in `"en"` or in both.
public struct HolidayFile: Hashable, Sendable {
  /// The days of the week without work, or nil where the file leaves them to the association.
  public let weekend: Set<Weekday>?
  public let entries: [HolidayEntry]

  public init(weekend: Set<Weekday>?, entries: [HolidayEntry]) {
    self.weekend = weekend
    self.entries = entries
  }

  /// The holidays that start in these civil years, in order; a dated entry stands for the computed one of its name.
  public func holidays(startingIn civilYears: ClosedRange<Int>) -> [Holiday] {
    let dated = entries.compactMap(\.dated).filter { civilYears.contains($0.first.year) }
    let computed = civilYears.flatMap { year in
      entries.compactMap(\.yearly).flatMap { $0.holidays(startingIn: year) }
    }
    let kept = computed.filter { proposal in
      !dated.contains { $0.name == proposal.name && abs($0.first.days(until: proposal.first)) <= 15 }
    }
    return (dated + kept).sorted { $0.first < $1.first }
  }
}

extension HolidayFile: Decodable {
  private enum CodingKeys: String, CodingKey {
    case weekend, holidays
  }

  /// - Throws: `HolidayFileProblem` for what the file says, `DecodingError` where it is no such file at all.
  public init(from decoder: any Decoder) throws {
    if let list = try? decoder.unkeyedContainer() {
      self.init(weekend: nil, entries: try Self.entries(in: list))
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      weekend: try Self.weekend(in: container.decodeIfPresent([String].self, forKey: .weekend)),
      entries: try Self.entries(in: container.nestedUnkeyedContainer(forKey: .holidays)))
  }

  private static func entries(in list: any UnkeyedDecodingContainer) throws -> [HolidayEntry] {
    var list = list
    var entries: [HolidayEntry] = []
    while !list.isAtEnd {
      let number = entries.count + 1
      let row = try HolidayRow(from: list.superDecoder())
      let entry = try row.entry(number: number)
      if let holiday = entry.dated,
        let earlier = entries.firstIndex(where: { $0.dated.map(holiday.overlaps) ?? false })
      {
        throw HolidayFileProblem.overlapping(entry: number, other: earlier + 1)
      }
      entries.append(entry)
    }
    return entries
  }

  private static func weekend(in names: [String]?) throws -> Set<Weekday>? {
    guard let names else { return nil }
    var days: Set<Weekday> = []
    for name in names {
      guard let day = Weekday(rawValue: name) else { throw HolidayFileProblem.unknownWeekday(name) }
      days.insert(day)
    }
    guard days.count < 7 else { throw HolidayFileProblem.weekendTakesWholeWeek }
    return days
  }
}
