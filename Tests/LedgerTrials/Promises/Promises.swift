import CaseLedger

/// What was handed to a ledger and what it acknowledged, to be held against what it holds later.
struct Promises {
  /// The hashes of commits that were acknowledged, by number less one.
  private var acknowledged: [LogHash] = []
  /// The texts that were handed over for commits, whether acknowledged or not.
  private var attempted: Set<String> = []
  /// The texts of commits that were refused as not saved.
  private var refused: Set<String> = []

  mutating func attempt(_ texts: [String]) { attempted.formUnion(texts) }

  mutating func refuse(_ texts: [String]) { refused.formUnion(texts) }

  mutating func acknowledge(_ number: Int, _ hash: LogHash) {
    if number == acknowledged.count + 1 { acknowledged.append(hash) }
  }

  /// Everything acknowledged is there, nothing is there that nobody wrote, and no crash is called damage.
  mutating func check(_ ledger: Ledger) throws {
    switch ledger.condition {
    case .sound: break
    case .corrupt(let damage), .torn(let damage): throw Violation.calledDamaged(damage)
    case .poisoned: throw Violation.doesNotOpen("poisoned")
    }
    var reader = try ledger.commits(verifiesChain: true)
    var found: [LogHash] = []
    while let commit = try reader.next() {
      found.append(commit.hash)
      for case let text? in commit.records.lazy.map(\.trialText) {
        guard attempted.contains(text) else { throw Violation.holdsWhatNobodyWrote(commit.number) }
        guard !refused.contains(text) else { throw Violation.keptWhatWasRefused(commit.number) }
      }
    }
    for (index, hash) in acknowledged.enumerated() where index >= found.count || found[index] != hash {
      throw Violation.lostAcknowledged(index + 1)
    }
    guard try ledger.verify().ok else { throw Violation.doesNotVerify }
    acknowledged = found
  }
}
