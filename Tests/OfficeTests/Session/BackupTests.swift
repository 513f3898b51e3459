import Calendars
import CaseLedger
import Casework
import Desk
import Foundation
import Office
import OfficeStage
import Testing

@Suite("The office knows its copies")
struct BackupTests {
  private static func made(_ place: String) -> BackupMade {
    BackupMade(commit: 8, digits: "9f86d081884c7d65", byteCount: 9_000, place: place)
  }

  private func record(_ made: BackupMade, in stage: OfficeStage) throws {
    let record = try EventCodec().record(of: StreamEvent(.office, .office(.backupMade(made))), clauses: [])
    let ledger = try stage.door().ledger
    _ = try ledger.commit(officer: Ledger.systemOfficer, at: stage.clock.now, keyring: nil) { _ in [record] }
  }

  @Test("the home screen tells those who answer for it how old the newest copy is, and nobody else")
  func standing() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let none = try #require(try stage.ask(.home, as: StagePeople.director).home?.backup)
    #expect(none.ageDays(at: stage.clock.now) == nil)
    #expect(none.isOverdue(at: stage.clock.now))
    #expect(try stage.ask(.home, as: StagePeople.reception).home?.backup == nil)

    try record(Self.made("/mnt/first"), in: stage)
    stage.clock.go(to: OfficeStage.day("2026-11-29"))
    let seven = try #require(try stage.ask(.home, as: StagePeople.founder).home?.backup)
    #expect(seven.ageDays(at: stage.clock.now) == 7)
    #expect(!seven.isOverdue(at: stage.clock.now))
    stage.clock.go(to: OfficeStage.day("2026-11-30"))
    #expect(seven.isOverdue(at: stage.clock.now))
  }

  @Test("each folder counts once, by its newest copy, and the newest of all comes first")
  func places() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for (day, place) in [("2026-11-22", "/mnt/first"), ("2026-11-23", "/mnt/second"), ("2026-11-24", "/mnt/first")] {
      stage.clock.go(to: OfficeStage.day(day))
      try record(Self.made(place), in: stage)
    }
    let known = try #require(try stage.ask(.home, as: StagePeople.director).home?.backup?.known)
    #expect(known.map(\.made.place) == ["/mnt/first", "/mnt/second"])
    #expect(known.map { $0.at.day(in: .riyadh).iso } == ["2026-11-24", "2026-11-23"])
  }
}
