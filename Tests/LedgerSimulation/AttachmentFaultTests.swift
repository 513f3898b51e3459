import Calendars
import CaseLedger
import Glibc
import LedgerTrials
import Testing

@Suite("Attachments on failing disks")
struct AttachmentFaultTests {
  private static let now = Moment(millisecondsSinceEpoch: 1_795_335_330_123)

  @Test(
    "after 4,000 failures of the power every acknowledged attachment opens, and nothing is left that cannot be cleared")
  func power() throws {
    for seed in 0..<800 {
      var life = try AttachmentPowerFailure(seed: seed, now: Self.now)
      do {
        try life.run(failures: 5)
      } catch {
        Issue.record("seed \(seed): \(error)")
        return
      }
    }
  }

  @Test("the same lives without the sync lose attachments, so the simulation would notice")
  func withoutSync() throws {
    var losses = 0
    for seed in 0..<40 {
      var life = try AttachmentPowerFailure(seed: seed, honoursSync: false, now: Self.now)
      do {
        try life.run(failures: 5)
      } catch is Violation {
        losses += 1
      }
    }
    #expect(losses > 20)
  }

  private static let failures: [(StorageFailure.Operation, Int32)] = [
    (.append, ENOSPC), (.append, EIO), (.synchronise, EIO), (.synchroniseFolder, EIO), (.rename, ENOSPC),
    (.create, ENOSPC), (.remove, EIO), (.lock, ENOLCK), (.read, EIO), (.measure, EIO),
  ]

  private static let faults: [CallFault] = [true, false].flatMap { isForGood in
    [0, 50, 99].map { CallFault(.append, .takes(hundredths: $0), isForGood: isForGood) }
      + failures.map { CallFault($0.0, .fails(errorNumber: $0.1), isForGood: isForGood) }
  }

  @Test("whichever call of a kind fails, once or for good, what was acknowledged is whole", arguments: faults)
  func everyCall(fault: CallFault) throws {
    for losesPower in [false, true] {
      var call = 0
      var hasFired = true
      while hasFired {
        call += 1
        var trial = try AttachmentFaultTrial(fault, onCall: call, now: Self.now)
        do {
          hasFired = try trial.run(losesPower: losesPower)
        } catch {
          Issue.record("\(fault), call \(call), power \(losesPower ? "lost" : "kept"): \(error)")
          return
        }
      }
      #expect(call > 1, "\(fault) is met at least once")
    }
  }
}
