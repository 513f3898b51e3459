import ArabicText
public import Calendars

extension DeskSetting {
  /// A day in both calendars, Hijri first in Arabic: `1448/06/11 · 2026/11/21`.
  public func bothCalendars(_ date: CivilDate) -> String {
    guard let hijri = HijriDate(date) else { return civil(date) }
    let lunar = Isolate.leftToRight(hijri.iso.slashed) + phrases["date.hijriMark"]
    return language == .arabic ? lunar + " · " + civil(date) : civil(date) + " · " + lunar
  }

  /// A day in both calendars as a letter says it.
  func bothCalendarsInProse(_ date: CivilDate) -> String {
    guard let lunar = HijriDate(date) else { return civil(date) }
    let hijri = Isolate.leftToRight(lunar.iso.slashed) + phrases["date.hijriMark"]
    return phrases("date.inProse", ["hijri": hijri, "civil": civil(date)])
  }

  /// A day in the calendar that comes second in `bothCalendars`.
  func otherCalendar(_ date: CivilDate) -> String {
    language == .arabic ? civil(date) : hijri(date) + phrases["date.hijriMark"]
  }

  /// A day of the civil calendar, `2026/11/21`, that keeps its order inside Arabic.
  public func civil(_ date: CivilDate) -> String {
    Isolate.leftToRight(date.iso.slashed)
  }

  /// A day as it is typed into a field: `2026/11/21`.
  func typed(_ date: CivilDate) -> String { date.iso.slashed }

  public func hijri(_ date: CivilDate) -> String {
    HijriDate(date).map { Isolate.leftToRight($0.iso.slashed) } ?? civil(date)
  }

  /// A day and the time of day at the desk, in this order wherever it stands: `2026/11/21 10:15`.
  public func time(_ moment: Moment) -> String {
    Isolate.leftToRight(moment.day(in: .riyadh).iso.slashed + " " + moment.clock(in: .riyadh))
  }

  public func weekday(_ date: CivilDate) -> String {
    phrases["weekday." + date.weekday.rawValue]
  }
}

extension String {
  /// A day as it is typed and shown, with strokes, of one as it is recorded, with hyphens.
  var slashed: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }
}
