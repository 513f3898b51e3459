import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What becomes of each element, all of them worked on at once, in their order.
  /// - Throws: the error of the first element that has one.
  func mapSideBySide<Value: Sendable>(
    _ change: @Sendable (Element) throws(LedgerError) -> Value
  ) throws(LedgerError) -> [Value] {
    let results = Mutex([Result<Value, LedgerError>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result: Result<Value, LedgerError>
      do throws(LedgerError) {
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
