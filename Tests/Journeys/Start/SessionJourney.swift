import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("An officer finds again what was open when the line was lost")
struct SessionJourney {
  /// Works with these keys until the line goes down.
  private func work(_ keys: [Key], at stage: OfficeStage) throws {
    let application = try JourneyApplication(
      stage, language: .arabic, state: .atWork(try stage.signIn(StagePeople.reception)))
    EventLoop(app: application, terminal: ScriptedTerminal(keys: keys)).run()
    stage.clock.pass(minutes: 7)
  }

  @Test("home offers the last screen with its age, and it stands as it was left: list, filter and row")
  func worklist() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for (serial, name) in ["أحمد العتيبي", "سالم الحربي", "أحمد القحطاني", "أحمد الدوسري"].enumerated() {
      _ = try stage.openRequest(name, serial: serial + 1)
    }
    try work([.function(9)] + .typing("الاستكمال\n/احمد") + [.down], at: stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.reads("عودة: تنتظر الاستكمال + قبل 7 دقائق")
    try desk.stand(on: "عودة:")
    desk.press(.enter)
    desk.reads("تصفية: احمد")
    desk.doesNotRead("سالم الحربي")
    let second = desk.rows.filter { $0.contains("أحمد ") }
    #expect(second.count >= 3)
    desk.press(.enter)
    let opened = desk.stack.destinations.last
    var straight = try OfficerDesk(StagePeople.reception, at: stage)
    straight.jump("الاستكمال")
    straight.press(.character("/"))
    straight.type("احمد")
    straight.press(.down, .enter)
    #expect(opened == straight.stack.destinations.last)
  }

  @Test("opened in the usual way, the same list has no filter: it sticks nowhere")
  func noStickyFilter() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.openRequest("سالم الحربي")
    try work([.function(9)] + .typing("الاستكمال\n/احمد"), at: stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("الاستكمال")
    desk.reads("سالم الحربي")
    desk.doesNotRead("تصفية:")
  }

  @Test("a filter comes back with Back, and is gone once its list was left")
  func filterInHistory() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.openRequest("أحمد العتيبي")
    _ = try stage.openRequest("سالم الحربي", serial: 2)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("الاستكمال")
    desk.press(.character("/"))
    desk.type("سالم")
    desk.press(.enter, .escape)
    desk.reads("تصفية: سالم")
    desk.doesNotRead("أحمد العتيبي")
    desk.press(.escape, .escape)
    desk.jump("الاستكمال")
    desk.reads("أحمد العتيبي", "سالم الحربي")
    desk.doesNotRead("تصفية:")
  }

  @Test("the place is the officer's own and is not offered while they sit there")
  func own() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    try work([.function(9)] + .typing("100001\n"), at: stage)
    let other = try OfficerDesk(StagePeople.secondReception, at: stage)
    other.doesNotRead("عودة:")
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.reads("عودة: الملف 100001")
    desk.application.keepPlace(desk.stack.entries.map { ($0.destination, $0.screen) })
    desk.press(.function(8))
    desk.application.keepPlace(desk.stack.entries.map { ($0.destination, $0.screen) })
    desk.press(.escape)
    desk.doesNotRead("عودة:")
  }

  @Test("a page that was narrowed stands there again: what was typed, and what it left")
  func narrowedPage() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for (serial, name) in [(1, "زرقاء سالم اليمامة"), (2, "سعد علي الحربي")] {
      let file = try stage.register(name, serial: serial)
      let facts = DataRequestFacts(
        file: file, right: .access, asker: .person, proof: nil, identityCheck: .originalSighted,
        channel: stage.policy.profile.channels[0].id, receivedOn: stage.clock.today, words: "نسخة من بياناتي")
      try stage.submit(.rights(.receive(facts)), as: StagePeople.reception)
    }
    try work([.function(9)] + .typing("rights\n/زرقا"), at: stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try desk.stand(on: "عودة:")
    desk.press(.enter)
    desk.reads("تصفية: + زرقا", "زرقاء سالم اليمامة")
    desk.doesNotRead("سعد علي الحربي")
    #expect(desk.cursorRow.contains("تصفية:"))
  }
}
