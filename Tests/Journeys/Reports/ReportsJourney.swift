import Casework
import Desk
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("Figures that one looks at, page by page")
struct ReportsJourney {
  @Test("R1: minutes of waiting and of service stand beside their bars, which grow from the right in Arabic")
  func waiting() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for (serial, waited) in [(1, 10), (2, 30)] {
      let file = try stage.register("سالم الحربي", serial: serial)
      let arrived = stage.clock.now
      stage.clock.pass(minutes: waited)
      try stage.submit(
        .visit(file, .open(channel: "interview", purpose: "سؤال", arrivedAt: arrived)), as: StagePeople.reception)
      stage.clock.pass(minutes: 5)
      try stage.submit(.visit(file, .close(visit: 1, readOutMissing: false, reason: nil)), as: StagePeople.reception)
    }
    var auditor = try OfficerDesk(StagePeople.auditor, at: stage)
    auditor.jump("تقارير")
    auditor.reads(
      "الانتظار والخدمة", "الشهر + متوسط الانتظار بالدقائق + متوسط الخدمة بالدقائق", "2026/11 + 20.0 █ + 5.0 █",
      "عدد الزيارات: 2", "السابقة: المساواة: الفرع · التالية: مراحل الطلب")
    for _ in 0..<14 where !auditor.title.contains("القنوات") { auditor.press(.function(6)) }
    auditor.reads("القنوات", "المقابلة الشخصية + 0 + 2 █")

    var english = try OfficerDesk(StagePeople.auditor, at: stage, language: .english)
    english.jump("reports")
    english.reads("Waiting and service", "2026/11 + 20.0 █ + 5.0 █", "Visits: 2")
  }

  @Test("K8, O5: fewer opinions than the smallest group are not shown; with five they are, and who declined is counted")
  func satisfaction() throws {
    let stage = try OfficeStage.staffed(.makeen)
    let file = try stage.register()
    func say(_ facts: MatterFacts) throws {
      var facts = facts
      facts["channel"] = stage.channel
      try stage.submit(.matter(.open(.opinion, file: file, facts)), as: StagePeople.reception)
    }
    for procedure in ["3", "4", "4", "4"] { try say(["given": "given", "procedure": procedure, "provider": "5"]) }
    try say(["given": "declined"])
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("reports")
    for _ in 0..<14 where !director.title.contains("الرضا") { director.press(.left) }
    director.reads("2026/11 + – + – + 1", "لا تُعرض نتائج أقل من 5، حتى لا تدل على أحد.")
    try say(["given": "given", "procedure": "5", "provider": "5"])
    director.press(.function(3), .function(4))
    director.reads("2026/11 + 4.0 █ + 5.0 █ + 1", "عدد الآراء: 5")
  }

  @Test("K5: complaints by month and by subject")
  func complaints() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for about in ["delay", "delay", "conduct"] {
      let facts: MatterFacts = ["words": "تأخر", "channel": "telephone", "about": about]
      try stage.submit(.matter(.open(.complaint, file: nil, facts)), as: StagePeople.reception)
    }
    let settled: MatterFacts = ["heldOn": "2026-11-22", "settled": "notPossible", "words": "تعذر"]
    let decided: MatterFacts = ["outcome": "upheld", "words": "ثبت"]
    for (step, facts) in [("settlementTried", settled), ("decided", decided)] {
      try stage.submit(.matter(.take(MatterID(1), .complaint, step: step, facts)), as: StagePeople.director)
    }
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("reports")
    for _ in 0..<12 where !director.title.contains("موضوعات الشكاوى") { director.press(.function(6)) }
    director.reads("التأخر + 2 █ + 1 + 1", "سلوك موظف + 1 █ + 0 + 1")
    director.press(.function(5))
    director.reads("الشكاوى شهرًا بشهر", "2026/11 + 3 █ + 0.0")
  }

  @Test("O2: the share of what came by electronic means stands month by month, with the channels below")
  func electronic() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let electronic = try #require(stage.policy.profile.channels.first { $0.isElectronic })
    let direct = try #require(stage.policy.profile.channels.first { !$0.isElectronic })
    for (serial, channel) in [(1, electronic), (2, direct), (3, direct), (4, direct)] {
      let file = try stage.register("سالم الحربي", serial: serial)
      let category = try stage.file(file).facts.category
      let service = try #require(stage.policy.profile.services(for: category).first)
      try stage.submit(
        .request(file, .open(service: service.id, category: nil, need: "حاجة", channel: channel.id)),
        as: StagePeople.reception)
    }
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("reports")
    for _ in 0..<14 where !director.title.contains("الإلكتروني شهرًا بشهر") { director.press(.function(6)) }
    director.reads("الشهر + حصة الإلكتروني + الإلكتروني + الطلبات", "2026/11 + 25% █ + 1 + 4")
    director.reads(electronic.label.ar + " 1")
  }

  @Test(
    "K3h, K5, K6: everything with a last day counts, each clock by its name, and the association's own targets as such")
  func deadlines() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    let due = OfficeStage.day("2026-11-24")
    let ask = ReferralCommand.send(
      request: nil, target: .researchers, purpose: .other, reason: "سؤال", due: due, consent: nil)
    try stage.submit(.referral(reference.file, ask), as: StagePeople.reception)
    let facts: MatterFacts = ["words": "تأخر", "channel": "telephone", "about": "delay"]
    try stage.submit(.matter(.open(.complaint, file: nil, facts)), as: StagePeople.reception)
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    try stage.submit(
      .referral(reference.file, .answer(referral: 1, words: "لا يلزم")), as: StagePeople.researcher)
    try stage.submit(.request(reference.file, .decide(stage.acceptance(of: reference))), as: StagePeople.director)
    let settled: MatterFacts = ["heldOn": "2026-11-25", "settled": "notPossible", "words": "تعذر"]
    let decided: MatterFacts = ["outcome": "upheld", "words": "ثبت"]
    for (step, facts) in [("settlementTried", settled), ("decided", decided)] {
      try stage.submit(.matter(.take(MatterID(1), .complaint, step: step, facts)), as: StagePeople.director)
    }
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("reports")
    for _ in 0..<14 where !director.title.contains("المواعيد كلها") { director.press(.function(6)) }
    director.reads(
      "الشهر + في الموعد + متأخر + المنجز", "2026/11 + 67% █ + 1 + 3",
      "السياسة 1 من 1 · أهداف الجمعية 1 من 1 · أيام الموظفين 0 من 1")
    director.press(.function(6))
    director.reads(
      "الموعد + في الموعد + متأخر + المنجز", "السياسة: الرد على الطلبات + 100% █ + 0 + 1",
      "هدف الجمعية: الشكاوى والخلافات + 100% █ + 0 + 1", "يوم الموظف: الإحالات + 0% + 1 + 1",
      "وهدف الجمعية ويوم الموظف ليسا من")
  }

  @Test(
    "K1, K8, E5: days that officers set themselves are clocks of their own: contact tasks, shortcomings, the board's actions"
  )
  func officersDays() throws {
    let stage = try OfficeStage.staffed(.environment)
    let file = try stage.register()
    func open(_ kind: MatterKind, _ file: FileNumber?, _ facts: MatterFacts) throws {
      try stage.submit(.matter(.open(kind, file: file, facts)), as: StagePeople.director)
    }
    func take(_ number: Int, _ kind: MatterKind, _ step: String, _ facts: MatterFacts) throws {
      let id = MatterID(number, file: kind.plan.scope == .file ? file : nil)
      try stage.submit(.matter(.take(id, kind, step: step, facts)), as: StagePeople.director)
    }
    try open(.outreach, file, ["cause": "silentFile", "contactBy": "2026-11-24"])
    try open(
      .agreement, file,
      ["terms": "شتلات", "version": "1", "signedOn": "2026-11-20", "until": "2026-11-23", "paper": "م1"])
    try take(2, .agreement, "fellShort", ["side": "association", "words": "تأخر", "remedyBy": "2026-11-23"])
    try open(.boardIssue, nil, ["subject": "الورش", "words": "مواعيد الورش"])
    try take(3, .boardIssue, "tabled", ["meeting": "5", "plannedFor": "2026-11-30"])
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    try take(1, .outreach, "contacted", ["channel": stage.channel, "reached": "reached"])
    try take(1, .outreach, "concluded", ["words": "بخير"])
    try take(2, .agreement, "remedied", ["words": "سُلّمت"])
    try take(
      3, .boardIssue, "resolved",
      ["meeting": "5", "heldOn": "2026-11-25", "resolution": "موعد ثان", "owner": "director", "by": "2026-12-01"])
    try take(3, .boardIssue, "done", ["doneOn": "2026-11-25", "words": "نُفّذ"])
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("reports")
    for _ in 0..<14 where !director.title.contains("المواعيد كلها") { director.press(.function(6)) }
    director.reads("2026/11 + 50% █ + 2 + 4", "أيام الموظفين 2 من 4")
    director.press(.function(6))
    director.reads(
      "يوم الموظف: الاتفاقيات والتقصير فيها + 0% + 1 + 1", "يوم الموظف: التواصل المبادر + 0% + 1 + 1",
      "يوم الموظف: المشكلات العامة لدى + 100% █ + 0 + 2")
    director.doesNotRead("هدف الجمعية:")
  }

  @Test("a policy without complaints and without a reply window has no pages for them")
  func pages() throws {
    let stage = try OfficeStage.staffed(.bazil)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("reports")
    var titles: [String] = []
    for _ in 0..<12 {
      titles.append(director.title)
      director.press(.function(6))
    }
    #expect(director.title == titles[0])
    #expect(
      titles == [
        "التقارير · الانتظار والخدمة", "التقارير · مراحل الطلب", "التقارير · مواعيد الرد",
        "التقارير · المواعيد كلها", "التقارير · المواعيد نوعًا نوعًا", "التقارير · الرضا", "التقارير · القنوات",
        "التقارير · الإلكتروني شهرًا بشهر",
        "التقارير · المساواة: الفئة", "التقارير · المساواة: الجنسية",
        "التقارير · المساواة: الجنس",
        "التقارير · المساواة: الفرع",
      ])
  }
}
