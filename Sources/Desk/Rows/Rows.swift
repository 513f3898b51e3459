public import Calendars
public import Casework

/// One file in a list.
public struct FileRow: Hashable, Sendable, Identifiable {
  public var id: FileNumber
  public var name: String
  /// The file is open to others only: the row tells that it is there, and no more.
  public var isClosed: Bool
  public var kind: PartyKind
  public var category: String
  public var identity: Identity?
  public var mobile: String?
  public var birth: CivilDate?
  /// The stage of the newest request that is not ended, or of the newest at all.
  public var status: RequestStatus?
  public var registeredOn: CivilDate
  /// A file merged into this one, by which it was found.
  public var foundAs: FileNumber?

  public init(
    id: FileNumber, name: String, kind: PartyKind, category: String, identity: Identity?, mobile: String?,
    birth: CivilDate?, status: RequestStatus?, registeredOn: CivilDate, isClosed: Bool = false,
    foundAs: FileNumber? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.category = category
    self.identity = identity
    self.mobile = mobile
    self.birth = birth
    self.status = status
    self.registeredOn = registeredOn
    self.isClosed = isClosed
    self.foundAs = foundAs
  }
}

/// One request in a worklist.
public struct RequestRow: Hashable, Sendable, Identifiable {
  public var id: CaseReference
  public var name: String
  /// The file is open to others only: the row tells that it is there, and no more.
  public var isClosed: Bool
  public var service: String
  public var category: String
  public var status: RequestStatus
  public var openedOn: CivilDate
  public var submittedOn: CivilDate?
  public var completeOn: CivilDate?
  /// The unit that it waits for, where a unit decides.
  public var unit: String?
  public var decidedOn: CivilDate?
  public var outcome: RequestDecided.Outcome?
  /// The first day on which an answer may be given, and the last.
  public var floor: CivilDate?
  public var ceiling: CivilDate?
  /// The last day by the association's own aim while an answer is owed, where the policy sets no ceiling.
  public var ownTarget: CivilDate?
  /// The day on which nothing was left to be done for the beneficiary.
  public var overOn: CivilDate?

  public init(
    id: CaseReference, name: String, service: String, category: String, status: RequestStatus, openedOn: CivilDate,
    submittedOn: CivilDate?, completeOn: CivilDate?, unit: String?, decidedOn: CivilDate?,
    outcome: RequestDecided.Outcome?, floor: CivilDate?, ceiling: CivilDate?, ownTarget: CivilDate? = nil,
    isClosed: Bool = false, overOn: CivilDate? = nil
  ) {
    self.id = id
    self.name = name
    self.service = service
    self.category = category
    self.status = status
    self.openedOn = openedOn
    self.submittedOn = submittedOn
    self.completeOn = completeOn
    self.unit = unit
    self.decidedOn = decidedOn
    self.outcome = outcome
    self.floor = floor
    self.ceiling = ceiling
    self.ownTarget = ownTarget
    self.isClosed = isClosed
    self.overOn = overOn
  }
}

/// One referral in the inbox or the outbox.
public struct ReferralRow: Hashable, Sendable, Identifiable {
  public var id: CaseReference
  public var name: String
  /// The file is open to others only: the row tells that it is there, and no more.
  public var isClosed: Bool
  public var request: Int?
  public var purpose: ReferralPurpose
  public var target: ReferralTarget
  public var sender: OfficerID
  public var holder: OfficerID?
  public var stage: Referral.Stage
  public var sentOn: CivilDate
  public var due: CivilDate?

  public init(
    id: CaseReference, name: String, request: Int?, purpose: ReferralPurpose, target: ReferralTarget,
    sender: OfficerID, holder: OfficerID?, stage: Referral.Stage, sentOn: CivilDate, due: CivilDate?,
    isClosed: Bool = false
  ) {
    self.id = id
    self.name = name
    self.request = request
    self.purpose = purpose
    self.target = target
    self.sender = sender
    self.holder = holder
    self.stage = stage
    self.sentOn = sentOn
    self.due = due
    self.isClosed = isClosed
  }
}

/// One session in the list of sessions.
public struct SessionRow: Hashable, Sendable, Identifiable {
  public var id: SessionNumber
  public var heldOn: CivilDate
  public var presentCount: Int
  public var agendaCount: Int
  public var decidedCount: Int
  public var minutesNumber: String?

  public init(
    id: SessionNumber, heldOn: CivilDate, presentCount: Int, agendaCount: Int, decidedCount: Int,
    minutesNumber: String?
  ) {
    self.id = id
    self.heldOn = heldOn
    self.presentCount = presentCount
    self.agendaCount = agendaCount
    self.decidedCount = decidedCount
    self.minutesNumber = minutesNumber
  }
}

/// A file that may be the same person, and why.
public struct DuplicateHint: Hashable, Sendable {
  public var file: FileRow
  /// All that speaks for it, from the strongest to the weakest.
  public var reasons: [DuplicateReason]

  public init(file: FileRow, reasons: [DuplicateReason]) {
    self.file = file
    self.reasons = reasons
  }
}
