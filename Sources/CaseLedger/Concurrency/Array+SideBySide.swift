import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What becomes of each element, all of them worked on at once, in their order.
  /// - Throws: the error of the first element that has one.
  package func mapSideBySide<Value: Sendable, Failure: Error>(
    _ change: @Sendable (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    guard count > 1 else { return try map(change) }
    let results = Mutex([Result<Value, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result: Result<Value, Failure>
      do throws(Failure) {
        result = .success(try change(self[place]))
      } catch {
        result = .failure(error)
      }
      results.withLock { $0[place] = result }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for case let result? in results.withLock({ $0 }) { values.append(try result.get()) }
    return values
  }
}
