import Calendars
import Casework
import Desk
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("The association's own time for an answer is a clock, and never the policy's")
struct OwnReplyTargetJourney {
  /// An association whose policy knows no last day has set itself twenty days, on the day of the request.
  private func office(_ policy: StagePolicy) throws -> (OfficeStage, CaseReference) {
    let stage = try OfficeStage.staffed(policy)
    var profile = policy.profile
    profile.reply.internalTargetDays = 20
    try stage.submit(
      .office(.adoptPolicy(profile, effectiveFrom: stage.clock.today, reason: "هدف للرد")), as: StagePeople.founder)
    return (stage, try stage.waiting())
  }

  @Test(
    "R5: a floor stays a floor; the own time is listed, due and reported under its name, and breaks nothing",
    arguments: [StagePolicy.bazil, .hearts, .makeen])
  func clock(_ policy: StagePolicy) throws {
    let (stage, reference) = try office(policy)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump(reference.text)
    desk.press(.end)
    desk.reads("2026/12/12 (هدف الجمعية، ليس من السياسة) — المتبقي: 20 يومًا")
    stage.clock.go(to: OfficeStage.day("2026-12-08"))
    desk.jump("home")
    desk.reads("قرب هدف الجمعية للرد أو مضى + 1")
    desk.jump("due")
    desk.reads("100001/1 + ~ هدفنا بعد 4 أيام", "هدف الجمعية 2026/12/12، ليس من السياسة")
    stage.clock.go(to: OfficeStage.day("2026-12-14"))
    desk.jump("home")
    desk.reads("مضى هدف الجمعية: 1")
    desk.doesNotRead("المتأخر منها")
    desk.jump("due")
    desk.reads("100001/1 + ! هدفنا منذ يومين")
    #expect(
      try stage.seat(StagePeople.director).due(until: stage.clock.today).contains {
        $0.kind == .ownReply(reference) && $0.due.iso == "2026-12-12"
      })
    let guide = try #require(try stage.ask(.evidence(stage.year), as: StagePeople.auditor).evidence)
    #expect(guide.clauses.first { $0.id == "R5" }?.overdue == 0)

    let session = try stage.convene([reference])
    try stage.submit(.session(session, .decide(reference, stage.acceptance(of: reference))), as: StagePeople.secretary)
    #expect(try stage.recorded(reference.file).allSatisfy { $0.name != "request.replyWindowMissed" })
    desk.jump("reports")
    for _ in 0..<14 where !desk.title.contains("المواعيد نوعًا") { desk.press(.function(6)) }
    desk.reads("هدف الجمعية: الرد على الطلبات + 0% + 1 + 1")
    desk.doesNotRead("السياسة: الرد")
  }

  @Test("K3h: where the policy has its own last day that one stays the clock of the lists, and lateness is its alone")
  func ceilingComesFirst() throws {
    let (stage, reference) = try office(.kadi)
    stage.clock.go(to: OfficeStage.day("2026-12-14"))
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.reads("المتأخر منها: 1")
    desk.doesNotRead("مضى هدف الجمعية")
    desk.jump("due")
    desk.reads("100001/1 + !! متأخر: يوم")
    desk.jump(reference.text)
    desk.press(.end)
    desk.reads("2026/12/12 (هدف الجمعية، ليس من السياسة) — مضى منذ يومين")
  }

  @Test("where the association set itself no time there is no such list")
  func none() throws {
    let stage = try OfficeStage.staffed(.bazil)
    _ = try stage.waiting()
    stage.clock.go(to: OfficeStage.day("2027-12-14"))
    let desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.doesNotRead("هدف الجمعية", "المتأخر منها")
    #expect(try stage.ask(.home).home?.ownLateCount == 0)
  }
}

extension OfficeStage {
  fileprivate var year: ClosedRange<CivilDate> { Self.day("2026-01-01")...Self.day("2027-12-31") }
}
