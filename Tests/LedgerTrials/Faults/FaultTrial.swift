package import Calendars
import CaseLedger

/// One day at an office whose n-th system call of a kind fails: every act either happened or was refused, and the log
/// holds what was promised, whether the program is opened again or the power fails, too.
package struct FaultTrial {
  /// What the day begins with.
  package enum Start: CaseIterable, Sendable {
    case whole, tornEnd
  }

  private static let options = {
    var options = LedgerOptions.segments(of: 2_000)
    options.lockTimeoutMilliseconds = 0
    return options
  }()

  private let disk: SimulatedDisk
  private let calls: FaultyCalls
  private let start: Start
  private let now: Moment
  private var promises = Promises()
  private var textCount = 0

  /// - Parameter call: the number of the call that fails, from 1.
  package init(_ fault: CallFault, onCall call: Int, start: Start, now: Moment) {
    disk = SimulatedDisk(seed: call)
    calls = FaultyCalls(fault, first: call)
    self.start = start
    self.now = now
  }

  /// Lives the day and opens the log again.
  /// - Parameter losesPower: whether the power fails after the last act.
  /// - Returns: whether the fault was met at all.
  /// - Throws: `Violation`.
  package mutating func run(losesPower: Bool) throws -> Bool {
    try begin()
    try work()
    if calls.actsAfterFailedSync > 0 { throw Violation.wroteAfterFailedSync }
    if losesPower { disk.restart() } else { disk.endProcesses() }
    try comeBack()
    return calls.hasFired
  }

  private mutating func begin() throws {
    let ledger = try Ledger.create(on: SimulatedStorage(disk: disk), options: Self.options)
    for _ in 0..<3 { try commit(to: ledger) }
    guard start == .tornEnd else { return }
    _ = try SimulatedStorage(disk: disk).append(Array(#"{"c":"00000000","h":"torn"#.utf8), to: "000000000001.jsonl")
  }

  /// The acts go on after each refusal, as an officer's do.
  private mutating func work() throws {
    let ledger: Ledger
    do {
      ledger = try open(FaultyStorage(disk: disk, calls: calls))
    } catch {
      return
    }
    for _ in 0..<2 { try commit(to: ledger) }
    try fill(ledger)
    disk.endProcesses()
    if let other = try? open(SimulatedStorage(disk: disk)), !hasFailedSync { try commit(to: other) }
    try attempt { try ledger.catchUp { _ in } }
    for _ in 0..<2 { try commit(to: ledger) }
    try attempt { _ = try ledger.verify() }
    try commit(to: ledger)
  }

  private var hasFailedSync: Bool {
    calls.hasFired && [.synchronise, .synchroniseFolder].contains(calls.fault.operation)
  }

  private mutating func comeBack() throws {
    for _ in 0..<2 {
      let ledger: Ledger
      do { ledger = try open(SimulatedStorage(disk: disk)) } catch { throw Violation.doesNotOpen("\(error)") }
      try promises.check(ledger)
      try commit(to: ledger)
      try promises.check(ledger)
    }
  }

  private func open(_ storage: any LogStorage) throws(LedgerError) -> Ledger {
    try Ledger.open(on: storage, at: now, options: Self.options)
  }

  private mutating func nextTexts(_ count: Int) -> [String] {
    let texts = (0..<count).map { "\(textCount + $0) " + String(repeating: "x", count: 100 + 37 * $0) }
    textCount += count
    promises.attempt(texts)
    return texts
  }

  private mutating func commit(to ledger: Ledger) throws {
    let texts = nextTexts(2)
    var seen: [Commit] = []
    do {
      let commit = try ledger.commit(officer: "reception", at: now, keyring: nil) {
        seen.append($0)
      } deciding: { _ in
        texts.map(LedgerRecord.trial)
      }
      if let commit { seen.append(commit) }
    } catch LedgerError.fateUnknown {
      // Nobody knows, and the officer is told so.
    } catch is LedgerError {
      promises.refuse(texts)
    } catch {
      throw Violation.strayError("\(error)")
    }
    for commit in seen { promises.acknowledge(commit.number, commit.hash) }
  }

  private mutating func fill(_ ledger: Ledger) throws {
    let drafts = nextTexts(6).map { CommitDraft(officer: "reception", at: now, records: [.trial($0)]) }
    var seen: [Commit] = []
    try attempt {
      _ = try ledger.appendBulk(drafts, as: "reception", at: now, keyring: nil)
      var reader = try ledger.commits()
      while let commit = try reader.next() { seen.append(commit) }
    }
    for commit in seen { promises.acknowledge(commit.number, commit.hash) }
  }

  private func attempt(_ act: () throws -> Void) throws {
    do {
      try act()
    } catch is LedgerError {
      // Refused and told: what matters is what the log holds afterwards.
    } catch {
      throw Violation.strayError("\(error)")
    }
  }
}
