import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  /// Makes a key for paper and shows it this once; it opens nothing before it was typed back.
  /// - Throws: `Refusal` for an officer who may not keep it.
  func proposeRecoveryKey() throws -> [String] {
    try context().demand(.keepRecoveryKey)
    let key = RecoveryKey()
    proposedRecoveryKey = key
    return key.groups
  }

  /// Puts the proposed key in force once it was typed back as it stands on the paper.
  ///
  /// The act first, then the key: should the machine fail between both, the former key still opens the office, and the
  /// making is simply repeated.
  /// - Throws: `Refusal` for a mistyped key, `Failure.recoveryKeyNotKept` where the key has to be made again.
  func confirmRecoveryKey(_ typed: String) throws -> Receipt {
    guard let proposed = proposedRecoveryKey else { throw Refusal.office(.recoveryKeyMissing) }
    let key = try Self.recoveryKey(typed)
    guard key == proposed else { throw Refusal.office(.recoveryKeyDiffers) }
    let receipt = try submit(Submission(.office(.makeRecoveryKey)))
    proposedRecoveryKey = nil
    do {
      try keyring.setRecoveryKey(key, cost: site.scryptCost)
    } catch {
      throw Failure(.recoveryKeyNotKept)
    }
    return receipt
  }

  static func recoveryKey(_ typed: String) throws(Refusal) -> RecoveryKey {
    do {
      return try RecoveryKey(typed: typed)
    } catch {
      switch error {
      case .form: throw .office(.recoveryKeyMalformed)
      case .group(let number): throw .office(.recoveryKeyGroupWrong(number))
      }
    }
  }
}
