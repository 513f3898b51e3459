import Calendars
import Casework
import Desk
import OfficeStage
import Testing

@Suite("Satisfaction is measured, and what beneficiaries say changes something")
struct SatisfactionJourney {
  private func opinion(_ stage: OfficeStage, _ facts: MatterFacts) -> MatterStory {
    var said = facts
    said["channel"] = stage.channel
    return MatterStory(kind: .opinion, opening: said)
  }

  @Test(
    "O5: after a service the beneficiary rates the procedure and the provider, or declines", .evidence(of: "O5"),
    arguments: StagePolicy.allCases)
  func opinions(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    try opinion(stage, ["given": "given", "procedure": "4", "provider": "5"]).play(at: stage, file: file)
    try opinion(stage, ["given": "declined"]).play(at: stage, file: file)
    #expect(try stage.evidenceCount(of: "O5") == 2)
    #expect(throws: Refusal.matter(.rule(.opinion, "rateBoth"))) {
      try opinion(stage, ["given": "given", "procedure": "4"]).play(at: stage, file: file)
    }
    #expect(throws: Refusal.matter(.rule(.opinion, "declinedRates"))) {
      try opinion(stage, ["given": "declined", "provider": "1"]).play(at: stage, file: file)
    }
    #expect(throws: Refusal.matter(.fieldUnfit(.opinion, "procedure"))) {
      try opinion(stage, ["given": "given", "procedure": "6", "provider": "5"]).play(at: stage, file: file)
    }
  }

  @Test(
    "O6, O6b, O6c: an opinion is evidence of trust, and names no staff",
    .evidence(of: "O6", "O6b", "O6c", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func trust(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    try opinion(stage, ["given": "given", "procedure": "5", "provider": "5"]).play(at: stage, file: file)
    for clause in ["O6", "O6b", "O6c"] { #expect(try stage.evidenceCount(of: clause) == 1, "\(clause)") }
    #expect(MatterKind.opinion.plan.opening.fields.allSatisfy { $0.form != .officer })
  }

  @Test("O6: the pilgrims' association counts opinions, too", .evidence(of: "O6", at: .bazil))
  func pilgrims() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.register()
    try opinion(stage, ["given": "declined"]).play(at: stage, file: file)
    #expect(try stage.evidenceCount(of: "O6") == 1)
  }

  @Test(
    "O6a: what people get wrong is written down with what is right, and counted each time it is put right",
    .evidence(of: "O6a", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func misconceptions(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    try MatterStory(
      kind: .misconception, opening: ["words": "الخدمة برسوم", "correction": "الخدمة مجانية"],
      steps: [("corrected", ["channel": stage.channel, "count": "3"]), ("retired", ["words": "لم يعد يُسأل عنه"])]
    ).play(at: stage)
    #expect(try stage.evidenceCount(of: "O6a") == 3)
  }

  @Test("K8: a supervisor's visit is told in words, a survey in answers and ratings, and one of too few is called off")
  func supervision() throws {
    let stage = try OfficeStage.staffed(.kadi)
    func opening(_ means: String) -> MatterFacts { ["means": means, "audience": "المكتب", "plannedFor": "2026-12-01"] }
    func play(_ means: String, _ step: String, _ facts: MatterFacts) throws {
      try MatterStory(kind: .survey, opening: opening(means), steps: [(step, facts)]).play(at: stage)
    }
    try play("supervisoryVisit", "resulted", ["heldOn": "2026-11-22", "words": "سجل الزيارات مكتمل"])
    #expect(throws: Refusal.matter(.fieldMissing(.survey, "words"))) {
      try play("supervisoryVisit", "resulted", ["heldOn": "2026-11-22"])
    }
    #expect(throws: Refusal.matter(.fieldMissing(.survey, "answers"))) {
      try play("periodic", "resulted", ["heldOn": "2026-11-22", "words": "أجاب ثلاثة"])
    }
    try play("periodic", "cancelled", ["words": "أجاب ثلاثة فقط"])
  }

  private func survey(_ stage: OfficeStage, means: String = "periodic") -> MatterStory {
    MatterStory(
      kind: .survey,
      opening: ["means": means, "audience": "موظفو الفروع", "internal": "yes", "plannedFor": stage.today])
  }

  private func result(_ stage: OfficeStage, answers: String) -> MatterFacts {
    ["heldOn": stage.today, "answers": answers, "procedure": "82", "provider": "91"]
  }

  @Test(
    "O6d: internal beneficiaries are asked as well; fewer than five answers would point at people",
    .evidence(of: "O6d", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func surveys(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let story = survey(stage)
    let id = try story.play(at: stage)
    #expect(
      try story.refusal(of: "resulted", result(stage, answers: "4"), of: id, at: stage)
        == .matter(.fieldUnfit(.survey, "answers")))
    try story.take("resulted", result(stage, answers: "5"), of: id, at: stage)
    #expect(try stage.evidenceCount(of: "O6d") == 2)
  }

  @Test(
    "O6e: an improvement names the opinion that it comes from",
    .evidence(of: "O6e", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func improvement(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let idea = try MatterStory(kind: .suggestion, opening: ["words": "رسالة عند الصرف", "channel": stage.channel])
      .play(at: stage)
    var facts: MatterFacts = ["words": "رسائل نصية", "owner": StagePeople.director.id.rawValue, "by": "2026-12-31"]
    #expect(throws: Refusal.matter(.rule(.improvement, "originMissing"))) {
      try MatterStory(kind: .improvement, opening: facts).play(at: stage)
    }
    facts["suggestion"] = idea.text
    try MatterStory(
      kind: .improvement, opening: facts, steps: [("done", ["doneOn": stage.today, "words": "بدأ الإرسال"])]
    ).play(at: stage)
    #expect(try stage.evidenceCount(of: "O6e") == 3)
  }

  @Test(
    "K8: each of the six means has its day, its result, its action, and the sign-off from above",
    .evidence(of: "K8", at: .kadi),
    arguments: ["periodic", "field", "supervisoryVisit", "interviews", "complaintFollowUp", "liaisonSupervision"])
  func sixMeans(means: String) throws {
    let stage = try OfficeStage.staffed(.kadi)
    let story = survey(stage, means: means)
    let id = try story.play(at: stage)
    #expect(
      try story.refusal(of: "signedOff", ["words": "اطلعت"], of: id, at: stage)
        == .matter(.gateClosed(.survey, step: "signedOff", missing: "resulted")))
    try story.take("resulted", result(stage, answers: "40"), of: id, at: stage)
    let action: MatterFacts = ["words": "تقليل الانتظار", "owner": StagePeople.liaison.id.rawValue, "by": "2026-12-15"]
    try story.take("improved", action, of: id, at: stage)
    #expect(throws: Refusal.notPermitted(.superviseMatters)) {
      try stage.submit(
        .matter(.take(id, .survey, step: "signedOff", ["words": "اطلعت"])), as: StagePeople.secretary)
    }
    try story.take("signedOff", ["words": "اطلعت"], of: id, at: stage)
    #expect(try stage.evidenceCount(of: "K8") == 4)
    #expect(try stage.evidenceCount(of: "O5") == 3)
  }
}
