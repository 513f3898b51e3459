import Calendars
import CaseLedger
import Glibc
import LedgerTrials
import Testing

@Suite("Every system call fails once, and for good")
struct FailingCallTests {
  private static let now = Moment(millisecondsSinceEpoch: 1_795_335_330_123)

  private static let failures: [(StorageFailure.Operation, Int32)] = [
    (.append, ENOSPC), (.append, EIO), (.append, EDQUOT), (.append, EFBIG), (.synchronise, EIO),
    (.synchroniseFolder, EIO), (.truncate, EIO), (.rename, ENOSPC), (.rename, EIO), (.create, ENOSPC),
    (.create, EMFILE), (.lock, ENOLCK), (.note, ENOSPC), (.read, EIO), (.measure, EIO), (.list, EMFILE),
  ]

  private static let faults: [CallFault] = [true, false].flatMap { isForGood in
    let shortWrites = [0, 1, 50, 99].map { CallFault(.append, .takes(hundredths: $0), isForGood: isForGood) }
    return shortWrites + failures.map { CallFault($0.0, .fails(errorNumber: $0.1), isForGood: isForGood) }
  }

  @Test(
    "whichever call of a kind fails, what was promised is kept and what was refused is not", arguments: faults)
  func everyCall(fault: CallFault) throws {
    for start in FaultTrial.Start.allCases {
      for losesPower in [false, true] {
        var call = 0
        var hasFired = true
        while hasFired {
          call += 1
          var trial = FaultTrial(fault, onCall: call, start: start, now: Self.now)
          do {
            hasFired = try trial.run(losesPower: losesPower)
          } catch {
            Issue.record("\(fault), call \(call), \(start), power \(losesPower ? "lost" : "kept"): \(error)")
            return
          }
        }
        #expect(call > 1, "\(fault) is met at least once")
      }
    }
  }
}
