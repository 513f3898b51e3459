import Dispatch
import Synchronization

/// Something that another thread makes while this one is busy with what was made before.
package final class MadeAhead<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let isMade = DispatchSemaphore(value: 0)

  package init(_ make: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async {
      let made = Result { try make() }
      self.result.withLock { $0 = made }
      self.isMade.signal()
    }
  }

  /// Waits for it; asked once.
  /// - Throws: what stood in the way of making it.
  package func value() throws -> Value {
    isMade.wait()
    guard let made = result.withLock({ $0 }) else { preconditionFailure("Something is made before it is told.") }
    return try made.get()
  }
}
