/// What a holiday is called in Arabic and in English.
public struct HolidayName: Codable, Hashable, Sendable {
  public var ar: String
  public var en: String

  public init(ar: String, en: String) {
    self.ar = ar
    self.en = en
  }
}
