import Casework
import Desk
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("The desk locks: nothing of persons is seen, and nothing typed is lost")
struct LockJourney {
  @Test("the same officer opens it at the same place, with everything typed still there")
  func samePlace() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي")
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.press(.function(5))
    let before = desk.stack.destinations
    desk.press(.function(12, shift: true))
    desk.reads("المكتب مقفل")
    desk.doesNotRead("العتيبي", "100001", StagePeople.nationalID(1))
    desk.press(.escape)
    desk.jump("home")
    desk.press(.backspace)
    for _ in 0..<40 { desk.press(.backspace) }
    desk.type("ليست هي\n")
    #expect(desk.message.contains("عبارة المرور غير صحيحة"))
    desk.doesNotRead("العتيبي")
    desk.type(StagePeople.passphrase + "\n")
    #expect(desk.stack.destinations == before)
    desk.reads("العتيبي")
  }

  @Test("another officer takes over at the door, and the first finds their draft again")
  func takeOver() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(7))
    try desk.fill("الاسم*", "غزيل شافي الظفيري")
    desk.press(.function(12, shift: true))
    desk.doesNotRead("الظفيري")
    desk.press(.function(10))
    #expect(desk.stack.destinations == [.signIn])
    desk.type("reem\n" + StagePeople.passphrase + "\n")
    #expect(desk.stack.destinations == [.home])
    desk.doesNotRead("الظفيري")
    #expect(try stage.ask(.drafts).drafts?.map { $0.texts["name"] } == ["غزيل شافي الظفيري"])
  }
}
