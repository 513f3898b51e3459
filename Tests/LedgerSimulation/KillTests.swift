import Calendars
import CaseLedger
import Foundation
import Glibc
import LedgerTrials
import Testing

@Suite("Processes on one log", .serialized)
struct KillTests {
  private static let now = Moment(millisecondsSinceEpoch: 1_795_335_330_123)

  /// `DIWAN_KILLS` asks for more.
  private static let kills = getenv("DIWAN_KILLS").flatMap { Int(String(cString: $0)) } ?? 1_000

  @Test("three writers at work are killed a thousand times: nothing acknowledged is lost, nothing stands twice")
  func killed() throws {
    var outcomes: [KillTrial.Outcome] = []
    for first in stride(from: 0, to: Self.kills, by: KillTrial.killsPerLog) {
      let folder = try ScratchLog()
      var trial = KillTrial(log: folder.log, seed: first)
      outcomes.append(try trial.run(kills: min(KillTrial.killsPerLog, Self.kills - first), now: Self.now))
    }
    #expect(outcomes.reduce(0) { $0 + $1.kills } == Self.kills)
    #expect(outcomes.allSatisfy { $0.acknowledged > $0.kills && $0.commits >= $0.acknowledged })
  }

  @Test("eight writers at once leave one chain without a gap, and each of them gets its turn")
  func contention() throws {
    let folder = try ScratchLog()
    _ = try Ledger.create(on: FolderStorage(folder: folder.log))
    let writers = try (1...8).map { number in
      var orders = WriterOrders(log: folder.log, officer: "writer-\(number)")
      orders.commitCount = 250
      orders.segmentByteLimit = 100_000
      return try WriterProcess(orders)
    }
    for writer in writers {
      #expect(writer.finish() == 0)
      #expect(writer.refusals == [])
      #expect(writer.saved.count == 250)
    }
    let ledger = try Ledger.open(on: FolderStorage(folder: folder.log), at: Self.now)
    let written = try WrittenLog(ledger, saved: writers.flatMap(\.saved))
    #expect(written.commitCount == 2_000)
    #expect(written.recoveries == [])
    #expect(try ledger.verify().segments > 3)
  }
}
