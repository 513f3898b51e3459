import Calendars

extension Matter {
  /// What happens when an officer opens a matter under a number.
  /// - Throws: the fact that stands against it.
  public static func open(
    _ kind: MatterKind, _ id: MatterID, _ facts: MatterFacts, around: MatterSurroundings, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    let step = kind.plan.opening
    try context.demand(step.permission)
    guard context.profile.matterKinds.contains(kind) else { throw .matter(.kindNotInPolicy(kind)) }
    if kind.plan.scope == .file, id.file == nil { throw .matter(.fileMissing(kind)) }
    let event = try step.event(of: kind, facts, of: nil, around: around, in: context)
    var events = [event]
    if let sequel = kind.plan.sequel?(event.facts, around, context), let next = kind.plan.step(sequel.step) {
      // What follows is due when the opening was.
      var following = try next.event(of: kind, sequel.facts, of: nil, around: around, in: context)
      following.due = following.due ?? event.due
      events.append(following)
    }
    return events.map { StreamEvent(id.stream, .matter($0)) }
  }

  /// What happens when an officer takes a step.
  /// - Throws: the fact that stands against it.
  public func take(
    _ name: String, _ facts: MatterFacts, around: MatterSurroundings, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    guard let step = plan.steps.first(where: { $0.name == name }) else { throw .matter(.stepUnknown(name)) }
    try context.demand(step.permission)
    try demandAdmission(of: context.officer, under: context.profile)
    if let refusal = obstacle(to: step) { throw .matter(refusal) }
    let event = try step.event(of: kind, facts, of: self, around: around, in: context)
    return [StreamEvent(id.stream, .matter(event))]
  }

  /// What stands against a step as the matter is now, whatever is said at it; nil where it can be taken.
  public func obstacle(to step: MatterStep) -> MatterRefusal? {
    guard isOpen else { return .alreadyOver(id.number) }
    if !step.isRepeatable, has(step.name) { return .alreadyTaken(kind, step.name) }
    for gate in step.gates {
      switch gate {
      case .after(let missing) where !has(missing):
        return .gateClosed(kind, step: step.name, missing: missing)
      case .afterWhere(let missing, let flag) where holds(flag) && !has(missing):
        return .gateClosed(kind, step: step.name, missing: missing)
      case .before(let later) where has(later): return .tooLate(kind, step: step.name, after: later)
      default: break
      }
    }
    return nil
  }
}

extension MatterStep {
  /// The event of the step, with what was said in the form in which it is kept.
  func event(
    of kind: MatterKind, _ facts: MatterFacts, of matter: Matter?, around: MatterSurroundings,
    in context: DecisionContext
  ) throws(Refusal) -> MatterEvent {
    do throws(MatterRefusal) {
      let checker = MatterCheck(kind: kind, around: around, context: context)
      let kept = try checker.checked(facts, fields)
      try rule?(kept, matter, around, context)
      return MatterEvent(kind, name, kept, due: due(after: kept, of: kind, matter, in: context))
    } catch {
      throw .matter(error)
    }
  }

  private func due(
    after facts: MatterFacts, of kind: MatterKind, _ matter: Matter?, in context: DecisionContext
  ) -> CivilDate? {
    switch due {
    case .kept: matter?.due
    case .nothing: nil
    case .field(let name): facts.day(name) ?? matter?.due
    case .lastTerm(let name, let terms):
      terms.contains(self.name)
        ? facts.day(name) : matter?.steps.last { terms.contains($0.value.step) }?.value.facts.day(name)
    case .ownTarget:
      context.profile.ownTarget(for: kind).map {
        context.register.calendar.day(workingDays: $0, after: context.today)
      }
    }
  }
}
