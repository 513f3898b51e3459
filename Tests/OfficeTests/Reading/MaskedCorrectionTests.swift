import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("A masked file is corrected: nothing of it is shown by that, and nothing is lost (privacy, K6)")
struct MaskedCorrectionTests {
  /// The file as it stands, and as the second officer at the desk sees it.
  private func masked(at stage: OfficeStage) throws -> (desk: StaffedOffice, file: FileNumber) {
    let file = try stage.register("أحمد محمد العتيبي")
    let desk = try stage.seat(StagePeople.secondReception)
    #expect(try view(file, desk).sight.showsNumbers == false)
    return (desk, file)
  }

  private func view(_ file: FileNumber, _ desk: StaffedOffice) throws -> CaseView {
    guard case .file(let view) = desk.perform(.ask(.file(file, asOf: nil))) else {
      throw Refusal.file(.fileUnknown(file))
    }
    return view
  }

  @Test("a telephone is put right, and the identity number stays hidden from whoever did it")
  func telephone() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let (desk, file) = try masked(at: stage)
    _ = try desk.submit(
      Submission(.file(file, .correct(.mobile, to: "0559999999", reason: "رقم جديد", confirmed: []))))
    let after = try view(file, desk)
    #expect(after.sight.showsNumbers == false)
    #expect(after.file.facts.identity?.number == "••••••0016")
    #expect(after.file.facts.mobile?.e164 == "•••••••••9999")
    #expect(!String(reflecting: after).contains("551000001"), "the old number stands nowhere, the history included")
    #expect(try stage.file(file).facts.mobile?.e164 == "+966559999999")
    #expect(try stage.file(file).facts.identity?.number == "1000000016")
  }

  @Test("whoever takes the correction back brings the old telephone back without having seen it")
  func takenBack() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let (desk, file) = try masked(at: stage)
    _ = try desk.submit(
      Submission(.file(file, .correct(.mobile, to: "0559999999", reason: "رقم جديد", confirmed: []))))
    let act = try #require(LastAct(of: try view(file, desk).events))
    let command = try #require(act.compensation(reason: "خطأ"))
    #expect(!String(reflecting: command).contains("551000001"))
    _ = try desk.submit(Submission(command))
    #expect(try stage.file(file).facts.mobile?.e164 == "+966551000001")
    #expect(try view(file, desk).sight.showsNumbers == false)
  }

  @Test(
    "the agreed channel changes and its hidden detail stays; another detail takes its place only where one is typed")
  func contact() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let (desk, file) = try masked(at: stage)
    func agree(_ channel: String, _ detail: String?) throws {
      _ = try desk.submit(Submission(.file(file, .agreeContact(AgreedContact(channel: channel, detail: detail)))))
    }
    try agree("telephone", "0551234567")
    let shown = try #require(try view(file, desk).file.facts.contact.detail)
    #expect(shown == "••••••4567")
    try agree("social-media", shown)
    #expect(try stage.file(file).facts.contact == AgreedContact(channel: "social-media", detail: "0551234567"))
    try agree("social-media", "0557654321")
    #expect(try stage.file(file).facts.contact.detail == "0557654321")
    try agree("telephone", shown)
    #expect(try stage.file(file).facts.contact.detail == "0551234567", "what it was before, as it was seen")
  }

  @Test("a mask that hides nothing of this file passes no check, and tells nothing")
  func foreign() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let (desk, file) = try masked(at: stage)
    let invented = Submission(
      .file(file, .correct(.mobile, to: "•••••••••0002", reason: "رقم", confirmed: [])))
    guard case .refused(.file(.findings(let findings))) = desk.perform(.submit(invented)) else {
      Issue.record("it was not refused")
      return
    }
    #expect(findings.map(\.field).contains(.mobile))
    #expect(try stage.file(file).facts.mobile?.e164 == "+966551000001")
  }

  @Test("a correction that makes the file like another says so with last digits alone")
  func alike() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let (desk, file) = try masked(at: stage)
    let other = try stage.register("سعيد علي القرني", serial: 2)
    let taken = StagePeople.mobile(2)
    let correction = Submission(.file(file, .correct(.mobile, to: taken, reason: "رقم جديد", confirmed: [])))
    guard case .refused(let refusal) = desk.perform(.submit(correction)) else {
      Issue.record("nobody was asked")
      return
    }
    #expect(refusal == .file(.possibleDuplicates([PossibleDuplicate(file: other, reasons: [.samePhone])])))
    let hint = try view(file, desk).duplicates
    #expect(hint.isEmpty, "nothing was corrected yet")
  }
}
