public import Calendars

extension ServiceRequest {
  /// The day on which the reply window opened, by the version in force when the request was submitted.
  public func clockStart(in register: OfficeRegister) -> CivilDate? {
    guard let submittedOn else { return nil }
    switch register.profile(inForceOn: submittedOn).reply.clockStarts {
    case .submission: return submittedOn
    case .completeness: return firstCompleteOn.map { max($0, submittedOn) }
    }
  }

  /// The reply window with its working, or nil before its clock started or where the policy states none.
  public func replyWindow(in register: OfficeRegister, on day: CivilDate) -> ReplyWindow? {
    guard let start = clockStart(in: register), let submittedOn else { return nil }
    let setting = register.profile(inForceOn: submittedOn).reply
    guard setting.rule != .none else { return nil }
    let counted = pausesCount(in: register) ? pauses : []
    let spans = counted.map { pause in pause.from...max(pause.from, pause.through ?? day) }
    return ReplyWindow(rule: setting.rule, start: start, calendar: register.calendar, pauses: spans)
  }

  /// Whether the days on which something was lacking stand outside the reply window.
  public func pausesCount(in register: OfficeRegister) -> Bool {
    submittedOn.map { register.profile(inForceOn: $0).reply.clockStarts == .completeness } ?? false
  }

  /// The last day for an answer by the association's own aim, of which the policy knows nothing; nil where it set itself
  /// none, and before its clock started.
  public func ownReplyDay(in register: OfficeRegister) -> CivilDate? {
    guard let submittedOn, let start = clockStart(in: register) else { return nil }
    return register.profile(inForceOn: submittedOn).reply.internalTargetDays.map { start.adding(days: $0) }
  }

  /// The day of the answer: the decision's, once there is one.
  public var answeredOn: CivilDate? { decision?.value.decidedOn }
}
