import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("A complaint is dealt with, settled where it can be, and decided (clause K5)")
struct ComplaintJourney {
  @Test(
    "K5: by fax from a beneficiary, amicable settlement first, decision, told, closed; the guide shows it",
    .evidence(byKeysOf: "K5", at: .kadi))
  func wholeWay() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("متابعات")
    reception.type("شكاوى")
    reception.reads("الشكاوى والخلافات + 0")
    reception.press(.function(7))
    try reception.fill("رقم الملف إن عُرف", file.text)
    try reception.fill("التفصيل*", "تأخر صرف السلة شهرين")
    try reception.choose("القناة*", "الفاكس")
    try reception.choose("موضوع الشكوى*", "التأخر")
    reception.press(.function(2))
    reception.reads(
      "شكوى 1", "آخر خطوة + قيد شكوى", "2026/12/06 + المتبقي: 14 يومًا", "هدف الجمعية، وليس من السياسة",
      "القناة + الفاكس",
      "التفصيل + تأخر صرف السلة شهرين")
    reception.refuses(.function(5), "ليس من صلاحياتك: البتّ في المتابعات")

    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.reads("المتابعات", "لم تنتهِ + 1")
    director.jump("متابعات")
    director.type("شكاوى")
    director.press(.enter, .enter)
    director.refuses(.function(5), "لا يصح هذا قبل: محاولة تسوية ودية.")
    director.press(.function(4))
    try director.choose("نتيجة التسوية*", "لم يُتفق")
    try director.fill("التفصيل*", "عُرض صرف الشهرين معًا")
    director.press(.function(2))
    director.reads("آخر خطوة + محاولة تسوية ودية")
    director.refuses(.function(8), "لا يصح هذا قبل: البتّ في الشكوى.")
    director.press(.function(5))
    try director.choose("نتيجة البتّ*", "ثبتت الشكوى")
    try director.fill("التفصيل*", "ثبت التأخر")
    director.press(.function(2))
    director.reads("نتيجة البتّ + ثبتت الشكوى")
    director.press(.function(6))
    try director.choose("القناة*", "الهاتف")
    director.press(.function(2))
    director.press(.function(8), .function(2))
    director.reads("آخر خطوة + إغلاق الشكوى")
    director.refuses(.function(2), "انتهت المتابعة 1")

    director.jump("دليل")
    try director.stand(on: "الشكاوى والخلافات")
    director.reads("K5 + الشكاوى والخلافات + 5 + له شاهد")
  }

  @Test("K5: the complainant is told of the receipt and of the outcome from the complaint's own page")
  func told() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let facts: MatterFacts = ["words": "تأخر صرف السلة", "channel": "fax", "about": "delay"]
    try stage.submit(.matter(.open(.complaint, file: file, facts)), as: StagePeople.reception)
    try stage.submit(
      .matter(.open(.complaint, file: nil, ["words": "سلوك", "channel": "fax", "about": "conduct"])),
      as: StagePeople.reception)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("متابعات")
    director.type("شكاوى")
    director.press(.enter)
    try director.stand(on: "سلوك")
    director.press(.enter)
    director.type("ذ")
    #expect(director.message.contains("لا ملف لصاحبها"))
    director.press(.escape)
    try director.stand(on: "تأخر صرف السلة")
    director.press(.enter)
    director.type("ذ")
    #expect(director.title == "استلام الشكوى")
    director.reads("استلمنا شكواكم، ورقمها 1، وسنبلغكم بنتيجتها.")
    director.press(.function(2))
    for (step, said) in [
      ("settlementTried", ["heldOn": "2026-11-22", "settled": "notAgreed", "words": "لم يرضَ"] as MatterFacts),
      ("decided", ["outcome": "upheld", "words": "ثبت التأخر"]),
    ] {
      try stage.submit(
        .matter(.take(MatterID(1, file: file), .complaint, step: step, said)), as: StagePeople.director)
    }
    director.press(.escape, .enter)
    director.type("ذ")
    #expect(director.title == "نتيجة الشكوى")
    try director.choose("الوسيلة*", "اتصال")
    director.reads("ثبت التأخر")
    director.press(.function(2))
    director.jump("رسائل")
    director.reads("100001/1 + استلام الشكوى", "100001/2 + نتيجة الشكوى + اتصال هاتفي + ينفذها موظف")
  }

  @Test("K5: nobody's name is needed, and only those who have a part in it see a restricted one")
  func anonymousAndRestricted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("matters")
    reception.type("شكاوى")
    reception.press(.function(7))
    try reception.fill("التفصيل*", "سلوك غير لائق")
    try reception.choose("القناة*", "الموقع")
    try reception.choose("موضوع الشكوى*", "سلوك")
    try reception.reach("قصرها على أصحابها")
    reception.type(" ")
    reception.press(.function(2))
    reception.reads("مقصورة على أصحابها")

    var researcher = try OfficerDesk(StagePeople.researcher, at: stage)
    researcher.jump("matters")
    researcher.type("شكاوى")
    researcher.press(.enter)
    researcher.reads("شكوى + مقصورة على أصحابها")
    researcher.doesNotRead("سلوك غير لائق")
    researcher.press(.enter)
    #expect(researcher.message.contains("المتابعة 1 مقصورة على أصحابها"))
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("matters")
    director.type("شكاوى")
    director.press(.enter)
    director.reads("سلوك غير لائق")
  }

  @Test("an appeal against another's complaint is refused, since its number was mistyped")
  func appealOfAnother() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.register("أحمد محمد العتيبي", serial: 1)
    let second = try stage.register("سعاد محمد الحربي", serial: 2)
    let complaint: MatterFacts = ["words": "رُفض طلبي", "channel": "telephone", "about": "decision"]
    try stage.submit(.matter(.open(.complaint, file: first, complaint)), as: StagePeople.reception)
    let settled: MatterFacts = ["heldOn": "2026-11-22", "settled": "notPossible", "words": "رفض الصلح"]
    let decided: MatterFacts = ["outcome": "notUpheld", "words": "القرار موافق للمعايير"]
    for (step, facts) in [("settlementTried", settled), ("decided", decided)] {
      let act = CaseCommand.matter(.take(MatterID(1, file: first), .complaint, step: step, facts))
      try stage.submit(act, as: StagePeople.director)
    }
    let appeal = MatterFacts(complaint.texts.merging(["appealOf": "1"]) { $1 })
    #expect(throws: Refusal.matter(.rule(.complaint, "appealOfAnother"))) {
      try stage.submit(.matter(.open(.complaint, file: second, appeal)), as: StagePeople.reception)
    }
    try stage.submit(.matter(.open(.complaint, file: first, appeal)), as: StagePeople.reception)
  }

  @Test("K5: an appeal waits for the decision that it is against")
  func appeal() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first: MatterFacts = ["words": "رُفض طلبي", "channel": "telephone", "about": "decision"]
    try stage.submit(.matter(.open(.complaint, file: nil, first)), as: StagePeople.reception)
    let appeal: MatterFacts = ["words": "أتظلم", "channel": "telephone", "about": "decision", "appealOf": "1"]
    let open = CaseCommand.matter(.open(.complaint, file: nil, appeal))
    #expect(throws: Refusal.matter(.rule(.complaint, "appealBeforeDecision"))) {
      try stage.submit(open, as: StagePeople.reception)
    }
    let settled: MatterFacts = ["heldOn": "2026-11-22", "settled": "notPossible", "words": "رفض الصلح"]
    let decided: MatterFacts = ["outcome": "notUpheld", "words": "القرار موافق للمعايير"]
    for (step, facts) in [("settlementTried", settled), ("decided", decided)] {
      try stage.submit(.matter(.take(MatterID(1), .complaint, step: step, facts)), as: StagePeople.director)
    }
    try stage.submit(open, as: StagePeople.reception)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("matters")
    director.type("شكاوى")
    director.press(.enter)
    try director.stand(on: "أتظلم")
    director.press(.enter)
    try director.stand(on: "تظلم من الشكوى رقم")
    director.press(.enter)
    director.reads("رُفض طلبي")
  }

  @Test("a policy without complaints offers none, and the office refuses them too")
  func notInPolicy() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let facts: MatterFacts = ["words": "تأخر", "channel": "telephone", "about": "delay"]
    #expect(throws: Refusal.matter(.kindNotInPolicy(.complaint))) {
      try stage.submit(.matter(.open(.complaint, file: nil, facts)), as: StagePeople.reception)
    }
  }
}
