import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("The association's own text is taken in and read in the program")
struct PolicyTextJourney {
  private static let text = """
    مادة (1) تمهيد
    كلام التمهيد

    3. التعامل مع المستفيدين
    أ- حسن الاستقبال عند الباب
    4. تعويض المستفيدين من الضرر
    محضر ثم تفاوض
    مادة (4) التوقيع
    """

  private func imported(_ stage: OfficeStage, _ text: String = Self.text) throws {
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("السياسة")
    director.press(.function(5))
    director.reads("لم يُدخَل نص النسخة السارية من السياسة بعد.")
    director.press(.function(2))
    try director.fill("مسار الملف*", stage.folder.write(text, as: "policy.txt"))
    director.press(.function(2))
    director.reads("policy.txt · أُدخل 1448/06/12هـ · 2026/11/22")
  }

  @Test(
    "P3: the director takes the text in; every officer reads it, finds a word and the clause of a line",
    .evidence(byKeysOf: "P3", at: .kadi))
  func read() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try imported(stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("السياسة")
    desk.press(.function(5))
    desk.reads("كلام التمهيد", "أ- حسن الاستقبال عند الباب")
    desk.refuses(.function(2), "ليس من صلاحياتك")
    desk.type("تفاوض")
    desk.reads("المواضع: 1")
    desk.press(.function(4))
    desk.reads("موضوعه + تعويض المتضرر", "محضر ثم تفاوض", "المتابعات التي تشهد له")
    desk.press(.function(2))
    desk.reads("K4 تعويض المتضرر — المادة 3، الفقرة 4", "│ محضر ثم تفاوض")
  }

  @Test("from an act to its clause, and from the clause to its text")
  func fromAct() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try imported(stage)
    _ = try stage.submitted()
    var auditor = try OfficerDesk(StagePeople.auditor, at: stage)
    auditor.jump("دليل")
    try auditor.stand(on: "حسن الاستقبال")
    auditor.press(.function(2))
    auditor.reads("موضعه في السياسة + المادة 3، الفقرة 3، أ", "أ- حسن الاستقبال عند الباب")
    auditor.press(.escape)
    auditor.reads("دليل البنود")
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("100001")
    reception.press(.function(6))
    reception.type("فُتح الملف")
    reception.press(.function(2))
    reception.reads("P1 تنظيم العلاقة وحقوق طرفيها", "K3j العرض على الوحدة")
    reception.press(.enter)
    reception.reads("تنظيم العلاقة وحقوق طرفيها", "لم يُحدد موضعه في النص")
  }

  @Test("from the page of a request and of a matter one key leads to the clauses of its acts, and on to their text")
  func fromPage() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try imported(stage)
    _ = try stage.submitted()
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("100001/1")
    reception.press(.function(12, shift: true))
    reception.reads("بنود هذه الأعمال", "K3b استلام المعاملة كاملة")
    reception.doesNotRead("K4 تعويض المتضرر")
    try reception.stand(on: "K3b")
    reception.press(.enter)
    reception.reads("موضوعه + استلام المعاملة كاملة")
    reception.press(.escape, .escape)
    reception.reads("100001/1")

    let harm: MatterFacts = ["words": "ضرر", "happenedOn": "2026-11-20", "channel": "interview"]
    try stage.submit(.matter(.open(.harm, file: FileNumber(100_001), harm)), as: StagePeople.director)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("matters")
    director.type("الأضرار")
    director.press(.enter, .enter, .character("&"))
    director.reads("بنود هذه الأعمال", "K4 تعويض المتضرر", "المادة 3، الفقرة 4 — 4. تعويض المستفيدين من الضرر")
    try director.stand(on: "K4")
    director.press(.function(2))
    director.reads("│ محضر ثم تفاوض")
  }

  @Test("the director puts a clause in its place, and everybody is led there")
  func place() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try imported(stage)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("السياسة")
    director.type("اطلاع العاملين")
    director.press(.enter, .function(2))
    director.reads("│ مادة (4) التوقيع")
    director.press(.up)
    director.press(.function(5))
    director.reads("│ محضر ثم تفاوض", "│ مادة (4) التوقيع")
    let text = try stage.officeRegister().policyText(inForceOn: stage.clock.today)
    #expect(text?.places == ["K9": 7...8])
  }

  @Test("a text with a control character is refused with its line, and nothing is kept")
  func refused() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("السياسة")
    director.press(.function(5), .function(2))
    try director.fill("مسار الملف*", stage.folder.write("مادة\nنص\u{7}", as: "bad.txt"))
    director.press(.function(2))
    #expect(director.message == "في السطر 2 رمز تحكم لا يُقرأ؛ احذفه ثم أعد المحاولة.")
    #expect(try stage.officeRegister().policyText(inForceOn: stage.clock.today) == nil)
  }
}
