import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("What a later version of Diwan recorded is never passed over")
struct NewerEventsTests {
  /// An event that only a later version understands: of another kind, in another shape, or of another stream.
  struct Newer: Sendable, CustomTestStringConvertible {
    let kind: String
    var version = 1
    let stream: String

    var testDescription: String { "\(kind) \(version) of \(stream)" }
  }

  private static let everyNewer = [
    Newer(kind: "office.moved", stream: "office"),
    Newer(kind: "office.officerAppointed", version: 99, stream: "office"),
    Newer(kind: "file.adopted", stream: "file-100001"),
    Newer(kind: "file.corrected", version: 99, stream: "file-100001"),
    Newer(kind: "session.adjourned", stream: "session-1"),
    Newer(kind: "seal.lost", stream: "warehouse-7"),
  ]

  private func record(_ newer: Newer, on stage: OfficeStage) throws {
    let ledger = try Ledger.open(on: MemoryStorage(disk: stage.disk), at: stage.clock.now)
    let record = LedgerRecord(
      kind: newer.kind, version: newer.version, stream: newer.stream, data: Array(#"{"a":1}"#.utf8))
    _ = try ledger.commit(officer: "reception", at: stage.clock.now, keyring: nil) { _ in [record] }
  }

  /// The newest commit as the ledger holds it, after all of it was verified.
  private func newest(on stage: OfficeStage) throws -> Commit {
    let ledger = try Ledger.open(on: MemoryStorage(disk: stage.disk), for: .reading, at: stage.clock.now)
    #expect(try ledger.verify().ok)
    return try ledger.commit(at: ledger.head.position)
  }

  @Test("nobody who signs in works on half of the truth, and the ledger keeps the event", arguments: everyNewer)
  func signIn(newer: Newer) throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    try record(newer, on: stage)
    #expect(failure { _ = try stage.signIn(StagePeople.reception) }?.code == .newerVersion)
    let kept = try newest(on: stage)
    #expect(kept.records.map(\.kind) == [newer.kind])
    #expect(kept.records.map(\.version) == [newer.version])
  }

  @Test("an officer at work is told at the next question, and records nothing more", arguments: everyNewer)
  func atWork(newer: Newer) throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let desk = try stage.seat(StagePeople.reception)
    try record(newer, on: stage)
    let before = try newest(on: stage)
    let correction = Submission(.file(number, .correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])))
    for request in [DeskRequest.ask(.home), .submit(correction), .ask(.home)] {
      guard case .failed(let failure) = desk.perform(request) else {
        Issue.record("an office that is behind the ledger answered \(request)")
        return
      }
      #expect(failure.code == .newerVersion)
    }
    #expect(try newest(on: stage).number == before.number)
  }

  @Test("an index that is made anew stops there, too", arguments: everyNewer)
  func rebuild(newer: Newer) throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    try record(newer, on: stage)
    stage.folder.remove()
    stage.folder.restore()
    #expect(failure { _ = try stage.signIn(StagePeople.reception) }?.code == .newerVersion)
  }
}
