package import Calendars
import CaseLedger

/// One day of attachments at an office whose n-th system call of a kind fails: each was kept whole or refused.
package struct AttachmentFaultTrial {
  private let disk: SimulatedDisk
  private let calls: FaultyCalls
  private let keyring: Keyring
  private let now: Moment
  private var promises = AttachmentPromises()

  /// - Parameter call: the number of the call that fails, from 1.
  package init(_ fault: CallFault, onCall call: Int, now: Moment) throws {
    disk = SimulatedDisk(seed: call)
    calls = FaultyCalls(fault, first: call)
    self.now = now
    keyring = try MemoryKeyStore().create(
      firstOfficer: "admin", passphrase: "open sesame", cost: ScryptCost(rounds: 2, blockSize: 1, parallelism: 1))
    try keyring.createKeys(for: [AttachmentDesk.subject])
    _ = try Ledger.create(on: SimulatedStorage(disk: disk))
  }

  /// Lives the day and opens the office again.
  /// - Returns: whether the fault was met at all.
  /// - Throws: `Violation`.
  package mutating func run(losesPower: Bool) throws -> Bool {
    if let desk = try? AttachmentDesk(
      on: FaultyStorage(disk: disk, calls: calls), keyring: keyring, now: now)
    {
      var taken: [String] = []
      for count in [300, 70_000, 800] {
        let content = [UInt8](repeating: UInt8(truncatingIfNeeded: count), count: count)
        guard let digest = try? desk.take(content) else { continue }
        promises.acknowledge(digest, content)
        taken.append(digest)
      }
      if let first = taken.first {
        promises.leave(first)
        try? desk.remove(first)
      }
    }
    if losesPower { disk.restart() } else { disk.endProcesses() }
    let desk: AttachmentDesk
    do {
      desk = try AttachmentDesk(on: SimulatedStorage(disk: disk), keyring: keyring, now: now)
    } catch {
      throw Violation.doesNotOpen("\(error)")
    }
    try promises.check(desk)
    return calls.hasFired
  }
}
