import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("The register leaves the office as a list only by who may, and only what they may see")
struct ExportTests {
  private func exported(
    _ stage: OfficeStage, as officer: Officer, isMasked: Bool = false
  ) throws -> (tally: ExportTally, facts: [FileNumber: FileFacts]) {
    var facts: [FileNumber: FileFacts] = [:]
    let tally = try stage.seat(officer).exportFiles(isMasked: isMasked) { facts[$0] = $1 }
    return (tally, facts)
  }

  @Test("the director gets the first page of every file; void and merged ones stay, and nobody else gets any")
  func files() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.register("أحمد محمد العتيبي", serial: 1)
    let void = try stage.register("سعد علي الحربي", serial: 2)
    try stage.submit(.file(void, .void(reason: "أُدخل خطأ")), as: StagePeople.reception)
    let (tally, facts) = try exported(stage, as: StagePeople.director)
    #expect(tally.files == 1)
    #expect(tally.closed == 0)
    #expect(facts == [first: try stage.seat(StagePeople.director).caseView(first, asOf: nil).file.facts])
    for officer in [StagePeople.reception, StagePeople.founder, StagePeople.auditor] {
      #expect(refusal { _ = try exported(stage, as: officer) } == .notPermitted(.exportFiles))
    }
  }

  @Test("where the policy lets others export, files that are closed to them stay in the office and are counted")
  func closed() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    var profile = stage.policy.profile
    for place in profile.roles.indices where profile.roles[place].role == .secretary {
      profile.roles[place].grants.insert(.exportFiles)
    }
    let founder = try stage.found(
      Founding(profile: profile, officer: StagePeople.founder, passphrase: StagePeople.passphrase))
    for officer in StagePeople.staff { _ = try founder.appoint(officer, passphrase: StagePeople.passphrase) }
    let open = try stage.register("أحمد محمد العتيبي", serial: 1)
    let closed = try stage.register("سعد علي الحربي", serial: 2)
    try stage.submit(
      .file(closed, .restrict(to: [StagePeople.reception.id], reason: "قريب لموظف")), as: StagePeople.director)
    let (tally, facts) = try exported(stage, as: StagePeople.secretary)
    #expect(tally.files == 1)
    #expect(tally.closed == 1)
    #expect(Set(facts.keys) == [open])
  }

  @Test("masked, the numbers show their last digits alone")
  func masked() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register("أحمد محمد العتيبي", serial: 1)
    let facts = try exported(stage, as: StagePeople.director, isMasked: true).facts[number]
    #expect(facts?.name == "أحمد محمد العتيبي")
    #expect(facts?.identity?.number == Masking.number(StagePeople.nationalID(1)))
    #expect(facts?.mobile?.e164.hasSuffix(StagePeople.mobile(1).suffix(4)) == true)
    #expect(facts?.mobile?.e164.hasPrefix("•") == true)
  }

  @Test("that it left is an event with its reason, and without a reason it is refused")
  func event() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var export = RegisterExported(reason: " ", files: 1, isMasked: false, digest: "00")
    #expect(
      refusal { try stage.submit(.office(.exportRegister(export)), as: StagePeople.director) }
        == .office(.reasonMissing))
    export.reason = " طلب الجهة المشرفة "
    let receipt = try stage.submit(.office(.exportRegister(export)), as: StagePeople.director)
    export.reason = "طلب الجهة المشرفة"
    #expect(receipt.events.map(\.event) == [.office(.registerExported(export))])
  }
}
