/// An entry of a table of holidays as it stands in the file, before it is checked.
struct HolidayRow {
  private let container: KeyedDecodingContainer<CodingKeys>

  private enum CodingKeys: String, CodingKey {
    case from, hijri, civil, after, days, ar, en
  }

  init(from decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: CodingKeys.self)
  }

  /// - Throws: what is wrong with the entry of that number.
  func entry(number: Int) throws(HolidayFileProblem) -> HolidayEntry {
    let days = try value(Int.self, .days, number) ?? 1
    guard (1...Holiday.longestInDays).contains(days) else { throw .lengthOutOfRange(entry: number) }
    let name = try name(number)
    let from = try value(String.self, .from, number)
    let hijri = try value(String.self, .hijri, number)
    let civil = try value(String.self, .civil, number)
    let after = try value(Int.self, .after, number) ?? 0
    guard (0...Holiday.longestInDays).contains(after) else { throw .unreadable(entry: number, key: "after") }
    switch (from, hijri, civil) {
    case (let text?, nil, nil):
      guard let first = CivilDate(iso: text) else { throw .unreadable(entry: number, key: "from") }
      return .dated(Holiday(first: first.adding(days: after), days: days, name: name))
    case (nil, let text?, nil):
      guard let (month, day) = hijriMonthAndDay(text) else { throw .unreadable(entry: number, key: "hijri") }
      let anchor = HolidayRule.YearDay.hijri(month: month, day: day)
      return .yearly(HolidayRule(anchor: anchor, daysAfterAnchor: after, days: days, name: name))
    case (nil, nil, let text?):
      guard let (month, day) = monthAndDay(text) else { throw .unreadable(entry: number, key: "civil") }
      let anchor = HolidayRule.YearDay.civil(month: month, day: day)
      return .yearly(HolidayRule(anchor: anchor, daysAfterAnchor: after, days: days, name: name))
    default: throw .dayUnclear(entry: number)
    }
  }

  /// A name given in one language serves in the other as well.
  private func name(_ number: Int) throws(HolidayFileProblem) -> HolidayName {
    let arabic = try value(String.self, .ar, number) ?? ""
    let english = try value(String.self, .en, number) ?? ""
    guard let either = [arabic, english].first(where: { !$0.isEmpty }) else { throw .nameMissing(entry: number) }
    return HolidayName(ar: arabic.isEmpty ? either : arabic, en: english.isEmpty ? either : english)
  }

  private func value<Value: Decodable>(
    _ type: Value.Type, _ key: CodingKeys, _ number: Int
  ) throws(HolidayFileProblem) -> Value? {
    do {
      return try container.decodeIfPresent(type, forKey: key)
    } catch {
      throw .unreadable(entry: number, key: key.rawValue)
    }
  }

  /// `MM-DD`; which months have a thirtieth day differs from year to year.
  private func hijriMonthAndDay(_ text: String) -> (month: Int, day: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let month = Int(parts[0]), let day = Int(parts[1]),
      (1...12).contains(month), (1...30).contains(day)
    else { return nil }
    return (month, day)
  }

  /// `MM-DD`, judged against a leap year, so that 29 February may be named.
  private func monthAndDay(_ text: String) -> (month: Int, day: Int)? {
    guard let day = CivilDate(iso: "2000-" + text) else { return nil }
    return (day.month, day.day)
  }
}
