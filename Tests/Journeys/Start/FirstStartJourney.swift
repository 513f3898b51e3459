import CaseLedger
import Casework
import Desk
import DiwanResources
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("First start: an association, its first officer, the office")
struct FirstStartJourney {
  @Test(
    "each of the five associations can be chosen; the office is born with its policy and its founder is at work",
    arguments: [
      (
        StagePolicy.bazil, 0, "بعد 14 يومًا من التقديم على الأقل", "لجنة البحث، ونصابها 3",
        "جمعية بازل لخدمة ضيوف الرحمن والمعتمرين"
      ),
      (.kadi, 1, "خلال 15 يوم عمل", "الوحدة الإدارية المختصة", "جمعية كادي"),
      (.hearts, 2, "بعد 14 يومًا من التقديم على الأقل", "لجنة البحث، ونصابها 3", "جمعية الرعاية الصحية لأمراض القلب"),
      (.environment, 3, "لا مدة محددة في السياسة", "تُقدَّم الخدمة مباشرة بلا قرار", "جمعية البيئة بالمدينة المنورة"),
      (.makeen, 4, "بعد 14 يومًا من التقديم على الأقل", "لجنة البحث، ونصابها 3", "جمعية مكين لتأهيل معلمي القرآن"),
    ])
  func founding(_ policy: StagePolicy, _ place: Int, _ reply: String, _ decider: String, _ name: String) throws {
    let stage = OfficeStage(policy, on: OfficeStage.day("2026-11-22"))
    var desk = try OfficerDesk(stage, .founding)
    desk.reads("أهلاً بك في ديوان", "جمعية أخرى من ملف تعريف")
    for _ in 0..<place { desk.press(.down) }
    desk.reads("◀ " + name, "الرد + " + reply, "صاحب القرار + " + decider)
    desk.press(.enter)
    desk.reads("أول موظف + ", "مدير النظام + [✓] نعم")
    try desk.fill("الاسم الكامل*", "مها السالم")
    try desk.fill("اسم الدخول*", "maha")
    try desk.fill("عبارة المرور*", StagePeople.passphrase)
    try desk.fill("عبارة المرور ثانية*", StagePeople.passphrase)
    desk.doesNotRead(StagePeople.passphrase)
    desk.press(.function(2))
    desk.reads("أهلاً مها السالم", name)

    guard case .atWork(let office) = desk.application.state else {
      Issue.record("nobody is at work:\n\(desk.picture)")
      return
    }
    #expect(office.signedIn.profile.id == policy.rawValue)
    #expect(office.officer == Officer(id: OfficerID(rawValue: "maha"), name: "مها السالم", roles: [.administrator]))
    let founder = try stage.signIn(office.officer)
    #expect(founder.officerID == office.officerID)
  }

  @Test("a sixth association comes with its profile file; what is wrong in it is said with line and key")
  func ownProfile() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    let shipped = try StageResources.text(at: StageResources.library.path + "/Profiles/kadi.yaml")
    let own = shipped.replacing("id: kadi", with: "id: wadi").replacing("جمعية كادي", with: "جمعية الوادي")
    let good = stage.folder.write(own, as: "wadi.yaml")
    let bad = stage.folder.write(own.replacing("reach: inPerson", with: "reach: shouting"), as: "bad.yaml")
    var desk = try OfficerDesk(stage, .founding)
    desk.press(.function(3))
    desk.type(bad)
    desk.press(.enter)
    desk.reads("shouting", "channels")
    desk.press(.escape, .down, .enter, .function(3))
    desk.type(good)
    desk.press(.enter)
    desk.reads("جمعية الوادي", "الاسم الكامل*")
    try desk.fill("الاسم الكامل*", "مها السالم")
    try desk.fill("اسم الدخول*", "maha")
    try desk.fill("عبارة المرور*", StagePeople.passphrase)
    try desk.fill("عبارة المرور ثانية*", StagePeople.passphrase)
    desk.press(.function(2))
    desk.reads("أهلاً مها السالم", "جمعية الوادي")
    #expect(try stage.door().foundingProfile().id == "wadi")
  }

  @Test("a short passphrase, two that differ, and an office without administrator are said under their fields")
  func refusals() throws {
    let stage = OfficeStage(.kadi, on: OfficeStage.day("2026-11-22"))
    var desk = try OfficerDesk(stage, .founding)
    desk.press(.enter)
    try desk.fill("الاسم الكامل*", "مها السالم")
    try desk.fill("اسم الدخول*", "maha")
    try desk.fill("عبارة المرور*", "قصيرة")
    desk.reads("✗ عبارة المرور 8 خانات على الأقل.")
    try desk.fill("عبارة المرور*", "1")
    try desk.fill("عبارة المرور ثانية*", "أخرى تمامًا")
    try desk.reach("مدير النظام")
    desk.press(.character(" "))
    desk.press(.function(2))
    #expect(desk.message == OfficerDesk.putMarkedRight)
    #expect(stage.disk.names == [])
  }
}
