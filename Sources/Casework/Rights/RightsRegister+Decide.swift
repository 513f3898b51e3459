import Calendars

/// What the office knows of the file that a request about data concerns.
public struct DataRequestFile: Hashable, Sendable {
  public var number: FileNumber
  public var isErased: Bool

  public init(number: FileNumber, isErased: Bool) {
    self.number = number
    self.isErased = isErased
  }
}

extension RightsRegister {
  /// What happens when an officer asks for something about people's rights over their data.
  ///
  /// `file` is the file that the request concerns, where there is one.
  /// - Throws: the fact that stands against it.
  public func decide(
    _ command: RightsCommand, file: DataRequestFile?, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(command.permission)
    do {
      return [StreamEvent(.rights, .rights(try event(for: command, file: file, in: context)))]
    } catch {
      throw .rights(error)
    }
  }

  /// The file that a command concerns.
  public func file(of command: RightsCommand) -> FileNumber? {
    switch command {
    case .receive(let facts): facts.file
    case .answer(let answer): request(answer.request)?.facts.file
    default: nil
    }
  }

  private func event(
    for command: RightsCommand, file: DataRequestFile?, in context: DecisionContext
  ) throws(RightsRefusal) -> RightsEvent {
    switch command {
    case .receive(let facts): return try receive(facts, file: file, in: context)
    case .postpone(let id, let reason): return try postpone(id, reason: reason, in: context)
    case .answer(let answer): return try self.answer(answer, file: file, in: context)
    case .recordBreach(let facts): return try record(facts, in: context)
    case .tellAuthority(let told): return try tellAuthority(told, in: context)
    case .tellPersons(let told): return try tellPersons(told, in: context)
    case .takeMeasure(let id, let words):
      _ = try openBreach(id)
      guard let words = nonEmpty(words) else { throw .wordsMissing }
      return .measureTaken(BreachWords(breach: id, words: words))
    case .closeBreach(let id, let words):
      let breach = try openBreach(id)
      guard breach.authority != nil else { throw .authorityNotTold(id) }
      guard !breach.measures.isEmpty else { throw .measuresMissing(id) }
      guard let words = nonEmpty(words) else { throw .wordsMissing }
      return .breachClosed(BreachWords(breach: id, words: words))
    case .changeRule(let rule, let reason): return try change(rule, reason: reason, in: context)
    }
  }

  private func change(
    _ rule: DataRule, reason: String, in context: DecisionContext
  ) throws(RightsRefusal) -> RightsEvent {
    let old = self.rule(under: context.profile)
    guard rule != old else { throw .nothingChanged }
    guard rule.isWithinRange else { throw .periodOutOfRange }
    guard let reason = nonEmpty(reason) else { throw .reasonMissing }
    return .ruleChanged(DataRuleChanged(old: old, new: rule, reason: reason))
  }
}

extension DataRule {
  /// Whether every period is one that can be meant.
  public var isWithinRange: Bool {
    (1...365).contains(answerDays) && (extensionDays.map { (1...365).contains($0) } ?? true)
      && (1...720).contains(breachHours) && retention.allSatisfy { (0...100).contains($0.years) }
  }
}

extension RightsCommand {
  var permission: Permission {
    switch self {
    case .receive, .recordBreach: .receiveDataRequests
    case .postpone, .answer, .tellAuthority, .tellPersons, .takeMeasure, .closeBreach, .changeRule:
      .answerDataRequests
    }
  }
}
