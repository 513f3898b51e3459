import Synchronization

/// The append-only log of one register: the only source of truth.
///
/// One value stands for one process. Commits of several threads wait for one another; reading never waits.
public final class Ledger: Sendable {
  /// What a log is opened for.
  public enum Access: Hashable, Sendable {
    /// Committing; a torn end is set aside when it is met.
    case writing
    /// Looking only: not a byte is changed.
    case reading
  }

  struct State {
    /// The last commit that was read, known to be saved and delivered.
    var head: LogMark
    /// Where the next line goes unless the segment is full.
    var tail: LogPosition {
      didSet { if tail.segment != oldValue.segment { tailName = LineFormat.segmentName(tail.segment) } }
    }
    /// The file that the next line goes into.
    private(set) var tailName: String
    /// The highest commit number that something proves to be saved.
    var durableNumber: Int
    var condition = LedgerCondition.sound

    init(head: LogMark, durableNumber: Int) {
      self.head = head
      tail = head.next
      tailName = LineFormat.segmentName(tail.segment)
      self.durableNumber = durableNumber
    }
  }

  public let log: LogIdentifier
  public let access: Access
  let storage: any LogStorage
  let options: LedgerOptions
  /// Tells this value's notes in the lock file from those of every other.
  let session = UInt64.random(in: .min ... .max)
  /// Held for the length of a commit, so that threads of one process take turns.
  private let turn = Mutex(())
  private let state: Mutex<State>
  /// What this value wrote into the lock file last; for the holder of the lock alone.
  let ownNote = Mutex<OwnLockNote?>(nil)

  init(_ storage: any LogStorage, access: Access, options: LedgerOptions, state: State) {
    log = state.head.log
    self.storage = storage
    self.access = access
    self.options = options
    self.state = Mutex(state)
  }

  /// The last commit that is known to be saved and that this value has read.
  public var head: LogMark { state.withLock { $0.head } }

  public var condition: LedgerCondition { state.withLock { $0.condition } }

  var current: State { state.withLock { $0 } }

  var durableNumber: Int { state.withLock { $0.durableNumber } }

  /// The file of a segment.
  func name(ofSegment segment: Int) -> String {
    state.withLock { $0.tail.segment == segment ? $0.tailName : LineFormat.segmentName(segment) }
  }

  func update(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  /// Does something that changes the head while no other thread does.
  func inTurn<Value: Sendable>(_ body: () throws -> Value) throws -> Value {
    try turn.withLock { _ in try body() }
  }
}
