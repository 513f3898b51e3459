package import Calendars
import CaseLedger
import Seeds

/// One seeded life of a log on a simulated disk: officers commit, the power fails, the log is opened again, and what
/// it holds is compared with what was promised.
package struct PowerFailure {
  private let disk: SimulatedDisk
  private var generator: SplitMix
  private let now: Moment
  private var promises = Promises()
  private var textCount = 0

  package init(seed: Int, honoursSync: Bool = true, now: Moment) {
    disk = SimulatedDisk(seed: seed, honoursSync: honoursSync)
    generator = SplitMix(seed: ~seed)
    self.now = now
  }

  private static let options = LedgerOptions.segments(of: 2_500)

  /// Runs until so many failures of the power were survived.
  /// - Throws: `Violation`.
  package mutating func run(failures: Int) throws {
    while !begin() { disk.restart() }
    for _ in 0..<failures {
      workUntilCrash()
      disk.restart()
      try compare()
    }
    try damageIsSeen()
  }

  private func begin() -> Bool {
    (try? Ledger.create(on: SimulatedStorage(disk: disk), options: Self.options)) != nil
  }

  private func open() throws(LedgerError) -> Ledger {
    try Ledger.open(on: SimulatedStorage(disk: disk), at: now, options: Self.options)
  }

  private mutating func workUntilCrash() {
    guard var officers = try? [open(), open()] else { return }
    disk.crash(afterCalls: Int.random(in: 0..<70, using: &generator))
    while !disk.hasCrashed {
      if Int.random(in: 0..<8, using: &generator) == 0, let reopened = try? open() { officers[0] = reopened }
      let ledger = officers[Int.random(in: 0..<2, using: &generator)]
      if Int.random(in: 0..<5, using: &generator) == 0 { fill(ledger) } else { commit(to: ledger) }
    }
  }

  private mutating func nextText() -> String {
    textCount += 1
    return "\(textCount) " + String(repeating: "x", count: Int.random(in: 0..<900, using: &generator))
  }

  private mutating func commit(to ledger: Ledger) {
    let texts = (0..<Int.random(in: 1...2, using: &generator)).map { _ in nextText() }
    promises.attempt(texts)
    var seen: [Commit] = []
    let commit = try? ledger.commit(officer: "reception", at: now, keyring: nil) {
      seen.append($0)
    } deciding: { _ in
      texts.map(LedgerRecord.trial)
    }
    for commit in seen { promises.acknowledge(commit.number, commit.hash) }
    if let commit { promises.acknowledge(commit.number, commit.hash) }
  }

  private mutating func fill(_ ledger: Ledger) {
    let texts = (0..<4).map { _ in nextText() }
    promises.attempt(texts)
    let drafts = texts.map { CommitDraft(officer: "reception", at: now, records: [.trial($0)]) }
    guard (try? ledger.appendBulk(drafts, as: "reception", at: now, keyring: nil)) != nil,
      var reader = try? ledger.commits()
    else { return }
    while let commit = try? reader.next() { promises.acknowledge(commit.number, commit.hash) }
  }

  private mutating func compare() throws {
    let ledger: Ledger
    do { ledger = try open() } catch { throw Violation.doesNotOpen("\(error)") }
    try promises.check(ledger)
  }

  /// Damage to anything acknowledged is called corruption, whatever else is at hand.
  private mutating func damageIsSeen() throws {
    guard let ledger = try? open(), ledger.head.number > 1 else { return }
    var reader = try ledger.commits()
    let victim = Int.random(in: 1...ledger.head.number, using: &generator)
    while let commit = try reader.next() {
      guard commit.number == victim else { continue }
      let offset = commit.position.offset + Int.random(in: 0..<commit.byteCount, using: &generator)
      let digits = String(commit.position.segment)
      disk.damage(String(repeating: "0", count: 12 - digits.count) + digits + ".jsonl", at: offset)
    }
    guard case .corrupt = try open().condition else { throw Violation.damageNotSeen(victim) }
  }
}
