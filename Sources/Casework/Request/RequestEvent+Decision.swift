public import Calendars

/// How a request was decided.
public struct RequestDecided: Codable, Hashable, Sendable {
  public enum Outcome: String, Codable, CaseIterable, Hashable, Sendable {
    case accept, acceptInPart, reject, postpone
  }

  public var request: Int
  public var outcome: Outcome
  public var decidedOn: CivilDate
  /// The session, where a committee decided.
  public var session: SessionNumber?
  /// The unit, where a unit decided.
  public var unit: String?
  /// A rejection reason of the profile; required to reject.
  public var reason: String?
  public var explanation: String
  /// What was granted, in words; and in halalas where it is money.
  public var granted: String?
  public var halalas: Int?
  public var postponedUntil: CivilDate?
  /// Members who abstained for kinship.
  public var abstained: [String]
  /// Why the answer comes before the floor of the reply window.
  public var earlyReason: String?

  public init(
    request: Int, outcome: Outcome, decidedOn: CivilDate, session: SessionNumber?, unit: String?, reason: String?,
    explanation: String, granted: String?, halalas: Int?, postponedUntil: CivilDate?, abstained: [String],
    earlyReason: String?
  ) {
    self.request = request
    self.outcome = outcome
    self.decidedOn = decidedOn
    self.session = session
    self.unit = unit
    self.reason = reason
    self.explanation = explanation
    self.granted = granted
    self.halalas = halalas
    self.postponedUntil = postponedUntil
    self.abstained = abstained
    self.earlyReason = earlyReason
  }
}

/// The answer came after the ceiling of the reply window (clause K3h).
public struct ReplyWindowMissed: Codable, Hashable, Sendable {
  public var request: Int
  public var ceiling: CivilDate
  public var answeredOn: CivilDate

  public init(request: Int, ceiling: CivilDate, answeredOn: CivilDate) {
    self.request = request
    self.ceiling = ceiling
    self.answeredOn = answeredOn
  }
}

/// The beneficiary was told of the decision.
public struct NoticeGiven: Codable, Hashable, Sendable {
  public var request: Int
  public var channel: String
  public var toldOn: CivilDate
  public var words: String
  /// Why another channel than the agreed one was used (clause K3j).
  public var otherChannelReason: String?
  public var earlyReason: String?

  public init(
    request: Int, channel: String, toldOn: CivilDate, words: String, otherChannelReason: String?, earlyReason: String?
  ) {
    self.request = request
    self.channel = channel
    self.toldOn = toldOn
    self.words = words
    self.otherChannelReason = otherChannelReason
    self.earlyReason = earlyReason
  }
}

/// The service reached the beneficiary (clause R7).
public struct ServiceDelivered: Codable, Hashable, Sendable {
  public var request: Int
  public var deliveredOn: CivilDate
  public var what: String
  public var receivedBy: String
  /// False while more of the same service is still to come.
  public var isWhole: Bool

  public init(request: Int, deliveredOn: CivilDate, what: String, receivedBy: String, isWhole: Bool) {
    self.request = request
    self.deliveredOn = deliveredOn
    self.what = what
    self.receivedBy = receivedBy
    self.isWhole = isWhole
  }
}

public struct RequestClosed: Codable, Hashable, Sendable {
  public var request: Int
  public var reason: String
  /// A rejection reason of the profile, where nobody decides and the service was refused.
  public var refusal: String?

  public init(request: Int, reason: String, refusal: String? = nil) {
    self.request = request
    self.reason = reason
    self.refusal = refusal
  }
}

/// The request was entered in error.
public struct RequestVoided: Codable, Hashable, Sendable {
  public var request: Int
  public var reason: String

  public init(request: Int, reason: String) {
    self.request = request
    self.reason = reason
  }
}
