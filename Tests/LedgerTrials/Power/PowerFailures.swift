package import Calendars
import Dispatch
import Glibc
import Synchronization

/// Many lives side by side, one on each processor at a time.
package enum PowerFailures {
  package static let failuresPerLife = 5

  /// A life in which the ledger broke its word; the same seed shows it again.
  package struct Broken: Error, CustomStringConvertible {
    package let seed: Int
    package let violation: any Error

    package var description: String { "seed \(seed): \(violation)" }
  }

  /// Survives at least so many failures of the power and returns how many there were.
  /// - Parameter firstSeed: the first life's seed; the others follow it.
  /// - Throws: `Broken`.
  package static func survive(_ failureCount: Int, firstSeed: Int = 0, now: Moment) throws -> Int {
    let lives = (failureCount + failuresPerLife - 1) / failuresPerLife
    let width = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let next = Atomic(0)
    let broken = Mutex<Broken?>(nil)
    DispatchQueue.concurrentPerform(iterations: width) { _ in
      while true {
        let life = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard life < lives, broken.withLock({ $0 == nil }) else { return }
        var failure = PowerFailure(seed: firstSeed + life, now: now)
        do {
          try failure.run(failures: failuresPerLife)
        } catch {
          broken.withLock { $0 = Broken(seed: firstSeed + life, violation: error) }
        }
      }
    }
    if let broken = broken.withLock({ $0 }) { throw broken }
    return lives * failuresPerLife
  }
}
