import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("Both keyboard layouts do the same")
struct LayoutJourney {
  /// Single letters on the request's page: the condition's no, the explanation of the reply, the reply window.
  private func work(_ letters: [Unicode.Scalar], at stage: OfficeStage) throws -> OfficerDesk {
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    try desk.stand(on: "تعريف بالراتب")
    desk.press(.character(letters[0]))
    desk.press(.character(letters[1]))
    desk.press(.character(letters[2]))
    return desk
  }

  @Test(
    "the letters of the Arabic layout and those on the same keys of the Latin one",
    arguments: [
      ["ل", "ش", "ه"], ["g", "a", "i"],
    ] as [[Unicode.Scalar]])
  func letters(_ letters: [Unicode.Scalar]) throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    let desk = try work(letters, at: stage)
    desk.reads("لم تبدأ المدة بعد")
    #expect(desk.title == "مدة الرد")
    #expect(
      try stage.recorded(reference.file).suffix(2).map(\.event) == [
        .request(.conditionAnswered(ConditionAnswered(request: 1, document: "income-statement", applies: false))),
        .request(.replyExplained(ReplyExplained(request: 1))),
      ])
  }

  @Test("Escape and a digit is a function key, and Arabic digits count as Latin ones")
  func digits() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.character("7", alt: true))
    #expect(desk.title == "تسجيل ملف")
    try desk.choose("نوع الهوية", "وطنية")
    try desk.fill("رقم الهوية", "١٠٠٠٠٠٠٠١٦")
    desk.reads("رقم الهوية + 1000000016")
    try desk.fill("تاريخ الميلاد", "١٣٧٥/١/١٥")
    desk.reads("1955/09/02")
    desk.press(.escape)
  }

  @Test("typed ahead in one go, a whole registration comes out as typed slowly")
  func typeAhead() throws {
    let slow = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.reception, at: slow)
    try desk.register("أحمد محمد العتيبي", serial: 1, category: "مسن")
    let fast = try OfficeStage.staffed(.kadi)
    let terminal = ScriptedTerminal(keys: desk.keys, arrivesAtOnce: true)
    let application = try JourneyApplication(
      fast, language: .arabic, state: .atWork(try fast.signIn(StagePeople.reception)))
    EventLoop(app: application, terminal: terminal).run()
    #expect(try fast.recorded(.first) == slow.recorded(.first))
    #expect(terminal.frames.count == 1)
  }

  @Test("a line that goes down keeps what was typed, for the next time")
  func hangUp() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let terminal = ScriptedTerminal(
      keys: [.function(7), .tab, .tab, .tab] + [Key].typing("أحمد محمد العتيبي"))
    let application = try JourneyApplication(
      stage, language: .arabic, state: .atWork(try stage.signIn(StagePeople.reception)))
    EventLoop(app: application, terminal: terminal).run()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(7))
    desk.reads("أحمد محمد العتيبي")
  }
}
