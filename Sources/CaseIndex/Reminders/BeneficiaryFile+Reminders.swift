import Calendars
import Casework

extension BeneficiaryFile {
  /// Of what a request gives reason to remind, since when, unless that was done; nil where nothing, and in a file
  /// that is to be erased.
  /// - Parameter isAsked: whether the beneficiary was asked for an opinion about it.
  func reminder(
    for request: ServiceRequest, on stage: WorkStage?, isAsked: Bool
  ) -> (kind: ReminderKind, day: CivilDate)? {
    guard !isVoid, erasure == nil, let reason = reason(in: request, on: stage, isAsked: isAsked),
      reminder(of: MessageTopic(reason.kind.message, request: request.id)) == nil
    else { return nil }
    return reason
  }

  private func reason(
    in request: ServiceRequest, on stage: WorkStage?, isAsked: Bool
  ) -> (kind: ReminderKind, day: CivilDate)? {
    if stage == .toComplete, request.completeOn == nil { return (.missingPapers, request.since(stage)) }
    if stage == .toDeliver, let notice = request.notice { return (.delivery, notice.value.toldOn) }
    return isAsked ? nil : request.overOn.map { (.opinion, $0) }
  }

  /// The days of which the beneficiary was reminded, of those that a watched day may stand for, a space before and behind
  /// each: of a birth each age has its own. Nil for none.
  func remindedDays(of watched: WatchedDay) -> String? {
    var days: [Int]
    switch watched.cause {
    case .document:
      let document = watched.key == WatchedDay.identityPaper ? nil : watched.key
      days = reminded(MessageTopic(.expiringDocument, document: document, day: CivilDate(daysSinceEpoch: watched.day)))
    case .activity: days = reminded(MessageTopic(.silentFile, day: CivilDate(daysSinceEpoch: watched.day)))
    case .birth:
      let topics = messages.map(\.draft.topic).filter { $0.kind == .ageLimit && $0.dependant == watched.ordinal }
      days = topics.flatMap(reminded)
    }
    return days.isEmpty ? nil : days.reduce(into: " ") { $0 += String($1) + " " }
  }

  private func reminded(_ topic: MessageTopic) -> [Int] {
    reminder(of: topic) == nil ? [] : [topic.day?.daysSinceEpoch].compactMap(\.self)
  }
}
