import Calendars
import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("Programmes, adjustments, general problems and individual notes of the environmental association")
struct ProgrammesJourney {
  private func programme(_ stage: OfficeStage, places: String) -> MatterStory {
    MatterStory(
      kind: .programme,
      opening: ["subject": "زراعة الأحياء", "from": stage.today, "until": "2026-12-31", "capacity": places])
  }

  @Test(
    "E2: places are filled once each, whoever takes part attends, and a place that is given up is free again",
    .evidence(of: "E2", at: .environment))
  func places() throws {
    let stage = try OfficeStage.staffed(.environment)
    let first = try stage.register("أحمد محمد العتيبي", serial: 1)
    let second = try stage.register("سعد علي الحربي", serial: 2)
    let story = programme(stage, places: "1")
    let id = try story.play(at: stage)
    func enrol(_ file: FileNumber) throws -> Refusal? {
      try story.refusal(of: "enrolled", ["file": file.text, "channel": stage.channel], of: id, at: stage)
    }
    #expect(try enrol(FileNumber(999_999)) == .matter(.noSuchFile(FileNumber(999_999))))
    #expect(try enrol(first) == nil)
    #expect(try enrol(first) == .matter(.rule(.programme, "alreadyEnrolled")))
    #expect(try enrol(second) == .matter(.rule(.programme, "full")))
    let came: MatterFacts = ["file": second.text, "heldOn": stage.today]
    #expect(try story.refusal(of: "attended", came, of: id, at: stage) == .matter(.rule(.programme, "notEnrolled")))
    try story.take("withdrew", ["file": first.text], of: id, at: stage)
    #expect(try enrol(second) == nil)
    try story.take("attended", came, of: id, at: stage)
    #expect(try stage.evidenceCount(of: "E2") == 5)
  }

  @Test("E2: who takes part stands on a programme's page by name, with the days on which they came, and opens there")
  func page() throws {
    let stage = try OfficeStage.staffed(.environment)
    let first = try stage.register("أحمد محمد العتيبي", serial: 1)
    let second = try stage.register("سعد علي الحربي", serial: 2)
    let story = programme(stage, places: "20")
    let id = try story.play(at: stage)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.findMatter("البرامج")
    desk.reads("المسجلون: 0 من 20", "لم يُسجَّل أحد بعد.")
    for file in [first, second] {
      try story.take("enrolled", ["file": file.text, "channel": stage.channel], of: id, at: stage)
    }
    try story.take("attended", ["file": second.text, "heldOn": stage.today], of: id, at: stage)
    desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.findMatter("البرامج")
    desk.reads(
      "المسجلون: 2 من 20", "100001 · أحمد محمد العتيبي · لم يحضر بعد", "100002 · سعد علي الحربي · حضر 2026/",
      "رقم الملف + 100001 · أحمد محمد العتيبي")
    try story.take("withdrew", ["file": first.text], of: id, at: stage)
    desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.findMatter("البرامج")
    desk.reads("المسجلون: 1 من 20")
    desk.doesNotRead("لم يحضر بعد")
    desk.press(.down, .enter)
    desk.reads("الملف 100002")
  }

  @Test("E2: a programme may end on the day on which it begins, and not before")
  func days() throws {
    let stage = try OfficeStage.staffed(.environment)
    try MatterStory(
      kind: .programme,
      opening: ["subject": "يوم تشجير", "from": "2026-12-02", "until": "2026-12-02", "capacity": "20"]
    ).play(at: stage)
    #expect(throws: Refusal.matter(.rule(.programme, "endsBeforeItBegins"))) {
      try MatterStory(
        kind: .programme,
        opening: ["subject": "رحلة", "from": "2026-12-02", "until": "2026-12-01", "capacity": "20"]
      ).play(at: stage)
    }
  }

  @Test(
    "E5: a general problem goes to the board's agenda, gets a resolution and an owner, and is done",
    .evidence(of: "E5", at: .environment))
  func boardIssue() throws {
    let stage = try OfficeStage.staffed(.environment)
    let story = MatterStory(kind: .boardIssue, opening: ["subject": "بُعد الموقع", "words": "يشكو كثيرون من المسافة"])
    let id = try story.play(at: stage)
    let resolution: MatterFacts = [
      "meeting": "26-48", "heldOn": stage.today, "resolution": "نقطة خدمة ثانية",
      "owner": StagePeople.director.id.rawValue, "by": "2027-01-31",
    ]
    #expect(
      try story.refusal(of: "resolved", resolution, of: id, at: stage)
        == .matter(.gateClosed(.boardIssue, step: "resolved", missing: "tabled")))
    try story.take("tabled", ["meeting": "26-48", "plannedFor": stage.today], of: id, at: stage)
    try story.take("resolved", resolution, of: id, at: stage)
    try story.take("done", ["doneOn": stage.today, "words": "افتُتحت"], of: id, at: stage)
    #expect(try stage.evidenceCount(of: "E5") == 4)
  }

  @Test(
    "E6: a service is fitted to a circumstance only where the regulations allow it",
    .evidence(of: "E6", at: .environment))
  func adjustment() throws {
    let stage = try OfficeStage.staffed(.environment)
    let file = try stage.register()
    let story = MatterStory(
      kind: .adjustment,
      opening: [
        "circumstance": "يعمل نهارًا", "service": stage.policy.profile.services[0].id, "wanted": "موعد مسائي",
        "channel": stage.channel,
      ])
    let id = try story.play(at: stage, file: file)
    let check = { (allowed: String) -> MatterFacts in ["regulation": "لائحة الموارد، 4", "allowed": allowed] }
    try story.take("checked", check("notAllowed"), of: id, at: stage)
    #expect(
      try story.refusal(of: "approved", ["words": "موافق"], of: id, at: stage)
        == .matter(.rule(.adjustment, "notAllowed")))
    try story.take("checked", check("allowed"), of: id, at: stage)
    try story.take("approved", ["words": "موافق"], of: id, at: stage)
    #expect(try stage.evidenceCount(of: "E6") == 4)
  }

  @Test(
    "E7: the executive director's notes are seen by nobody else, and followed up until they are closed",
    .evidence(of: "E7", at: .environment))
  func notes() throws {
    let stage = try OfficeStage.staffed(.environment)
    try MatterStory(
      kind: .note, opening: ["words": "يتأخر في الرد", "by": "2026-12-01"],
      steps: [("followedUp", ["words": "حدثته"]), ("closed", [:])]
    ).play(at: stage)
    #expect(try stage.evidenceCount(of: "E7") == 3)
    for officer in [StagePeople.reception, StagePeople.secretary, StagePeople.auditor] {
      #expect(throws: Refusal.notPermitted(.superviseMatters)) { try stage.ask(.matter(1), as: officer) }
    }
  }
}
