import CaseLedger
import Casework
import Desk
import Glibc
import Office
import OfficeStage
import Testing

@Suite("What fails is said, and what was typed or recorded stays")
struct FaultTests {
  private static func correction(_ number: FileNumber, _ address: String) -> DeskRequest {
    .submit(Submission(.file(number, .correct(.address, to: address, reason: "انتقال", confirmed: []))))
  }

  @Test("a full disk: the command is not saved, the file is as before, and there is room again it goes through")
  func fullDisk() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    log.breakNext(.append, errorNumber: ENOSPC)
    guard case .failed(let failure) = desk.perform(Self.correction(number, "حي قباء")) else {
      Issue.record("a full disk took a commit")
      return
    }
    #expect(failure.code == .notSaved)
    #expect(try desk.caseView(number, asOf: nil).file.facts.address == nil)
    #expect(try stage.file(number).facts.address == nil)
    guard case .receipt = desk.perform(Self.correction(number, "حي قباء")) else {
      Issue.record("the second attempt was not carried out")
      return
    }
    #expect(try stage.file(number).facts.address == "حي قباء")
  }

  @Test("a failed sync: the fate is unknown, nothing more is written, until the office is opened again")
  func poisoned() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    let other = try stage.seat(StagePeople.secondReception)
    log.breakNext(.synchronise, errorNumber: EIO)
    for code in [Failure.Code.fateUnknown, .poisoned] {
      guard case .failed(let failure) = desk.perform(Self.correction(number, "حي قباء")) else {
        Issue.record("a failed sync gave a receipt")
        return
      }
      #expect(failure.code == code)
    }
    // Reading goes on, and another desk is refused as well.
    #expect(try desk.caseView(number, asOf: nil).file.facts.name == "أحمد محمد العتيبي")
    guard case .failed(let failure) = other.perform(Self.correction(number, "حي العوالي")) else {
      Issue.record("another desk wrote behind a failed sync")
      return
    }
    #expect(failure.code == .poisoned)
    let anew = try stage.signIn(StagePeople.reception)
    guard case .receipt = anew.perform(Self.correction(number, "حي العوالي")) else {
      Issue.record("an office that was opened again does not record")
      return
    }
    #expect(try anew.caseView(number, asOf: nil).file.facts.address == "حي العوالي")
  }

  @Test("an index that breaks after the durable point takes no receipt back, and is made anew")
  func indexBreaks() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let folder = stage.folder
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    log.afterNextSync { folder.remove() }
    guard case .receipt(let receipt) = desk.perform(Self.correction(number, "حي قباء")) else {
      Issue.record("a durable act gave no receipt")
      return
    }
    #expect(receipt.events.map(\.event.kindName) == ["file.corrected"])
    #expect(failure { _ = try desk.caseView(number, asOf: nil) } == nil)
    guard case .failed(let failure) = desk.perform(.ask(.home)) else {
      Issue.record("an index without a folder answered")
      return
    }
    #expect(failure.code == .indexUnavailable)
    folder.restore()
    #expect(try desk.answer(.file(number, asOf: nil)).opened?.file.facts.address == "حي قباء")
    #expect(try desk.answer(.home).home?.fileCount == 1)
  }

  @Test("a ledger of which one byte was altered is said to be damaged, and nobody works on what is left of it")
  func damaged() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    var bytes = try #require(stage.disk["000000000001.jsonl"])
    bytes[bytes.count / 2] ^= 1
    stage.disk["000000000001.jsonl"] = bytes
    stage.folder.remove()
    stage.folder.restore()
    #expect(failure { _ = try stage.signIn(StagePeople.founder) }?.code == .ledgerDamaged)
  }
}
