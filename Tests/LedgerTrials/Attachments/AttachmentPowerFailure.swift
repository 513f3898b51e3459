package import Calendars
import CaseLedger
import Seeds

/// One seeded life of an office that keeps attachments on a disk whose power fails again and again.
package struct AttachmentPowerFailure {
  private let disk: SimulatedDisk
  private let keyring: Keyring
  private let now: Moment
  private var generator: SplitMix
  private var promises = AttachmentPromises()

  package init(seed: Int, honoursSync: Bool = true, now: Moment) throws {
    disk = SimulatedDisk(seed: seed, honoursSync: honoursSync)
    generator = SplitMix(seed: ~seed)
    self.now = now
    keyring = try MemoryKeyStore().create(
      firstOfficer: "admin", passphrase: "open sesame", cost: ScryptCost(rounds: 2, blockSize: 1, parallelism: 1))
    try keyring.createKeys(for: [AttachmentDesk.subject])
    _ = try Ledger.create(on: SimulatedStorage(disk: disk))
  }

  /// Runs until so many failures of the power were survived.
  /// - Throws: `Violation`.
  package mutating func run(failures: Int) throws {
    for _ in 0..<failures {
      workUntilCrash()
      disk.restart()
      let desk: AttachmentDesk
      do { desk = try self.desk() } catch { throw Violation.doesNotOpen("\(error)") }
      try promises.check(desk)
      disk.endProcesses()
    }
  }

  private func desk() throws -> AttachmentDesk {
    try AttachmentDesk(on: SimulatedStorage(disk: disk), keyring: keyring, now: now)
  }

  private mutating func workUntilCrash() {
    guard let desk = try? desk() else { return }
    disk.crash(afterCalls: Int.random(in: 0..<60, using: &generator))
    while !disk.hasCrashed {
      if Int.random(in: 0..<4, using: &generator) == 0, let digest = promises.kept.keys.min() {
        promises.leave(digest)
        try? desk.remove(digest)
      } else {
        let content = (0..<Int.random(in: 1..<3_000, using: &generator)).map { UInt8(truncatingIfNeeded: $0) }
        if let digest = try? desk.take(content) { promises.acknowledge(digest, content) }
      }
    }
  }
}
