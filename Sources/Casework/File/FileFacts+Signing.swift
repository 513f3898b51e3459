public import Calendars

extension FileFacts {
  /// Under this age, in years, a guardian signs for a person.
  private static let ageOfMajority = 18

  /// Whether somebody else signs on that day for whom the file is about: the representative of an organisation, the
  /// guardian of a child.
  public func isSignedForByAnother(on day: CivilDate) -> Bool {
    if kind == .organisation { return true }
    guard let birth else { return false }
    return birth.date.years(until: day) < Self.ageOfMajority
  }
}
