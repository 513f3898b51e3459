import CaseLedger
import Casework
import Office
import OfficeStage
import Testing

@Suite("The ledger is opened whole only for those who may verify it")
struct OpenedLedgerTests {
  @Test("an auditor reads from the founding on; the reception is refused (clause K6)")
  func opened() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    var commits = try stage.seat(StagePeople.auditor).commitsToOpen()
    #expect(try commits.next()?.records.first?.kind == "office.policyAdopted")
    #expect(refusal { _ = try stage.seat(StagePeople.reception).commitsToOpen() } == .notPermitted(.verifyLedger))
  }
}
