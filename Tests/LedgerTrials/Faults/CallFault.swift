package import CaseLedger

/// A system call that fails: which kind, how, from which one on, and whether the next ones work again.
package struct CallFault: Hashable, Sendable, CustomStringConvertible {
  package enum Effect: Hashable, Sendable {
    /// The call does nothing and fails with this `errno`.
    case fails(errorNumber: Int32)
    /// A write takes only so many hundredths of its bytes.
    case takes(hundredths: Int)
  }

  package let operation: StorageFailure.Operation
  package let effect: Effect
  /// Whether every later call of the kind fails, too.
  package let isForGood: Bool

  package init(_ operation: StorageFailure.Operation, _ effect: Effect, isForGood: Bool) {
    self.operation = operation
    self.effect = effect
    self.isForGood = isForGood
  }

  package var description: String {
    let how =
      switch effect {
      case .fails(let errorNumber): "errno \(errorNumber)"
      case .takes(let hundredths): "\(hundredths) % taken"
      }
    return "\(operation.rawValue), \(how), \(isForGood ? "for good" : "once")"
  }
}
