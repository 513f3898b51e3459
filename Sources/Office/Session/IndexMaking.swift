public import Desk
import Synchronization

/// The making of an index while an officer waits for it: it runs on one thread, another one looks at it or ends it.
public final class IndexMaking: Sendable {
  private struct State {
    var progress = WorkProgress(.ledger)
    var failure: Failure?
    var isFinished = false
    var isCancelled = false
  }

  /// What ends the work when nobody waits for it any more.
  private struct Cancelled: Error {}

  public let admission: Admission
  private let state = Mutex(State())

  public init(for admission: Admission) {
    self.admission = admission
  }

  /// Works until the index is made, or cannot be, or nobody wants it any more.
  public func run() {
    var failure: Failure?
    do {
      _ = try admission.openIndex { progress in
        let isCancelled = state.withLock { state in
          state.progress = progress
          return state.isCancelled
        }
        if isCancelled { throw Cancelled() }
      }
    } catch {
      failure = Failure(error)
    }
    state.withLock { state in
      state.failure = failure
      state.isFinished = true
    }
  }

  /// Nobody waits any more; what was written so far is removed.
  public func cancel() {
    state.withLock { $0.isCancelled = true }
  }

  public var progress: WorkProgress { state.withLock { $0.progress } }

  /// Whether the work is over.
  /// - Throws: what stood in the way of the index.
  public func isFinished() throws(Failure) -> Bool {
    let (isFinished, failure) = state.withLock { ($0.isFinished, $0.failure) }
    if let failure { throw failure }
    return isFinished
  }
}
