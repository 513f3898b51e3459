import Calendars

extension RightsRegister {
  func record(_ facts: DataBreachFacts, in context: DecisionContext) throws(RightsRefusal) -> RightsEvent {
    var facts = facts
    guard facts.discoveredAt <= context.now else { throw .dateInFuture }
    guard let what = nonEmpty(facts.what), let concerned = nonEmpty(facts.concerned) else { throw .wordsMissing }
    (facts.what, facts.concerned) = (what, concerned)
    let number = (breaches.last?.id ?? 0) + 1
    let hours = rule(under: context.profile).breachHours
    return .breachRecorded(
      DataBreachRecorded(
        breach: number, facts: facts, authorityDue: facts.discoveredAt.adding(minutes: hours * 60)))
  }

  func tellAuthority(_ told: AuthorityTold, in context: DecisionContext) throws(RightsRefusal) -> RightsEvent {
    let breach = try openBreach(told.breach)
    guard breach.authority == nil else { throw .authorityAlreadyTold(told.breach) }
    guard told.at <= context.now else { throw .dateInFuture }
    guard told.at >= breach.facts.discoveredAt else { throw .beforeDiscovery(breach.facts.discoveredAt) }
    var told = told
    guard let reference = nonEmpty(told.reference) else { throw .referenceMissing }
    told.reference = reference
    told.lateReason = told.at > breach.authorityDue ? nonEmpty(told.lateReason) : nil
    if told.at > breach.authorityDue, told.lateReason == nil { throw .lateReasonMissing(breach.authorityDue) }
    return .authorityTold(told)
  }

  func tellPersons(_ told: PersonsTold, in context: DecisionContext) throws(RightsRefusal) -> RightsEvent {
    let breach = try openBreach(told.breach)
    guard context.profile.channel(told.channel) != nil else { throw .channelUnknown(told.channel) }
    guard told.on <= context.today else { throw .dateInFuture }
    guard told.on >= breach.facts.discoveredAt.day(in: .riyadh) else {
      throw .beforeDiscovery(breach.facts.discoveredAt)
    }
    guard told.peopleCount > 0 else { throw .peopleMissing }
    var told = told
    guard let words = nonEmpty(told.words) else { throw .wordsMissing }
    told.words = words
    return .personsTold(told)
  }

  func openBreach(_ id: Int) throws(RightsRefusal) -> DataBreach {
    guard let breach = breach(id) else { throw .breachUnknown(id) }
    guard breach.isOpen else { throw .breachClosed(id) }
    return breach
  }
}
