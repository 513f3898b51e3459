import CaseLedger
import Synchronization

/// Counts calls of one kind and says which of them fail.
final class FaultyCalls: Sendable {
  private struct Count {
    var calls = 0
    var appends = 0
    var hasFired = false
    /// Bytes written and syncs done after a sync of the log had failed.
    var hasFailedSync = false
    var acts = 0
  }

  let fault: CallFault
  private let first: Int
  private let count = Mutex(Count())

  /// - Parameter first: the number of the first call that fails, from 1.
  init(_ fault: CallFault, first: Int) {
    self.fault = fault
    self.first = first
  }

  var hasFired: Bool { count.withLock { $0.hasFired } }

  /// How often the log was written or synced after a sync of it had failed.
  var actsAfterFailedSync: Int { count.withLock { $0.acts } }

  /// Whether this call is to fail.
  func fires(_ operation: StorageFailure.Operation) -> Bool {
    guard operation == fault.operation else { return false }
    return count.withLock { count in
      count.calls += 1
      guard count.calls == first || fault.isForGood && count.calls > first else { return false }
      count.hasFired = true
      return true
    }
  }

  /// Nothing is cut off but what was written in part: with a cut that fails goes a write that is cut short before it.
  func shortensAppend() -> Bool {
    guard fault.operation == .truncate else { return false }
    return count.withLock { count in
      count.appends += 1
      return count.appends == 2
    }
  }

  func noteFailedSync() { count.withLock { $0.hasFailedSync = true } }

  func noteAct() {
    count.withLock { count in
      if count.hasFailedSync { count.acts += 1 }
    }
  }
}
