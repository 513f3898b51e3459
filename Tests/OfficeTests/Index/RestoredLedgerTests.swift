import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("An index that was there before the office was restored from a backup")
struct RestoredLedgerTests {
  private static let segment = "000000000001.jsonl"
  private static let question = Question.search(SearchQuestion(text: "سعد"))

  /// An office in which a file was opened after the backup was taken, and the index knows it.
  private static func worked() throws -> (stage: OfficeStage, backup: [UInt8]?) {
    let stage = try OfficeStage.staffed(.bazil)
    _ = try stage.register("أحمد محمد العتيبي", serial: 1)
    let backup = stage.disk[segment]
    _ = try stage.register("سعد علي الحربي", serial: 2)
    #expect(try stage.ask(question, as: StagePeople.researcher).found?.rows.count == 1)
    stage.leave()
    return (stage, backup)
  }

  private static func putBack(_ backup: [UInt8]?, in stage: OfficeStage) {
    stage.disk[segment] = backup
    stage.disk.lockNote = []
  }

  private static func restore(_ backup: [UInt8]?, in stage: OfficeStage) throws {
    putBack(backup, in: stage)
    try Ledger.open(on: MemoryStorage(disk: stage.disk), at: stage.clock.now).noteRestoration(at: stage.clock.now)
  }

  @Test("is made anew without a word, and knows what the restored office knows")
  func restored() throws {
    let (stage, backup) = try Self.worked()
    try Self.restore(backup, in: stage)
    let door = try stage.door()
    #expect(door.ledger.barrier == nil)
    #expect(door.needsIndex)
    let desk = try stage.signIn(StagePeople.researcher)
    #expect(try desk.answer(Self.question).found?.rows == [])
    #expect(try desk.answer(.search(SearchQuestion(text: "العتيبي"))).found?.rows.count == 1)
    _ = try stage.register("سعد فهد الدوسري", serial: 3)
    #expect(try desk.answer(Self.question).found?.rows.count == 1)
  }

  @Test("proves that the ledger was cut back where nobody restored it")
  func rollback() throws {
    let (stage, backup) = try Self.worked()
    Self.putBack(backup, in: stage)
    #expect(try stage.door().ledger.barrier?.code == .ledgerDamaged)
  }

  @Test("made anew after the restoration, it proves what is cut off from then on, by whichever way it learned of it")
  func rollbackAfterwards() throws {
    for isRebuilt in [false, true] {
      let (stage, backup) = try Self.worked()
      try Self.restore(backup, in: stage)
      let restored = stage.disk[Self.segment]
      _ = try stage.register("سعد فهد الدوسري", serial: 3)
      if isRebuilt { try stage.seat(StagePeople.reception).rebuildIndex() }
      stage.leave()
      Self.putBack(restored, in: stage)
      #expect(try stage.door().ledger.barrier?.code == .ledgerDamaged)
    }
  }

  @Test("which had read no more than the backup holds reads on, and learns of the restoration")
  func prefix() throws {
    let (stage, backup) = try Self.worked()
    stage.folder.remove()
    stage.folder.restore()
    Self.putBack(backup, in: stage)
    _ = try stage.signIn(StagePeople.researcher)
    try Self.restore(backup, in: stage)
    #expect(try !stage.door().needsIndex)
    let restored = stage.disk[Self.segment]
    _ = try stage.register("سعد فهد الدوسري", serial: 3)
    stage.leave()
    Self.putBack(restored, in: stage)
    #expect(try stage.door().ledger.barrier?.code == .ledgerDamaged)
  }
}
