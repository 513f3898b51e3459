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

  private func registration(_ serial: Int) -> Submission {
    let person = StagePeople.person("سعد علي الحربي", serial: serial, at: .kadi)
    return Submission(.file(nil, .register(person, confirmed: [])))
  }

  private func moment(_ day: String, _ minutesOfDay: Int = 600) -> Moment {
    Moment(OfficeStage.day(day), minutesOfDay: minutesOfDay, in: .riyadh)
  }

  @Test("where the clock lies before the last act, nothing is recorded until an officer says that it is right")
  func setBack() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    stage.clock.go(to: OfficeStage.day("2027-05-02"))
    let wrong = try stage.signIn(StagePeople.secondReception)
    wrong.confirmClock()
    _ = try wrong.submit(registration(1))
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    let desk = try stage.signIn(StagePeople.reception)
    let doubt = ClockConfirmed(lastAct: moment("2027-05-02"), clock: moment("2026-11-23"))
    let before = desk.ledger.head.number
    #expect(desk.perform(.submit(registration(2))) == .refused(.clockDoubtful(doubt)))
    #expect(desk.ledger.head.number == before)

    guard case .receipt(let receipt) = desk.perform(.confirmingClock(.submit(registration(2)))) else {
      Issue.record("the clock is still doubted")
      return
    }
    #expect(receipt.events.map(\.event.kindName) == ["file.registered", "office.clockConfirmed"])
    #expect(receipt.events.last?.event == .office(.clockConfirmed(doubt)))
    #expect(try stage.file(FileNumber(100_002)).registeredAt.iso == "2026-11-23T07:00:00.000Z")
    // From here on the clock is trusted again, on every desk.
    stage.clock.pass(minutes: 5)
    let other = try stage.seat(StagePeople.secondReception)
    #expect(try other.submit(registration(3)).events.map(\.event.kindName) == ["file.registered"])
  }

  @Test("a clock that runs ahead of the last act by more than any holiday is doubted before it can do harm")
  func farAhead() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    stage.clock.go(to: OfficeStage.day("2027-01-05"))
    #expect(try stage.seat(StagePeople.reception).submit(registration(1)).events.count == 1)
    stage.clock.go(to: OfficeStage.day("2028-01-05"))
    let doubt = ClockConfirmed(lastAct: moment("2027-01-05"), clock: moment("2028-01-05"))
    #expect(try stage.seat(StagePeople.reception).perform(.submit(registration(2))) == .refused(.clockDoubtful(doubt)))
  }

  @Test("what an officer said of the clock once is said of that doubt alone")
  func confirmedOnce() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    let desk = try stage.seat(StagePeople.reception)
    stage.clock.go(to: OfficeStage.day("2027-05-02"))
    desk.confirmClock()
    _ = try desk.submit(registration(1))
    stage.clock.go(to: OfficeStage.day("2028-05-02"))
    let doubt = ClockConfirmed(lastAct: moment("2027-05-02"), clock: moment("2028-05-02"))
    #expect(desk.perform(.submit(registration(2))) == .refused(.clockDoubtful(doubt)))
  }

  @Test("a clock that the network sets back by a minute keeps the order of the ledger and asks nobody")
  func slack() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    stage.clock.go(to: OfficeStage.day("2026-11-22"), minutesOfDay: 599)
    #expect(try stage.seat(StagePeople.reception).submit(registration(1)).events.map(\.at) == [moment("2026-11-22")])
  }

  @Test("two minutes back and forty-five days of rest are believed, a minute more of either is doubted")
  func limitsOfDoubt() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-22")
    let desk = try stage.seat(StagePeople.reception)
    func isDoubted(_ day: String, minutesOfDay: Int, _ serial: Int) throws -> Bool {
      stage.clock.go(to: OfficeStage.day(day), minutesOfDay: minutesOfDay)
      switch desk.perform(.submit(registration(serial))) {
      case .refused(.clockDoubtful): return true
      case .receipt: return false
      default: throw Failure(.internalFault)
      }
    }
    #expect(try isDoubted("2026-11-22", minutesOfDay: 597, 1))
    #expect(try !isDoubted("2026-11-22", minutesOfDay: 598, 1))
    #expect(try isDoubted("2027-01-06", minutesOfDay: 601, 2))
    #expect(try !isDoubted("2027-01-06", minutesOfDay: 600, 2))
  }

  @Test("a past day shows a file as the ledger had it then, though a wrong clock gave earlier acts a later hour")
  func asOfAcrossWrongClock() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-01")
    stage.clock.go(to: OfficeStage.day("2027-05-02"))
    let desk = try stage.seat(StagePeople.reception)
    desk.confirmClock()
    let number = try #require(try desk.submit(registration(1)).file)
    stage.clock.go(to: OfficeStage.day("2026-11-10"))
    let moved = FileCommand.correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])
    desk.confirmClock()
    _ = try desk.submit(Submission(.file(number, moved)))
    let view = try #require(try stage.ask(.file(number, asOf: OfficeStage.day("2026-11-10"))).opened)
    #expect(view.file.facts.address == "حي قباء")
    #expect(
      desk.perform(.ask(.file(number, asOf: OfficeStage.day("2026-11-09")))) == .refused(.file(.fileUnknown(number))))
  }
}
