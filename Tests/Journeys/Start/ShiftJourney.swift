import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("Signing in, and changing officers at a shared desk")
struct ShiftJourney {
  private func enter(_ desk: inout OfficerDesk, _ name: String, _ passphrase: String) {
    desk.type(name + "\n")
    desk.type(passphrase + "\n")
  }

  @Test("a wrong passphrase is typed anew and the name stays; then the officer is at work")
  func signIn() throws {
    let stage = try OfficeStage.staffed(.makeen)
    var desk = try OfficerDesk(stage, .atDoor(try stage.door()))
    desk.reads("جمعية مكين لتأهيل معلمي القرآن")
    enter(&desk, "reception", "ليست هي")
    #expect(desk.message == "اسم الدخول أو عبارة المرور غير صحيحة؛ أعد المحاولة.")
    desk.reads("اسم الدخول + reception")
    desk.type(StagePeople.passphrase + "\n")
    desk.reads("أهلاً نورة الحربي + موظف الاستقبال")
    #expect(desk.title == "الرئيسية")
  }

  @Test("with the Arabic layout on, the sign-in name is typed on the same keys")
  func arabicLayout() throws {
    let stage = try OfficeStage.staffed(.makeen)
    var desk = try OfficerDesk(stage, .atDoor(try stage.door()))
    // The keys of "reception" under the Arabic 101 layout.
    enter(&desk, "قثؤثحفهخى", StagePeople.passphrase)
    desk.reads("أهلاً نورة الحربي + موظف الاستقبال")
  }

  @Test("F10 hands the desk to the next officer, who sees their own work first")
  func handOver() throws {
    let stage = try OfficeStage.staffed(.makeen)
    _ = try stage.waiting()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(10))
    desk.reads("اسم الدخول")
    enter(&desk, "secretary", StagePeople.passphrase)
    desk.reads("أهلاً خالد الشمري", "◀ تنتظر القرار + 1")
  }
}
