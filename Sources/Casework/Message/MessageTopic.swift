public import Calendars

/// What a beneficiary is told or reminded of; the raw value is its name in the ledger, in the phrases and for the
/// association's command.
public enum MessageKind: String, Codable, CaseIterable, Hashable, Sendable {
  /// The request was taken in, with its number.
  case receipt
  /// Papers of the request are missing.
  case missingPapers
  /// By when the answer is due (clause K3j).
  case replyTerm
  case postponement
  case decision
  /// What was granted waits to be taken.
  case delivery
  case expiringDocument
  /// An opinion is asked for once the service has ended.
  case opinion
  case complaintReceipt
  case complaintOutcome
  /// What came of looking into a harm.
  case harmOutcome
  /// A dependant reaches an age at which something changes.
  case ageLimit
  /// Nothing has happened in the file for long: is what it says still right?
  case silentFile
  /// When and where the beneficiary is received or visited.
  case appointment

  /// What a message of this kind is about.
  public enum Subject: Hashable, Sendable { case request, document, matter(MatterKind), dependant, file }

  public var subject: Subject {
    switch self {
    case .receipt, .missingPapers, .replyTerm, .postponement, .decision, .delivery, .opinion: .request
    case .expiringDocument: .document
    case .complaintReceipt, .complaintOutcome: .matter(.complaint)
    case .harmOutcome: .matter(.harm)
    case .appointment: .matter(.appointment)
    case .ageLimit: .dependant
    case .silentFile: .file
    }
  }

  /// What it is in the policy's terms that the beneficiary was reached with it; nothing where another event tells.
  var duties: Set<Duty> {
    switch self {
    case .receipt: [.requestTaken]
    case .missingPapers: [.requirementsGiven]
    case .postponement, .delivery, .harmOutcome, .appointment: [.beneficiaryTold]
    case .expiringDocument, .ageLimit, .silentFile: [.reachedOut]
    case .opinion: [.opinionAsked]
    case .complaintReceipt, .complaintOutcome: [.complaintHandled]
    case .replyTerm, .decision: []
    }
  }
}

/// What one message is about: its kind and, of the file, the request, the matter, the document or the dependant.
public struct MessageTopic: Codable, Hashable, Sendable {
  public var kind: MessageKind
  public var request: Int?
  /// A complaint, a harm or an appointment by its number in the register of matters.
  public var matter: Int?
  /// A document of the profile; nil for the identity paper of the file itself.
  public var document: String?
  /// The number of a dependant in the file.
  public var dependant: Int?
  /// The last day of the document, the day of the appointment, the day on which the age is reached, or since which the
  /// file is silent.
  public var day: CivilDate?
  /// The hour of the appointment.
  public var time: TimeOfDay?

  public init(
    _ kind: MessageKind, request: Int? = nil, matter: Int? = nil, document: String? = nil, dependant: Int? = nil,
    day: CivilDate? = nil, time: TimeOfDay? = nil
  ) {
    self.kind = kind
    self.request = request
    self.matter = matter
    self.document = document
    self.dependant = dependant
    self.day = day
    self.time = time
  }
}
