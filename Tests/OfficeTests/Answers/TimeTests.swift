import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Time in the office")
struct TimeTests {
  @Test("a file is shown as it stood at the end of any past day")
  func asOf() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-01")
    let number = try stage.register()
    stage.clock.go(to: OfficeStage.day("2026-11-10"))
    try stage.submit(
      .file(number, .correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])), as: StagePeople.reception)
    stage.clock.go(to: OfficeStage.day("2026-11-20"))
    try stage.submit(
      .file(number, .correct(.address, to: "حي العوالي", reason: "انتقال", confirmed: [])),
      as: StagePeople.reception)

    func address(_ day: String?) throws -> String? {
      let answer = try stage.ask(.file(number, asOf: day.map(OfficeStage.day)))
      let view = try #require(answer.opened)
      #expect(view.asOf?.iso == day)
      return view.file.facts.address
    }
    #expect(try address("2026-11-09") == nil)
    #expect(try address("2026-11-10") == "حي قباء")
    #expect(try address("2026-11-19") == "حي قباء")
    #expect(try address("2026-11-20") == "حي العوالي")
    #expect(try address(nil) == "حي العوالي")
    #expect(
      try stage.seat(StagePeople.reception).perform(.ask(.file(number, asOf: OfficeStage.day("2026-10-31"))))
        == .refused(.file(.fileUnknown(number))))
  }

  @Test("the desk's day is that of Riyadh: an act of 21:30 UTC belongs to the next day")
  func midnight() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    stage.clock.go(to: OfficeStage.day("2026-11-23"), minutesOfDay: 30)
    let number = try stage.register()
    #expect(try stage.file(number).registeredAt.iso == "2026-11-22T21:30:00.000Z")
    let page = try stage.ask(.files(FileListQuestion(order: .newest, window: OfficeStage.everything)))
    guard case .files(let rows) = page else {
      Issue.record("the register is not shown")
      return
    }
    #expect(rows.rows.map(\.registeredOn.iso) == ["2026-11-23"])
  }

  @Test("a clock that is set back does not run the ledger's time backwards, on any desk and after a new sign-in")
  func setBack() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    let other = try stage.seat(StagePeople.secondReception)
    _ = try stage.register("أحمد محمد العتيبي", serial: 1)
    stage.clock.go(to: OfficeStage.day("2026-11-20"))
    _ = try stage.register("سعد علي الحربي", serial: 2)
    let third = StagePeople.person("نورة خالد السبيعي", serial: 3, at: .kadi)
    _ = try other.submit(Submission(.file(nil, .register(third, confirmed: []))))
    let fourth = StagePeople.person("فاطمة سعد القحطاني", serial: 4, at: .kadi)
    _ = try stage.signIn(StagePeople.reception).submit(Submission(.file(nil, .register(fourth, confirmed: []))))
    var times: [Moment] = []
    let desk = try stage.signIn(StagePeople.reception)
    var reader = try desk.ledger.commits()
    while let commit = try reader.next() { times.append(commit.at) }
    #expect(times == times.sorted())
    #expect(times.suffix(4).map(\.iso) == Array(repeating: "2026-11-22T07:00:00.000Z", count: 4))
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    #expect(try stage.register("علي حسن الشهري", serial: 5).text == "100005")
    #expect(try stage.file(FileNumber(100_005)).registeredAt.iso == "2026-11-23T07:00:00.000Z")
  }
}
