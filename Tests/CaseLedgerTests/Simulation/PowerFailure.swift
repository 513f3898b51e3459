import Calendars
import CaseLedger

/// One seeded life of a log on a simulated disk: officers commit, the power fails, the log is opened again, and what
/// it holds is compared with what was promised.
struct PowerFailure {
  /// What a disk showed that no disk may.
  enum Violation: Error, Hashable {
    case doesNotOpen(String)
    case calledDamaged(LogDamage)
    case lostAcknowledged(Int)
    case holdsWhatNobodyWrote(Int)
    case doesNotVerify
    case damageNotSeen(Int)
  }

  private let disk: SimulatedDisk
  private var generator: SplitMix
  private let now: Moment
  /// The hashes of commits that were acknowledged, by number less one.
  private var acknowledged: [LogHash] = []
  /// The texts that were handed over for commits whose acknowledgement never came.
  private var attempted: Set<String> = []
  private var textCount = 0

  init(seed: Int, honoursSync: Bool = true, now: Moment) {
    disk = SimulatedDisk(seed: seed, honoursSync: honoursSync)
    generator = SplitMix(seed: ~seed)
    self.now = now
  }

  private static let options = LedgerOptions.segments(of: 2_500)

  /// Runs until so many failures of the power were survived.
  mutating func run(failures: Int) throws {
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
    attempted.formUnion(texts)
    var seen: [Commit] = []
    let commit = try? ledger.commit(officer: "reception", at: now, keyring: nil) {
      seen.append($0)
    } deciding: { _ in
      texts.map(LedgerRecord.note)
    }
    for commit in seen { acknowledge(commit.number, commit.hash) }
    if let commit { acknowledge(commit.number, commit.hash) }
  }

  private mutating func fill(_ ledger: Ledger) {
    let texts = (0..<4).map { _ in nextText() }
    attempted.formUnion(texts)
    let drafts = texts.map { CommitDraft(officer: "reception", at: now, records: [.note($0)]) }
    guard (try? ledger.appendBulk(drafts, as: "reception", at: now, keyring: nil)) != nil,
      var reader = try? ledger.commits()
    else { return }
    while let commit = try? reader.next() { acknowledge(commit.number, commit.hash) }
  }

  private mutating func acknowledge(_ number: Int, _ hash: LogHash) {
    if number == acknowledged.count + 1 { acknowledged.append(hash) }
  }

  /// Everything acknowledged is there, nothing is there that nobody wrote, and the crash is not called damage.
  private mutating func compare() throws {
    let ledger: Ledger
    do { ledger = try open() } catch { throw Violation.doesNotOpen("\(error)") }
    switch ledger.condition {
    case .sound: break
    case .corrupt(let damage), .torn(let damage): throw Violation.calledDamaged(damage)
    case .poisoned: throw Violation.doesNotOpen("poisoned")
    }
    var reader = try ledger.commits(verifiesChain: true)
    var found: [LogHash] = []
    while let commit = try reader.next() {
      found.append(commit.hash)
      for record in commit.records where record.kind == "office.noted" {
        let text = String(decoding: record.payload.dropFirst(9).dropLast(2), as: UTF8.self)
        guard attempted.contains(text) else { throw Violation.holdsWhatNobodyWrote(commit.number) }
      }
    }
    for (index, hash) in acknowledged.enumerated() where index >= found.count || found[index] != hash {
      throw Violation.lostAcknowledged(index + 1)
    }
    guard try ledger.verify().ok else { throw Violation.doesNotVerify }
    acknowledged = found
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
