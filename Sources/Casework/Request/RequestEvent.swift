public import Calendars

/// What happened to a request.
public enum RequestEvent: Hashable, Sendable {
  case opened(RequestOpened)
  case conditionAnswered(ConditionAnswered)
  case documentChecked(DocumentChecked)
  case documentWithdrawn(DocumentWithdrawn)
  case attachmentTaken(AttachmentTaken)
  case attachmentRemoved(AttachmentRemoved)
  case declarationSigned(DeclarationSigned)
  case replyExplained(ReplyExplained)
  case submitted(RequestSubmitted)
  case becameComplete(CompletenessReached)
  case lostCompleteness(CompletenessLost)
  case studied(CaseStudied)
  case needAssessed(NeedAssessed)
  case recommended(CaseRecommended)
  case broughtToDecider(BroughtToDecider)
  case decided(RequestDecided)
  case replyWindowMissed(ReplyWindowMissed)
  case noticeGiven(NoticeGiven)
  case delivered(ServiceDelivered)
  case closed(RequestClosed)
  case voided(RequestVoided)
}

public struct RequestOpened: Codable, Hashable, Sendable {
  public var request: Int
  public var service: String
  public var category: String
  public var need: String
  public var channel: String
  public var visit: Int?

  public init(request: Int, service: String, category: String, need: String, channel: String, visit: Int?) {
    self.request = request
    self.service = service
    self.category = category
    self.need = need
    self.channel = channel
    self.visit = visit
  }
}

/// The answer to the question that makes a conditional document required.
public struct ConditionAnswered: Codable, Hashable, Sendable {
  public var request: Int
  public var document: String
  public var applies: Bool
  /// Why an answer was taken back, of one that goes back to the answer from before.
  public var undoReason: String?

  public init(request: Int, document: String, applies: Bool, undoReason: String? = nil) {
    self.request = request
    self.document = document
    self.applies = applies
    self.undoReason = undoReason
  }
}

/// A document was looked at: what was supplied, sighted and matched, and until when it is valid (clause R2).
public struct DocumentChecked: Codable, Hashable, Sendable {
  public var request: Int
  public var document: String
  public var originalSighted: Bool
  /// Nil until it was compared with the data of the file.
  public var matches: Bool?
  public var issuedOn: CivilDate?
  public var validUntil: CivilDate?
  /// False by default: the original was sighted and no copy kept.
  public var copyKept: Bool
  public var note: String?
  /// Where nobody looked at it again: a mistake was taken back, and the check that stood before holds as of its day.
  public var restored: RestoredCheck?

  public init(
    request: Int, document: String, originalSighted: Bool, matches: Bool?, issuedOn: CivilDate? = nil,
    validUntil: CivilDate?, copyKept: Bool = false, note: String? = nil
  ) {
    self.request = request
    self.document = document
    self.originalSighted = originalSighted
    self.matches = matches
    self.issuedOn = issuedOn
    self.validUntil = validUntil
    self.copyKept = copyKept
    self.note = note
  }
}

/// Whose check of a document holds again, since when, and what the mistake was.
public struct RestoredCheck: Codable, Hashable, Sendable {
  public var reason: String
  public var checkedAt: Moment
  public var checkedBy: OfficerID
  public var suppliedOn: CivilDate

  public init(reason: String, checkedAt: Moment, checkedBy: OfficerID, suppliedOn: CivilDate) {
    self.reason = reason
    self.checkedAt = checkedAt
    self.checkedBy = checkedBy
    self.suppliedOn = suppliedOn
  }
}

public struct DocumentWithdrawn: Codable, Hashable, Sendable {
  public var request: Int
  public var document: String
  public var reason: String

  public init(request: Int, document: String, reason: String) {
    self.request = request
    self.document = document
    self.reason = reason
  }
}

/// The beneficiary signed for the correctness of the data (clause R4).
public struct DeclarationSigned: Codable, Hashable, Sendable {
  public var request: Int
  public var paperNumber: String
  public var keptAt: String
  public var signedOn: CivilDate

  public init(request: Int, paperNumber: String, keptAt: String, signedOn: CivilDate) {
    self.request = request
    self.paperNumber = paperNumber
    self.keptAt = keptAt
    self.signedOn = signedOn
  }
}

/// It was explained who decides and when the answer comes (clauses R5, K3j).
public struct ReplyExplained: Codable, Hashable, Sendable {
  public var request: Int

  public init(request: Int) {
    self.request = request
  }
}

public struct RequestSubmitted: Codable, Hashable, Sendable {
  public var request: Int
  /// The day on which documents are judged to be valid or not.
  public var submittedOn: CivilDate

  public init(request: Int, submittedOn: CivilDate) {
    self.request = request
    self.submittedOn = submittedOn
  }
}

public struct CompletenessReached: Codable, Hashable, Sendable {
  public var request: Int
  public var on: CivilDate

  public init(request: Int, on: CivilDate) {
    self.request = request
    self.on = on
  }
}

public struct CompletenessLost: Codable, Hashable, Sendable {
  public var request: Int
  public var on: CivilDate
  /// The documents that are missing or no longer valid.
  public var documents: [String]

  public init(request: Int, on: CivilDate, documents: [String]) {
    self.request = request
    self.on = on
    self.documents = documents
  }
}
