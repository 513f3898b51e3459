/// One day of the working of a reply window.
public struct CountedDay: Hashable, Sendable {
  public let date: CivilDate
  public let reason: CountReason

  public init(date: CivilDate, reason: CountReason) {
    self.date = date
    self.reason = reason
  }

  /// The same day of the Umm al-Qura calendar, or nil outside its table.
  public var hijri: HijriDate? { HijriDate(date) }

  public var isCounted: Bool { reason.isCounted }
}
