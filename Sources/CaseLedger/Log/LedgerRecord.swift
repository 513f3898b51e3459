/// One event in clear, as the office hands it over and gets it back.
public struct LedgerRecord: Hashable, Sendable {
  /// What happened, such as `request.decided`.
  public let kind: String
  /// The version of the kind's shape, from 1.
  public let version: Int
  /// What it happened to, such as `file-100001`, `session-12` or `office`.
  public let stream: String
  /// The subject whose key seals the data on the disk; nil leaves it clear and is only for data about nobody.
  public let subject: String?
  /// The policy clauses that this event evidences.
  public let clauses: [String]
  /// A compact JSON object in UTF-8.
  public let data: [UInt8]

  public init(
    kind: String, version: Int = 1, stream: String, subject: String? = nil, clauses: [String] = [], data: [UInt8]
  ) {
    self.kind = kind
    self.version = version
    self.stream = stream
    self.subject = subject
    self.clauses = clauses
    self.data = data
  }
}
