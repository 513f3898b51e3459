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

  /// - Parameter matters: those of the file, by which something may have been done, and paid, as well.
  public init(of file: BeneficiaryFile, and matters: [Matter] = [], by rule: DataRule) {
    terms = rule.retention.compactMap { kept in
      let days = [file.day(of: kept.from)] + matters.map { $0.day(of: kept.from) }
      return days.compactMap(\.self).max().map { Term(kept: kept, through: $0.adding(months: 12 * kept.years)) }
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

extension Matter {
  /// The same for a matter of the file.
  public func day(of start: RetentionStart) -> CivilDate? {
    switch start {
    case .lastActivity: newest.at.day(in: .riyadh)
    case .lastDelivery:
      steps.compactMap { step in
        plan.step(step.value.step)?.payment.flatMap { step.value.facts.day($0) }
      }.max()
    }
  }
}
