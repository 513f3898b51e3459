import Calendars

extension RightsRegister {
  func receive(
    _ facts: DataRequestFacts, file: DataRequestFile?, in context: DecisionContext
  ) throws(RightsRefusal) -> RightsEvent {
    guard let file, file.number == facts.file, !file.isErased else { throw .fileUnknown(facts.file) }
    guard context.profile.channel(facts.channel) != nil else { throw .channelUnknown(facts.channel) }
    guard facts.receivedOn <= context.today else { throw .dateInFuture }
    var facts = facts
    guard let words = nonEmpty(facts.words) else { throw .wordsMissing }
    facts.words = words
    facts.proof = nonEmpty(facts.proof)
    if facts.asker == .representative, facts.proof == nil { throw .proofMissing }
    let number = (requests.last?.id ?? 0) + 1
    let due = facts.receivedOn.adding(days: rule(under: context.profile).answerDays)
    return .received(DataRequestReceived(request: number, facts: facts, due: due))
  }

  func postpone(_ id: Int, reason: String, in context: DecisionContext) throws(RightsRefusal) -> RightsEvent {
    let request = try openRequest(id)
    guard let days = rule(under: context.profile).extensionDays else { throw .noExtension }
    if let earlier = request.postponement { throw .alreadyPostponed(earlier.due) }
    guard let reason = nonEmpty(reason) else { throw .reasonMissing }
    return .postponed(DataRequestPostponed(request: id, reason: reason, due: request.due.adding(days: days)))
  }

  func answer(
    _ answer: DataRequestAnswered, file: DataRequestFile?, in context: DecisionContext
  ) throws(RightsRefusal) -> RightsEvent {
    let request = try openRequest(answer.request)
    guard context.profile.channel(answer.channel) != nil else { throw .channelUnknown(answer.channel) }
    guard answer.answeredOn <= context.today else { throw .dateInFuture }
    guard answer.answeredOn >= request.facts.receivedOn else { throw .dateBeforeReceipt(request.facts.receivedOn) }
    var answer = answer
    answer.ground = nonEmpty(answer.ground)
    switch answer.outcome {
    case .refused, .doneInPart: guard answer.ground != nil else { throw .groundMissing }
    case .done where request.facts.right == .destruction:
      guard file?.isErased ?? false else { throw .fileNotErased(request.facts.file) }
    case .done, .withdrawn: break
    }
    return .answered(answer)
  }

  private func openRequest(_ id: Int) throws(RightsRefusal) -> DataRequest {
    guard let request = request(id) else { throw .requestUnknown(id) }
    guard request.isOpen else { throw .alreadyAnswered(id) }
    return request
  }
}
