import CaseLedger
import LedgerTrials
import Testing

@Suite("A file that is written anew, as a draft is, when the power fails")
struct ReplacedFileTests {
  private static let (name, unfinished) = ("huda~register", "huda~register.new")
  private static let (former, newer) = ([UInt8](repeating: 1, count: 900), [UInt8](repeating: 2, count: 1_300))

  private func replace(_ bytes: [UInt8], on disk: SimulatedDisk) throws {
    try SimulatedStorage(disk: disk).replace(Self.name, with: bytes, by: Self.unfinished)
  }

  @Test("is there whole once it was written, and as it was before or whole when the power failed earlier")
  func survives() throws {
    var seen: Set<[UInt8]?> = []
    for seed in 0..<2_000 {
      let disk = SimulatedDisk(seed: seed)
      try replace(Self.former, on: disk)
      disk.crash(afterCalls: seed % 6)
      let isWritten = (try? replace(Self.newer, on: disk)) != nil
      disk.restart()
      let found = disk[Self.name]
      #expect(found == Self.newer || !isWritten && found == Self.former)
      seen.insert(found)
    }
    #expect(seen == [Self.former, Self.newer])
  }

  @Test("the same without a sync would be lost, so the simulation notices")
  func withoutSync() throws {
    let lost = try (0..<200).count { seed in
      let disk = SimulatedDisk(seed: seed, honoursSync: false)
      try replace(Self.former, on: disk)
      disk.crash(afterCalls: 0)
      _ = try? SimulatedStorage(disk: disk).names()
      disk.restart()
      return disk[Self.name] != Self.former
    }
    #expect(lost > 100)
  }
}
