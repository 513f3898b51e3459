import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("Reception at the desk of each association: keys in, cells out")
struct ReceptionAtTheDeskJourney {
  @Test(
    "P1: each party that the policy names is registered as such", .evidence(byKeysOf: "P1"),
    arguments: StagePolicy.allCases)
  func parties(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let category = try #require(policy.profile.categories.first { $0.id == policy.category }).label.ar
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    let names = ["سعد الحربي", "منيرة القحطاني", "خالد الشهري", "نوف الدوسري"]
    for (serial, (party, name)) in zip(policy.profile.parties, names).enumerated() {
      let number = FileNumber(FileNumber.first.value + serial)
      desk.jump("home")
      try desk.register(name, serial: serial + 1, category: category, party: party.label.ar)
      desk.reads("الاسم + \(name) + رقم الملف + \(number.text)")
      if serial > 0 { desk.reads("الصفة + \(party.label.ar)") }
      #expect(try stage.file(number).facts.party == party.id)
    }
    try stage.guideShows("P1", policy.profile.parties.count)
  }

  @Test(
    "CH: a visit names the channel by which somebody came, each of the policy's list", .evidence(byKeysOf: "CH"),
    arguments: StagePolicy.allCases)
  func channels(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    for (place, channel) in policy.profile.channels.enumerated() {
      desk.jump(file.text)
      desk.press(.function(2))
      try desk.choose("القناة*", channel.label.ar)
      try desk.fill("الغرض*", "سؤال")
      desk.press(.function(2))
      desk.reads("القناة + \(channel.label.ar)")
      desk.press(.function(2))
      desk.reads("لا ينقص شيء")
      desk.press(.enter)
      #expect(try stage.file(file).visit(place + 1)?.channel == channel.id)
    }
    try stage.guideShows("CH", policy.profile.channels.count)
  }

  @Test(
    "R1: whoever comes is received, asked and answered from a source of the shelf, and the wait is measured",
    .evidence(byKeysOf: "R1"), arguments: StagePolicy.allCases)
  func received(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    let source = policy.profile.tools[0].label.ar
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(file.text)
    desk.press(.function(2))
    try desk.fill("الغرض*", "سؤال")
    try desk.fill("وقت الوصول", "9:48")
    desk.press(.function(2))
    desk.reads("الانتظار + 12 دقيقة")
    desk.press(.function(3))
    try desk.fill("السؤال*", "ما يلزمني؟")
    try desk.fill("الجواب*", "ما في هذه القائمة")
    desk.press(.function(2))
    desk.reads("المصدر*", OfficerDesk.required)
    try desk.choose("المصدر*", source)
    desk.press(.function(2))
    desk.reads("السؤال + ما يلزمني؟", "المصدر + \(source)")
    desk.press(.function(2), .enter)
    let visit = try #require(try stage.file(file).visit(1))
    #expect(visit.waitingMinutes == 12)
    #expect(visit.closedAt == stage.clock.now)
    try stage.guideShows("R1", 3)
  }

  @Test(
    "O2, O4: a request that came by the website spares the way to the office and counts as electronic",
    .evidence(byKeysOf: "O2", "O4", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func electronic(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    let service = try #require(policy.profile.service(policy.service)).label.ar
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    for channel in ["الموقع", "الهاتف"] {
      desk.jump(file.text)
      desk.press(.function(3))
      try desk.choose("الخدمة*", service)
      try desk.fill("الحاجة بكلام المستفيد*", "حاجة عاجلة")
      try desk.choose("ورد عن طريق*", channel)
      desk.press(.function(2))
      desk.reads("الخدمة + \(service)")
    }
    try stage.guideShows("O2", 1)
    try stage.guideShows("O4", 2)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("reports")
    for _ in 0..<14 where !director.title.contains("الإلكتروني شهرًا بشهر") { director.press(.function(6)) }
    director.reads("2026/11 + 50% █ + 1 + 2", "الموقع الإلكتروني 1")
  }

  @Test(
    "A: every officer signs the version that was approved, once",
    .evidence(byKeysOf: "A", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func signed(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let minutes = try #require(policy.profile.approval.minutes)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("policy")
    desk.reads("المحضر + \(minutes)")
    desk.press(.function(2))
    desk.confirm()
    desk.reads("حُفظ")
    desk.refuses(.function(2), "وقّعت بالاطلاع على هذه النسخة من السياسة")
    #expect(!(try stage.officeRegister().officersToSign(on: stage.clock.today).contains(StagePeople.reception)))
    try stage.guideShows("A", 2)
  }
}
