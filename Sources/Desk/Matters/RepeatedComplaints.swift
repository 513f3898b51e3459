public import Calendars
public import Casework

/// Complaints of the same subject about the same unit, so many of them in a short time that they are a general problem
/// (clauses K5 and E5).
public struct RepeatedComplaints: Hashable, Sendable, Identifiable {
  /// A choice of the complaint's field `about`.
  public var subject: String
  /// Nil where the complaints name none.
  public var unit: String?
  /// The numbers of the complaints, the oldest first.
  public var complaints: [Int]
  public var lastOn: CivilDate
  /// The board issue that was made of them.
  public var issue: Int?

  public init(subject: String, unit: String?, complaints: [Int], lastOn: CivilDate, issue: Int?) {
    self.subject = subject
    self.unit = unit
    self.complaints = complaints
    self.lastOn = lastOn
    self.issue = issue
  }

  public var id: String { subject + "/" + (unit ?? "") }

  /// What the board issue of them says.
  public func facts(subject: String, words: String) -> MatterFacts {
    ["subject": subject, "words": words, "complaints": complaints.map { String($0) }.joined(separator: " ")]
  }
}
