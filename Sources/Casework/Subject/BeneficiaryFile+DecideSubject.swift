import Calendars

/// What the office knows beside the file when it is to be erased.
public struct ErasureFacts: Hashable, Sendable {
  public var rule: DataRule
  /// Requests over the file's data that wait for their answer.
  public var openDataRequests: [DataRequest]
  public var isOnOpenAgenda: Bool
  /// The file's complaints, agreements, entitlements and other matters, which are streams of their own.
  public var matters: [Matter]

  public init(rule: DataRule, openDataRequests: [DataRequest], isOnOpenAgenda: Bool, matters: [Matter] = []) {
    self.rule = rule
    self.openDataRequests = openDataRequests
    self.isOnOpenAgenda = isOnOpenAgenda
    self.matters = matters
  }
}

extension BeneficiaryFile {
  /// What happens when an officer asks for a hold or an erasure.
  /// - Throws: the fact that stands against it.
  public func decide(
    _ command: SubjectCommand, facts: ErasureFacts, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(command.permission)
    do {
      return [StreamEvent(id.stream, .subject(try event(for: command, facts, context)))]
    } catch {
      throw .subject(error)
    }
  }

  /// Nothing is done in a file whose erasure was decided.
  public func demandNotLeaving() throws(Refusal) {
    guard erasure == nil else { throw .subject(.erasureDecided) }
  }

  /// What stands against the next step of an erasure, whatever is said for it; nil where an officer can take it.
  public func obstacleToErasure(_ facts: ErasureFacts, in context: DecisionContext) -> SubjectRefusal? {
    if needsSecondOfficer(in: context) { return .secondOfficerNeeded }
    let request = facts.openDataRequests.first { $0.facts.right == .destruction }?.id
    let candidate = ErasureDecided(
      ground: .purposeEnded, explanation: "", request: request, earlyReason: ".", mentionCount: 0)
    do throws(SubjectRefusal) {
      try demandErasable(erasure?.value ?? candidate, facts, on: context.today)
      return nil
    } catch {
      return error
    }
  }

  /// What in the file itself stands against its erasure, whatever its years and its matters are; nil where nothing does.
  public var ownObstacleToErasure: SubjectRefusal? {
    if let hold { return .underHold(ground: hold.value) }
    if let target = mergedInto { return .merged(into: target) }
    if !absorbed.isEmpty { return .absorbsOthers }
    return openWork.map { .workOpen($0) }
  }

  /// Whether the erasure waits for somebody else than the officer who decided it.
  public func needsSecondOfficer(in context: DecisionContext) -> Bool {
    erasure?.officer == context.officer.id && context.hasOther(with: .confirmErasure)
  }

  private func event(
    for command: SubjectCommand, _ facts: ErasureFacts, _ context: DecisionContext
  ) throws(SubjectRefusal) -> SubjectEvent {
    switch command {
    case .hold(let ground):
      guard hold == nil else { throw .alreadyHeld }
      guard let ground = nonEmpty(ground) else { throw .groundMissing }
      return .held(SubjectWords(words: ground))
    case .releaseHold(let reason):
      guard hold != nil else { throw .notHeld }
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      return .holdReleased(SubjectWords(words: reason))
    case .giveCopy(let copy):
      if let request = copy.request, !facts.openDataRequests.contains(where: { $0.id == request }) {
        throw .requestUnknown(request)
      }
      return .copyGiven(copy)
    case .decideErasure(let decision): return try decideErasure(decision, facts, context)
    case .withdrawErasure(let reason):
      guard erasure != nil else { throw .notDecided }
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      return .erasureWithdrawn(SubjectWords(words: reason))
    case .confirmErasure(let typed): return try confirmErasure(typed, facts, context)
    }
  }

  private func decideErasure(
    _ decision: ErasureDecided, _ facts: ErasureFacts, _ context: DecisionContext
  ) throws(SubjectRefusal) -> SubjectEvent {
    guard erasure == nil else { throw .alreadyDecided }
    var decision = decision
    guard let explanation = nonEmpty(decision.explanation) else { throw .reasonMissing }
    decision.explanation = explanation
    decision.earlyReason = nonEmpty(decision.earlyReason)
    try demandErasable(decision, facts, on: context.today)
    if Retention(of: self, and: facts.matters, by: facts.rule).hasEnded(on: context.today) {
      decision.earlyReason = nil
    }
    return .erasureDecided(decision)
  }

  private func confirmErasure(
    _ typed: FileNumber, _ facts: ErasureFacts, _ context: DecisionContext
  ) throws(SubjectRefusal) -> SubjectEvent {
    guard let decided = erasure else { throw .notDecided }
    guard !needsSecondOfficer(in: context) else { throw .secondOfficerNeeded }
    guard typed == id else { throw .numberMismatch }
    try demandErasable(decided.value, facts, on: context.today)
    return .erasureConfirmed(
      ErasureConfirmed(
        ground: decided.value.ground, request: decided.value.request, decidedBy: decided.officer,
        decidedAt: decided.at))
  }

  /// No hold, no open work, no term that still runs.
  private func demandErasable(
    _ decision: ErasureDecided, _ facts: ErasureFacts, on today: CivilDate
  ) throws(SubjectRefusal) {
    if let obstacle = ownObstacleToErasure { throw obstacle }
    if let open = facts.matters.first(where: \.isOpen) { throw .matterOpen(open.id.number) }
    guard !facts.isOnOpenAgenda else { throw .onAgenda }
    if let other = facts.openDataRequests.first(where: { $0.id != decision.request }) {
      throw .dataRequestOpen(other.id)
    }
    if let request = decision.request, facts.openDataRequests.isEmpty { throw .requestUnknown(request) }
    let retention = Retention(of: self, and: facts.matters, by: facts.rule)
    if let day = retention.bindingThrough, day >= today { throw .retentionBinds(through: day) }
    if let day = retention.through, day >= today, decision.earlyReason == nil { throw .retentionRuns(through: day) }
  }
}

extension DecisionContext {
  /// Whether somebody else who still works here holds the permission.
  func hasOther(with permission: Permission) -> Bool {
    register.officers.contains { $0.id != officer.id && $0.may(permission, under: profile) }
  }
}
