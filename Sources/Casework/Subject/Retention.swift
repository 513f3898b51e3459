public import Calendars

/// How long a file is kept, by each class that concerns it.
public struct Retention: Hashable, Sendable {
  /// One class and the last day of its years.
  public struct Term: Hashable, Sendable {
    public var kept: RetentionClass
    public var through: CivilDate
  }

  /// The terms of the classes that concern the file, the last to end first.
  public let terms: [Term]

  public init(of file: BeneficiaryFile, by rule: DataRule) {
    terms = rule.retention.compactMap { kept in
      file.day(of: kept.from).map { Term(kept: kept, through: $0.adding(months: 12 * kept.years)) }
    }
    .sorted { $0.through > $1.through }
  }

  /// The last day on which the file has to be kept; nil where no class concerns it.
  public var through: CivilDate? { terms.first?.through }

  /// The last day that a law demands.
  public var bindingThrough: CivilDate? { terms.first { $0.kept.isBinding }?.through }

  public func hasEnded(on day: CivilDate) -> Bool { through.map { $0 < day } ?? true }
}

extension BeneficiaryFile {
  /// The day from which a retention class counts; nil where it does not concern the file.
  public func day(of start: RetentionStart) -> CivilDate? {
    switch start {
    case .lastActivity: lastActiveAt.day(in: .riyadh)
    case .lastDelivery: requests.flatMap(\.deliveries).map(\.value.deliveredOn).max()
    }
  }
}
