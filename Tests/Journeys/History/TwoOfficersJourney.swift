import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("Two officers on one file")
struct TwoOfficersJourney {
  @Test("the second is told what changed, keeps what was typed, and decides")
  func sameFile() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    var first = try OfficerDesk(StagePeople.reception, at: stage)
    var second = try OfficerDesk(StagePeople.secondReception, at: stage)
    for desk in [0, 1] {
      if desk == 0 { first.jump("100001/1") } else { second.jump("100001/1") }
    }
    second.press(.function(3))
    try second.fill("رقم الورقة*", "18")
    try second.fill("مكان حفظها*", "خزانة 3")

    try first.stand(on: "الموافقة على الاست")
    first.press(.function(2))
    first.reads("✓ الموافقة على الاست")

    second.press(.function(2))
    second.reads("نورة الحربي", "الموافقة على الاستعلام")
    #expect(try stage.request(reference).declaration == nil)
    second.press(.escape)
    second.reads("رقم الورقة* + 18", "مكان حفظها* + خزانة 3")
    second.press(.function(2), .down, .enter)
    #expect(try stage.request(reference).declaration?.paperNumber == "18")
    #expect(try stage.request(reference).documents["inquiry-consent"] != nil)
  }

  @Test("one person is registered once: the second officer keeps the page and is told the file")
  func samePerson() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var first = try OfficerDesk(StagePeople.reception, at: stage)
    var second = try OfficerDesk(StagePeople.secondReception, at: stage)
    second.press(.function(7))
    try second.choose("الفئة*", "مسن")
    try second.fill("الاسم*", "أحمد محمد العتيبي")
    try second.choose("نوع الهوية", "وطنية")
    try second.fill("رقم الهوية", StagePeople.nationalID(1))
    try second.fill("تاريخ الميلاد", "1375/01/15")
    try second.fill("الجوال", StagePeople.mobile(1))
    try second.choose("الوسيلة المتفق", "الهاتف")
    try first.register("أحمد محمد العتيبي", serial: 1, category: "مسن")
    first.reads("رقم الملف + 100001")
    second.press(.function(2))
    #expect(second.message.contains("100001"))
    second.reads("الوسيلة المتفق عليها* + الهاتف")
    #expect(try stage.ask(.home).home?.fileCount == 1)
  }

  @Test("what the other officer records shows on the next look, with the focus where it was")
  func catchUp() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.submitted("أحمد محمد العتيبي", serial: 1)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("refer")
    desk.reads("◀ 100001/1")
    _ = try stage.submitted("سعد علي الحربي", serial: 2)
    desk.press(.enter, .escape)
    desk.reads("◀ 100001/1", "100002/1 + سعد علي الحربي")
  }
}
