import Casework
import Desk
import Office
import OfficeStage
import TerminalKit
import Testing

/// The office rested longer than any holiday, so that every act asks whether the machine's clock is right.
@Suite("A clock in doubt is asked about once, whatever an officer wants to do")
struct DoubtfulClockJourney {
  private func rest(_ stage: OfficeStage) { stage.clock.go(to: OfficeStage.day("2027-03-01")) }

  /// The question is left first, which changes nothing, and then answered.
  private func sayThatTheClockIsRight(_ desk: inout OfficerDesk, pressing key: Key) {
    desk.press(key)
    desk.reads("ساعة الجهاز 2027/03/01")
    desk.press(.enter)
    #expect(!desk.picture.contains("ساعة الجهاز 2027"))
    desk.press(key)
    desk.reads("ساعة الجهاز 2027/03/01")
    desk.press(.down, .enter)
    #expect(!desk.picture.contains("ساعة الجهاز 2027"))
  }

  @Test("a reminder, and then another without a word")
  func reminders() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-14")
    for serial in 1...2 { _ = try stage.openRequest(serial: serial) }
    rest(stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("تذكير")
    sayThatTheClockIsRight(&desk, pressing: .function(2))
    #expect(desk.message == "إلى الإرسال: 1")
    desk.press(.function(2))
    #expect(desk.message == "إلى الإرسال: 1")
    desk.reads("لا شيء")
  }

  @Test("a message, from the list and from its own page")
  func messages() throws {
    for opensPage in [false, true] {
      let stage = try OfficeStage.staffed(.kadi, on: "2026-11-14")
      let reference = try stage.waiting()
      try stage.submit(.request(reference.file, .decide(stage.acceptance(of: reference))), as: StagePeople.secretary)
      var first = try OfficerDesk(StagePeople.reception, at: stage)
      first.jump(reference.text)
      first.press(.function(8), .function(8), .function(2))
      rest(stage)
      var desk = try OfficerDesk(StagePeople.reception, at: stage)
      desk.jump("رسائل")
      if opensPage { desk.press(.enter) }
      sayThatTheClockIsRight(&desk, pressing: .function(2))
      #expect(desk.message == "سُلّمت للإرسال")
      #expect(desk.application.sent.map(\.attempt) == [1])
      #expect(try stage.request(reference).notice != nil)
    }
  }

  @Test("one's own passphrase, which is changed once")
  func passphrase() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-14")
    rest(stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("عبارة")
    try desk.fill("العبارة الحالية*", StagePeople.passphrase)
    try desk.fill("العبارة الجديدة*", "عبارة جديدة طويلة")
    try desk.fill("عبارة المرور ثانية*", "عبارة جديدة طويلة")
    sayThatTheClockIsRight(&desk, pressing: .function(2))
    #expect(desk.message.contains("حُفظ"))
    _ = try stage.signIn(StagePeople.reception, passphrase: "عبارة جديدة طويلة")
  }
}
