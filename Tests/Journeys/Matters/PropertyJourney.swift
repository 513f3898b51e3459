import Calendars
import Casework
import Desk
import OfficeStage
import Testing

@Suite("What is the beneficiary's own: story, picture and work, dues, and decent conduct (clause K6)")
struct PropertyJourney {
  private let permission: MatterFacts = [
    "what": "photo", "use": "تقرير السنة", "signedOn": "2026-11-22", "until": "2026-12-31", "paper": "ذ-3",
  ]

  @Test(
    "K6: a picture is used within what was allowed, not after it, and not once the permission is withdrawn",
    .evidence(of: "K6", at: .kadi))
  func permissions() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let story = MatterStory(kind: .permission, opening: permission)
    let id = try story.play(at: stage, file: file)
    try story.take("used", ["usedOn": stage.today, "use": "غلاف التقرير"], of: id, at: stage)
    stage.clock.go(to: OfficeStage.day("2027-01-05"))
    for day in ["2027-01-01", "2027-01-05"] {
      #expect(
        try story.refusal(of: "used", ["usedOn": day, "use": "نشرة"], of: id, at: stage)
          == .matter(.rule(.permission, "expired")))
    }
    try story.take("used", ["usedOn": "2026-12-31", "use": "نشرة آخر العام"], of: id, at: stage)
    try story.take("withdrawn", ["withdrawnOn": "2027-01-05"], of: id, at: stage)
    #expect(
      try story.refusal(of: "used", ["usedOn": "2026-12-01", "use": "نشرة"], of: id, at: stage)
        == .matter(.alreadyOver(1)))
  }

  @Test(
    "K6: a permission whose day has passed waits for its end, and before that day only its owner ends it",
    .evidence(of: "K6", at: .kadi))
  func endedPermission() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let story = MatterStory(kind: .permission, opening: permission)
    let id = try story.play(at: stage, file: try stage.register())
    #expect(
      try story.refusal(of: "ended", ["endedOn": stage.today], of: id, at: stage)
        == .matter(.rule(.permission, "holdsStill")))
    stage.clock.go(to: OfficeStage.day("2027-01-05"))
    #expect(
      try story.refusal(of: "ended", ["endedOn": "2026-12-30"], of: id, at: stage)
        == .matter(.rule(.permission, "holdsStill")))
    #expect(try counts(of: .permission, at: stage) == MatterKindCount(kind: .permission, open: 1, late: 1))
    try story.take("ended", ["endedOn": "2026-12-31"], of: id, at: stage)
    #expect(try counts(of: .permission, at: stage) == MatterKindCount(kind: .permission, open: 0, late: 0))
    #expect(
      try story.refusal(of: "used", ["usedOn": "2026-12-01", "use": "نشرة"], of: id, at: stage)
        == .matter(.alreadyOver(1)))
  }

  private func counts(of kind: MatterKind, at stage: OfficeStage) throws -> MatterKindCount? {
    try stage.ask(.matterKinds).matterKinds?.first { $0.kind == kind }
  }

  @Test("K6: what is due has its day, is late after it, and is given", .evidence(of: "K6", at: .kadi))
  func dues() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let story = MatterStory(
      kind: .entitlement, opening: ["words": "قسط الإيجار", "amount": "900000", "dueOn": "2026-11-30"])
    let id = try story.play(at: stage, file: file)
    stage.clock.go(to: OfficeStage.day("2026-12-01"))
    #expect(try counts(of: .entitlement, at: stage) == MatterKindCount(kind: .entitlement, open: 1, late: 1))
    try story.take("given", ["givenOn": "2026-12-01", "paper": "ح-8"], of: id, at: stage)
    #expect(try counts(of: .entitlement, at: stage) == MatterKindCount(kind: .entitlement, open: 0, late: 0))
  }

  @Test(
    "K6: a breach of conduct is heard before it is concluded, and only those above see it",
    .evidence(of: "K6", at: .kadi))
  func conduct() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let story = MatterStory(kind: .conduct, opening: ["words": "رفع صوته", "happenedOn": stage.today])
    let id = try story.play(at: stage)
    let end: MatterFacts = ["finding": "noBreach", "words": "لم يثبت"]
    #expect(
      try story.refusal(of: "concluded", end, of: id, at: stage)
        == .matter(.gateClosed(.conduct, step: "concluded", missing: "heard")))
    try story.take("heard", ["heldOn": stage.today, "words": "سُمع الطرفان"], of: id, at: stage)
    try story.take("concluded", end, of: id, at: stage)
    #expect(throws: Refusal.notPermitted(.superviseMatters)) {
      try stage.ask(.matter(1), as: StagePeople.reception)
    }
    let kinds = try #require(try stage.ask(.matterKinds, as: StagePeople.reception).matterKinds)
    #expect(!kinds.contains { $0.kind == .conduct })
  }
}
