/// By what beneficiaries are told apart to see that they are served alike (clause E3).
public enum ParityDimension: String, CaseIterable, Hashable, Sendable {
  case category, nationality, sex, branch
}

/// One group of beneficiaries, and what became of its requests.
public struct ParityRow: Hashable, Sendable, Identifiable {
  /// The category, nationality, sex or branch; empty where it is not known, nil for all groups that are too small to be told.
  public var part: String?
  public var requests: Int
  public var granted: Int
  public var refused: Int
  /// Refusals by their reason on the profile's list.
  public var reasons: [String: Int]

  public init(part: String?, requests: Int, granted: Int, refused: Int, reasons: [String: Int]) {
    self.part = part
    self.requests = requests
    self.granted = granted
    self.refused = refused
    self.reasons = reasons
  }

  public var id: String { part.map { "part." + $0 } ?? "small" }
  /// How many were granted or refused.
  public var settled: Int { granted + refused }
}
