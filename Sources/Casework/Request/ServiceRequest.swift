public import Calendars

/// A request for a service, from the first word at the desk to its delivery.
public struct ServiceRequest: Hashable, Sendable, Identifiable {
  /// 1 for the first of the file.
  public var id: Int
  public var service: String
  public var category: String
  public var need: String
  public var channel: String
  public var visit: Int?
  public var openedAt: Moment
  public var openedBy: OfficerID
  /// Answers to the questions of conditional documents, by document.
  public var conditions: [String: Bool] = [:]
  /// What was supplied, by document.
  public var documents: [String: SuppliedDocument] = [:]
  /// Scans that were taken, those that were removed again included.
  public var attachments: [Attachment] = []
  public var declaration: DeclarationSigned?
  public var replyExplainedAt: Moment?
  public var submittedOn: CivilDate?
  /// The day on which the request became complete for the last time; nil while it is not.
  public var completeOn: CivilDate?
  /// The day on which it became complete for the first time, which starts a clock that completeness starts.
  public var firstCompleteOn: CivilDate?
  /// Spans of days without completeness after the first time: from the day of the loss to the day on which it came back,
  /// neither of which counts.
  public var pauses: [Pause] = []
  public var studies: [Recorded<CaseStudied>] = []
  public var assessment: Recorded<NeedAssessed>?
  public var recommendation: Recorded<CaseRecommended>?
  public var waiting: BroughtToDecider?
  /// The day on which it was brought there.
  public var waitingSince: CivilDate?
  public var decisions: [Recorded<RequestDecided>] = []
  public var missedWindow: ReplyWindowMissed?
  public var notice: Recorded<NoticeGiven>?
  public var deliveries: [Recorded<ServiceDelivered>] = []
  public var closeReason: String?
  public var closedAt: Moment?
  /// The reason of the profile's list where closing it was a refusal.
  public var refusal: String?
  public var voidReason: String?

  /// Days that do not count, because something was missing again.
  public struct Pause: Codable, Hashable, Sendable {
    public var from: CivilDate
    /// The last day of the pause; nil while it lasts.
    public var through: CivilDate?

    public init(from: CivilDate, through: CivilDate?) {
      self.from = from
      self.through = through
    }
  }

  /// The decision in force: the last one that did not postpone.
  public var decision: Recorded<RequestDecided>? {
    decisions.last { $0.value.outcome != .postpone }
  }

  public var isDeliveredWhole: Bool { deliveries.contains { $0.value.isWhole } }
  /// The day on which nothing was left to be done for the beneficiary: delivered, refused and told, or closed; nil before.
  public var overOn: CivilDate? {
    guard voidReason == nil else { return nil }
    let delivered = deliveries.last { $0.value.isWhole }?.value.deliveredOn
    let refused = decision?.value.outcome == .reject ? notice?.value.toldOn : nil
    return [delivered, refused, closedAt?.day(in: .riyadh)].compactMap(\.self).min()
  }

  /// The reason of the profile's list for which the beneficiary was refused.
  public var refusedFor: String? {
    decision?.value.outcome == .reject ? decision?.value.reason : refusal
  }

  public var isEnded: Bool { closeReason != nil || voidReason != nil }
  public var isGranted: Bool {
    guard let outcome = decision?.value.outcome else { return false }
    return outcome == .accept || outcome == .acceptInPart
  }
}

/// What an officer recorded, with the time and the name.
public struct Recorded<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  public var at: Moment
  public var officer: OfficerID

  public init(_ value: Value, at: Moment, officer: OfficerID) {
    self.value = value
    self.at = at
    self.officer = officer
  }
}

/// A document as it was last looked at.
public struct SuppliedDocument: Hashable, Sendable {
  public var check: DocumentChecked
  public var checkedAt: Moment
  public var checkedBy: OfficerID
  /// The day on which it was first handed in.
  public var suppliedOn: CivilDate
}

extension SuppliedDocument {
  /// The document after a check of it.
  init(_ check: DocumentChecked, by recorded: RecordedEvent, after former: SuppliedDocument?) {
    self.init(
      check: check, checkedAt: check.restored?.checkedAt ?? recorded.at,
      checkedBy: check.restored?.checkedBy ?? recorded.officer,
      suppliedOn: check.restored?.suppliedOn ?? former?.suppliedOn ?? recorded.at.day(in: .riyadh))
  }
}
