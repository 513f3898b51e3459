import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("The office signs how far its ledger has got")
struct CheckpointTests {
  private func note(of stage: OfficeStage) throws -> Checkpoint? {
    try stage.door().ledger.newestCheckpoint()
  }

  @Test("the founding names the signing key, and the first record after it is signed")
  func founding() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    let founder = try stage.found()
    #expect(try note(of: stage) == nil)
    _ = try founder.appoint(StagePeople.reception, passphrase: StagePeople.passphrase)
    let checkpoint = try #require(try note(of: stage))
    #expect(checkpoint.number == 2)
    #expect(checkpoint.keyNumber == 1)
    #expect(checkpoint.head == founder.ledger.head.hash)
    #expect(try stage.door().ledger.verify(against: [.checkpoint(checkpoint)]).ok)
  }

  @Test("a day's first record is signed, the others of that day are not, whoever records them")
  func newDay() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register(serial: 1)
    let first = try #require(try note(of: stage))
    _ = try stage.register(serial: 2)
    #expect(try note(of: stage) == first)
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    _ = try stage.register(serial: 3)
    let second = try #require(try note(of: stage))
    #expect(second.number == first.number + 9)
    #expect(second.at.day(in: .riyadh).iso == "2026-11-23")
    // Another desk, which saw none of this being signed, signs nothing more that day.
    let address = FileCommand.correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])
    try stage.submit(.file(FileNumber(100_001), address), as: StagePeople.secondReception)
    #expect(try note(of: stage) == second)
  }

  @Test("a disk that refuses the note refuses no record, and the next record is signed instead")
  func failingNote() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    let before = try #require(try note(of: stage))
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    log.breakSynchronising("checkpoints.txt", errorNumber: 5)
    let number = try desk.submit(
      Submission(.file(nil, .register(StagePeople.person(at: .kadi), confirmed: [])))
    ).number
    #expect(try note(of: stage) == before)
    let address = FileCommand.correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])
    let receipt = try desk.submit(Submission(.file(FileNumber(100_001), address)))
    #expect(receipt.number == number + 1)
    #expect(try note(of: stage)?.number == number + 1)
  }

  @Test("whoever may verify the ledger gets the mark that goes to paper; others are told that they may not")
  func onDemand() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let director = try stage.seat(StagePeople.director)
    let checkpoint = try director.checkpoint()
    #expect(checkpoint.number == director.ledger.head.number)
    #expect(try director.checkpoint() == checkpoint)
    #expect(refusal { _ = try stage.seat(StagePeople.reception).checkpoint() } == .notPermitted(.verifyLedger))
    guard case .system(let view) = try stage.ask(.system, as: StagePeople.director) else {
      Issue.record("the system was not told")
      return
    }
    #expect(view.mark == checkpoint.mark.description)
    #expect(view.checkpoint == checkpoint.number)
    #expect(number == FileNumber(100_001))
  }
}
