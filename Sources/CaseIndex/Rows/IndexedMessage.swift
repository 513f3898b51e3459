public import Calendars
public import Casework
import GRDB

/// One message in the queue or among those that are over.
public struct IndexedMessage: Hashable, Sendable, Identifiable {
  /// The file, and the message's ordinal in it.
  public var id: CaseReference
  /// The name of the file.
  public var name: String
  public var kind: MessageKind
  public var request: Int?
  public var channel: String
  public var medium: MessageMedium
  public var stage: BeneficiaryMessage.Stage
  /// From when it may be handed over, until when its attempt is under way, or when it was dealt with.
  public var at: Moment
  public var queuedAt: Moment
  public var attempts: Int
  /// The officers to whom alone the file is open; nil where it is open to everybody.
  public var restrictedTo: [OfficerID]?

  /// The states as they are stored: the lists that wait for somebody stand first, in the order of their numbers.
  enum State: Int, CaseIterable {
    /// Under way until `at`, from then on unknown.
    case underWay = 1
    case unknown
    case task
    case waiting
    /// Waits in a file in which nothing is done any more.
    case held
    case reached
    case cancelled

    static let open: [State] = [.underWay, .unknown, .task, .waiting]

    func stage(at moment: Moment, now: Moment) -> BeneficiaryMessage.Stage {
      switch self {
      case .underWay: now < moment ? .underWay : .unknown
      case .unknown: .unknown
      case .task: .task
      case .waiting, .held: .waiting
      case .reached: .reached
      case .cancelled: .cancelled
      }
    }
  }

  /// Where a message stands, and since or until when.
  struct Place {
    let state: State
    let at: Moment

    init(of message: BeneficiaryMessage, in file: BeneficiaryFile) {
      let isHeld = file.isVoid || file.erasure != nil
      switch message.state {
      case .waiting(let from): (state, at) = (isHeld ? .held : .waiting, from)
      case .underWay(let end): (state, at) = (.underWay, end)
      case .unknown: (state, at) = (.unknown, message.attempts.last?.endedAt ?? message.queuedAt)
      case .task: (state, at) = (isHeld ? .held : .task, message.queuedAt)
      case .reached: (state, at) = (.reached, message.reached?.at ?? message.queuedAt)
      case .cancelled: (state, at) = (.cancelled, message.cancelled?.at ?? message.queuedAt)
      }
    }
  }

  static let columns = """
    message.file, message.ordinal, file.name, message.kind, message.request, message.channel, message.medium,
    message.state, message.at, message.queued_at, message.attempts, file.restricted_to
    """

  init(_ row: Row, now: Moment) throws {
    id = CaseReference(file: FileNumber(row[0]), ordinal: row[1])
    name = row[2]
    kind = try row.value(3)
    request = row[4]
    channel = row[5]
    medium = try row.value(6)
    at = Moment(millisecondsSinceEpoch: row[8])
    guard let state = State(rawValue: row[7]) else { throw IndexFault.unusable(.damaged) }
    stage = state.stage(at: at, now: now)
    queuedAt = Moment(millisecondsSinceEpoch: row[9])
    attempts = row[10]
    restrictedTo = (row[11] as String?).map(OfficerLines.officers)
  }
}
