public import Calendars

/// The association's own text of a version of its policy was taken in; it takes the place of an earlier one.
public struct PolicyTextImported: Codable, Hashable, Sendable {
  /// The day from which the version holds.
  public var effectiveFrom: CivilDate
  /// The name of the file that it was taken from.
  public var source: String
  public var text: String

  public init(effectiveFrom: CivilDate, source: String, text: String) {
    self.effectiveFrom = effectiveFrom
    self.source = source
    self.text = text
  }
}

/// An officer said where a clause stands in the text of a version.
public struct ClausePlaced: Codable, Hashable, Sendable {
  /// The day from which the version holds.
  public var effectiveFrom: CivilDate
  public var clause: String
  /// Both lines belong to it, counted from 1.
  public var firstLine: Int
  public var lastLine: Int

  public init(effectiveFrom: CivilDate, clause: String, firstLine: Int, lastLine: Int) {
    self.effectiveFrom = effectiveFrom
    self.clause = clause
    self.firstLine = firstLine
    self.lastLine = lastLine
  }
}
