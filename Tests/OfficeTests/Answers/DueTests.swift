import Calendars
import Casework
import Office
import OfficeStage
import Testing

@Suite("What is due for an officer")
struct DueTests {
  @Test("K3h: a reply is due by its ceiling, three weeks after Sunday 2026-11-22, and late from the next day")
  func reply() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    #expect(reference.text == "100001/1")
    let researcher = StagePeople.researcher
    try sign(stage, researcher)
    #expect(try stage.seat(researcher).due(until: OfficeStage.day("2026-12-12")) == [])
    #expect(try stage.seat(researcher).due(until: OfficeStage.day("2026-12-13")).map(\.kind) == [.reply(reference)])
    stage.clock.go(to: OfficeStage.day("2026-12-14"))
    let late = try stage.seat(researcher).due(until: OfficeStage.day("2026-12-14"))
    #expect(late.map(\.due.iso) == ["2026-12-13"])
    #expect(late.map(\.isLate) == [true])
    #expect(try stage.seat(StagePeople.auditor).due(until: OfficeStage.day("2026-12-14")) == [])
  }

  @Test("R3: a referral is due for those to whom it came, with the day that its sender named")
  func referral() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    let day = OfficeStage.day("2026-11-25")
    try stage.submit(
      .referral(
        reference.file,
        .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة الحالة", due: day, consent: nil)),
      as: StagePeople.reception)
    try sign(stage, StagePeople.researcher)
    let items = try stage.seat(StagePeople.researcher).due(until: OfficeStage.day("2026-11-29"))
    #expect(items.map(\.kind) == [.referral(CaseReference(file: reference.file, ordinal: 1))])
    #expect(items.map(\.due) == [day])
  }

  @Test("K9: whoever has not signed the policy in force has that to do today")
  func signing() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let today = stage.clock.today
    #expect(try stage.seat(StagePeople.researcher).due(until: today).map(\.kind) == [.policySigning])
    try sign(stage, StagePeople.researcher)
    #expect(try stage.seat(StagePeople.researcher).due(until: today) == [])
  }

  @Test("R5: what the committee heard is due until its minutes are recorded")
  func session() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let number = try stage.convene([try stage.waiting()])
    let kinds = try stage.seat(StagePeople.secretary).due(until: stage.clock.today).map(\.kind)
    #expect(kinds.contains(.session(number)))
    #expect(try !stage.seat(StagePeople.reception).due(until: stage.clock.today).map(\.kind).contains(.session(number)))
  }

  private func sign(_ stage: OfficeStage, _ person: Officer) throws {
    try stage.submit(.office(.signPolicy), as: person)
  }
}
