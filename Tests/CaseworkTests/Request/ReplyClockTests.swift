import Calendars
import Casework
import Testing

@Suite("The reply clock follows the policy: a ceiling from completeness, a floor from submission (K3h, R5)")
struct ReplyClockTests {
  private func window(_ desk: CaseDesk) throws -> ReplyWindow {
    try #require(desk.request.replyWindow(in: desk.register, on: desk.context.today))
  }

  @Test("complete on Sunday 2026-11-22, answered by 2026-12-13, with 15 counted days shown (K3h)")
  func ceiling() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    let window = try window(desk)
    #expect(window.ceiling == Samples.day("2026-12-13"))
    #expect(window.floor == nil)
    #expect(window.working.count { $0.isCounted } == 15)
    #expect(window.working.first == CountedDay(date: Samples.day("2026-11-22"), reason: .startDay))
    #expect(window.working.last == CountedDay(date: Samples.day("2026-12-13"), reason: .counted(ordinal: 15)))
  }

  @Test("the clock waits for completeness, not for the submission")
  func startsWithCompleteness() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy, on: "2026-11-15")
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    try desk.sign()
    try desk.ask(.submit(request: 1))
    #expect(desk.request.replyWindow(in: desk.register, on: desk.context.today) == nil)
    desk.go(to: "2026-11-22")
    try desk.supply("card", until: "2030-01-01")
    try desk.supply("salary", issuedOn: "2026-11-01")
    try desk.ask(.answerCondition(request: 1, document: "lease", applies: false))
    #expect(desk.request.clockStart(in: desk.register) == Samples.day("2026-11-22"))
    #expect(try window(desk).ceiling == Samples.day("2026-12-13"))
  }

  @Test("losing completeness stops the clock, up to and including the day on which it returns")
  func pause() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    desk.go(to: "2026-11-24")
    try desk.ask(.withdrawDocument(request: 1, document: "card", reason: "انتهت"))
    #expect(desk.request.pauses == [.init(from: Samples.day("2026-11-24"), through: nil)])
    desk.go(to: "2026-11-25")
    #expect(try window(desk).ceiling == Samples.day("2026-12-15"))
    #expect(try window(desk).standing(on: desk.context.today) == .paused(workingDaysLeft: 14))
    desk.go(to: "2026-11-26")
    try desk.supply("card", until: "2030-01-01")
    #expect(desk.request.pauses == [.init(from: Samples.day("2026-11-24"), through: Samples.day("2026-11-26"))])
    // Tuesday, Wednesday and Thursday do not count: three working days later than 2026-12-13.
    let window = try window(desk)
    #expect(window.ceiling == Samples.day("2026-12-16"))
    let paused = window.working.filter { $0.reason == .paused }.map(\.date)
    #expect(paused == [Samples.day("2026-11-24"), Samples.day("2026-11-25"), Samples.day("2026-11-26")])
  }

  @Test("a pause within one day costs that day")
  func pauseOfOneDay() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    desk.go(to: "2026-11-24")
    try desk.ask(.withdrawDocument(request: 1, document: "card", reason: "خطأ"))
    try desk.supply("card", until: "2030-01-01")
    #expect(try window(desk).ceiling == Samples.day("2026-12-14"))
  }

  @Test(
    "a withdrawal that was a mistake is taken back whole: nothing lacked, and the document stands as it was checked")
  func mistake() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    let before = desk.request
    desk.go(to: "2026-11-24")
    try desk.ask(.withdrawDocument(request: 1, document: "card", reason: "سطر آخر"))
    let act = try #require(LastAct(of: desk.recorded))
    guard case .request(_, let undo) = act.compensation(reason: "خطأ") else {
      Issue.record("a withdrawal is taken back by a check")
      return
    }
    let events = try desk.ask(undo)
    guard case .request(.documentChecked(let check)) = events.first else {
      Issue.record("the check is told of first")
      return
    }
    #expect(check.restored?.reason == "خطأ")
    #expect(desk.request.documents["card"]?.checkedAt == before.documents["card"]?.checkedAt)
    #expect(desk.request.documents["card"]?.suppliedOn == before.documents["card"]?.suppliedOn)
    #expect(desk.request.completeOn == before.completeOn)
    #expect(desk.request.pauses == [])
    #expect(try window(desk).ceiling == Samples.day("2026-12-13"))
  }

  @Test("a holiday added to the calendar moves the ceiling in the open")
  func holiday() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    let name = HolidayName(ar: "إجازة", en: "Closed")
    desk.register.calendar.holidays = [Holiday(first: Samples.day("2026-11-30"), days: 2, name: name)]
    let window = try window(desk)
    #expect(window.ceiling == Samples.day("2026-12-15"))
    #expect(window.working.count { $0.reason == .holiday(name) } == 2)
  }

  @Test("submitted on 2026-11-22, not answered before 2026-12-06, and never late (R5)")
  func floor() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    let window = try window(desk)
    #expect(window.floor == Samples.day("2026-12-06"))
    #expect(window.ceiling == nil)
    #expect(window.standing(on: Samples.day("2026-12-05")) == .beforeFloor(daysLeft: 1))
    #expect(window.standing(on: Samples.day("2036-12-06")) == .open)
  }

  @Test("a floor's clock does not stop when a paper goes missing")
  func floorDoesNotPause() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    desk.go(to: "2026-11-24")
    try desk.ask(.withdrawDocument(request: 1, document: "card", reason: "انتهت"))
    #expect(try window(desk).floor == Samples.day("2026-12-06"))
  }

  @Test("a request keeps the rule of the version in force when it was submitted")
  func versionOfSubmission() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    desk.register.policies.append(
      PolicyAdopted(profile: Samples.ceilingPolicy, effectiveFrom: Samples.day("2026-11-25")))
    desk.go(to: "2026-11-26")
    #expect(try window(desk).rule == .notBefore(days: 14))
  }
}
