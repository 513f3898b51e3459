extension MatterPlan {
  /// What a beneficiary allows to be made of their story, picture or work, until when, and that they take it back
  /// (clause K6).
  static let permission = MatterPlan(
    .file,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("what", .choice(["story", "photo", "work"])), MatterField("use", .words),
        MatterField("signedOn", .day(.past)), MatterField("until", .day(.coming), isRequired: false),
        MatterField("paper", .line),
      ],
      duties: [.ownershipRespected], due: .field("until")),
    steps: [
      MatterStep(
        "used", by: .followMatters, [MatterField("usedOn", .day(.past)), MatterField("use", .words)],
        isRepeatable: true, duties: [.ownershipRespected], rule: notExpired),
      MatterStep(
        "withdrawn", by: .recordMatters,
        [MatterField("withdrawnOn", .day(.past)), MatterField("words", .words, isRequired: false)],
        ends: true, duties: [.ownershipRespected], due: .nothing),
      MatterStep(
        "ended", by: .recordMatters,
        [MatterField("endedOn", .day(.past)), MatterField("words", .words, isRequired: false)],
        ends: true, duties: [.ownershipRespected], due: .nothing, rule: notBeforeItsDay),
    ])

  /// What was allowed until a day ends on that day or later; before it only the beneficiary takes it back.
  private static let notBeforeItsDay: MatterRule = { facts, matter, _, _ throws(MatterRefusal) in
    guard let until = matter?.opening.value.facts.day("until"), let ended = facts.day("endedOn") else { return }
    guard ended >= until else { throw .rule(.permission, "holdsStill") }
  }

  /// What was allowed until a day is not used after it.
  private static let notExpired: MatterRule = { facts, matter, _, _ throws(MatterRefusal) in
    guard let until = matter?.opening.value.facts.day("until"), let used = facts.day("usedOn") else { return }
    guard used <= until else { throw .rule(.permission, "expired") }
  }
}
