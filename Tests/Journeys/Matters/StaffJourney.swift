import Calendars
import Casework
import Desk
import OfficeStage
import Testing

@Suite("Who is bound, what is spread among the staff, and when the policy is reviewed")
struct StaffJourney {
  @Test(
    "K2: whom a special policy binds stands there by name, with the reason, until it ends",
    .evidence(of: "K2", at: .kadi))
  func exemption() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try MatterStory(
      kind: .exemption,
      opening: ["person": "محمد القرني", "policy": "لائحة السائقين", "words": "عمله خارج المكتب", "from": stage.today],
      steps: [("ended", ["endedOn": stage.today, "words": "انتقل إلى الاستقبال"])]
    ).play(at: stage)
    #expect(try stage.evidenceCount(of: "K2") >= 2)
    #expect(throws: Refusal.matter(.rule(.exemption, "endsBeforeItBegins"))) {
      try MatterStory(
        kind: .exemption,
        opening: [
          "person": "خالد الزهراني", "policy": "لائحة السائقين", "words": "عمله خارج المكتب", "from": "2027-02-01",
          "until": "2027-01-31",
        ]
      ).play(at: stage)
    }
    #expect(throws: Refusal.notPermitted(.adoptPolicy)) {
      try stage.submit(.matter(.open(.exemption, file: nil, [:])), as: StagePeople.liaison)
    }
  }

  @Test("K9: an activity about professional conduct names who attended", .evidence(of: "K9", at: .kadi))
  func awareness() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let story = MatterStory(kind: .awareness, opening: ["subject": "حسن الاستقبال", "plannedFor": "2026-11-30"])
    let id = try story.play(at: stage)
    #expect(
      try story.refusal(of: "held", ["heldOn": stage.today, "attended": " "], of: id, at: stage)
        == .matter(.fieldMissing(.awareness, "attended")))
    try story.take("held", ["heldOn": stage.today, "attended": "نورة\nخالد"], of: id, at: stage)
    #expect(try stage.evidenceCount(of: "K9") == 2)
  }

  @Test(
    "P3: a review of the policy has its day, and says what came of it", .evidence(of: "P3"),
    arguments: StagePolicy.allCases)
  func review(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let before = try stage.evidenceCount(of: "P3")
    let story = MatterStory(kind: .policyReview, opening: ["words": "المراجعة السنوية", "by": "2026-12-31"])
    let id = try story.play(at: stage)
    #expect(
      try story.refusal(of: "concluded", [:], of: id, at: stage)
        == .matter(.gateClosed(.policyReview, step: "concluded", missing: "reviewed")))
    try story.take("reviewed", ["heldOn": stage.today, "change": "unchanged", "words": "مناسبة"], of: id, at: stage)
    try story.take("concluded", [:], of: id, at: stage)
    #expect(try stage.evidenceCount(of: "P3") == before + 3)
  }
}
