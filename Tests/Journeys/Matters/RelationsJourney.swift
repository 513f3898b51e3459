import Calendars
import Casework
import Desk
import OfficeStage
import Testing

@Suite("Agreements, questions, suggestions and calls: relations with beneficiaries, clause by clause")
struct RelationsJourney {
  @Test(
    "P2: an agreement is signed and its version renewed; it stands as evidence", .evidence(of: "P2"),
    arguments: StagePolicy.allCases)
  func agreement(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    let signed: MatterFacts = [
      "terms": "سلة كل شهر سنةً كاملة", "version": "1", "signedOn": stage.today, "until": "2027-11-21", "paper": "ع-14",
    ]
    let renewed: MatterFacts = ["version": "2", "signedOn": stage.today, "until": "2028-11-21", "paper": "ع-15"]
    try MatterStory(kind: .agreement, opening: signed, steps: [("renewed", renewed)]).play(at: stage, file: file)
    #expect(try stage.evidenceCount(of: "P2") == 2)
    #expect(try stage.ask(.matter(1), as: StagePeople.director).matter?.matter.due?.iso == "2028-11-21")
  }

  @Test(
    "K1: a shortcoming sets a day for its remedy, and is remedied before the agreement ends",
    .evidence(of: "K1", at: .kadi))
  func shortcoming() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let story = MatterStory(
      kind: .agreement,
      opening: ["terms": "سداد الإيجار", "version": "1", "signedOn": stage.today, "paper": "ع-20"])
    let id = try story.play(at: stage, file: file)
    let early = try story.refusal(of: "remedied", ["words": "سُدد"], of: id, at: stage)
    #expect(early == .matter(.gateClosed(.agreement, step: "remedied", missing: "fellShort")))
    let late: MatterFacts = ["side": "association", "words": "لم يُسدد الشهر", "remedyBy": "2026-11-21"]
    #expect(
      try story.refusal(of: "fellShort", late, of: id, at: stage) == .matter(.dateInPast(.agreement, "remedyBy")))
    var noted = late
    noted["remedyBy"] = "2026-11-30"
    try story.take("fellShort", noted, of: id, at: stage)
    try story.take("remedied", ["words": "سُدد"], of: id, at: stage)
    #expect(try stage.evidenceCount(of: "K1") == 3)
  }

  @Test(
    "G1: a suggestion is followed up and answered", .evidence(of: "G1", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func suggestion(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let before = try stage.evidenceCount(of: "G1")
    try MatterStory(
      kind: .suggestion, opening: ["words": "فتح الاستقبال مساءً", "channel": stage.channel],
      steps: [
        ("followedUp", ["words": "عُرض على المدير"]), ("answered", ["answer": "adopted", "words": "من الشهر القادم"]),
      ]
    ).play(at: stage)
    #expect(try stage.evidenceCount(of: "G1") == before + 3)
  }

  @Test(
    "G2: a beneficiary is called before they ask; nothing is concluded before anybody called",
    .evidence(of: "G2", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func outreach(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    let before = try stage.evidenceCount(of: "G2")
    let story = MatterStory(kind: .outreach, opening: ["cause": "silentFile", "contactBy": "2026-11-30"])
    let id = try story.play(at: stage, file: file)
    #expect(
      try story.refusal(of: "concluded", ["words": "تم"], of: id, at: stage)
        == .matter(.gateClosed(.outreach, step: "concluded", missing: "contacted")))
    try story.take("contacted", ["channel": stage.channel, "reached": "reached"], of: id, at: stage)
    try story.take("concluded", ["words": "لا يزال محتاجًا"], of: id, at: stage)
    #expect(try stage.evidenceCount(of: "G2") >= before + 3)
  }

  @Test(
    "O3: a question gets its answer with the source and the minutes",
    .evidence(of: "O3", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func inquiry(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let before = try stage.evidenceCount(of: "O3")
    let story = MatterStory(kind: .inquiry, opening: ["words": "متى يُرد على الطلب؟", "channel": stage.channel])
    let id = try story.play(at: stage)
    var answer: MatterFacts = ["words": "بعد أسبوعين", "channel": stage.channel, "minutes": "5"]
    #expect(try story.refusal(of: "answered", answer, of: id, at: stage) == .matter(.fieldMissing(.inquiry, "source")))
    answer["source"] = policy.profile.tools[0].id
    try story.take("answered", answer, of: id, at: stage)
    #expect(try stage.evidenceCount(of: "O3") == before + 2)
  }

  @Test(
    "K7: a question is routed to the liaison officer of its field; changed information reaches every channel",
    .evidence(of: "K7", at: .kadi))
  func liaison() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let liaison = StagePeople.liaison.id.rawValue
    try MatterStory(
      kind: .liaison, opening: ["owner": liaison, "category": "widow", "service": "rent", "from": stage.today]
    ).play(at: stage)
    try MatterStory(
      kind: .inquiry, opening: ["words": "هل يُسدد إيجاري؟", "channel": "telephone"],
      steps: [("routed", ["owner": liaison])]
    ).play(at: stage)
    let story = MatterStory(
      kind: .publication, opening: ["words": "تغيّر الهاتف", "effectiveFrom": stage.today, "by": "2026-11-25"])
    let id = try story.play(at: stage)
    for channel in ["social-media", "website"] {
      try story.take("published", ["channel": channel, "publishedOn": stage.today], of: id, at: stage)
    }
    #expect(
      try story.refusal(of: "concluded", [:], of: id, at: stage) == .matter(.rule(.publication, "channelsOwed")))
    try story.take("published", ["channel": "email", "publishedOn": stage.today], of: id, at: stage)
    try story.take("concluded", [:], of: id, at: stage)
    #expect(try stage.evidenceCount(of: "K7") == 8)
  }

  @Test("TL: a copy of a reference is handed over, and logged", .evidence(of: "TL"), arguments: StagePolicy.allCases)
  func handout(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let story = MatterStory(kind: .handout, opening: ["tool": policy.profile.tools[0].id, "channel": stage.channel])
    let id = try story.play(at: stage)
    #expect(try stage.evidenceCount(of: "TL") == 1)
    #expect(try story.refusal(of: "opened", [:], of: id, at: stage) == .matter(.stepUnknown("opened")))
  }
}
