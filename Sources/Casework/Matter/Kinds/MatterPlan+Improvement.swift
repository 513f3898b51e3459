extension MatterPlan {
  /// A new idea that is carried out because of what beneficiaries said, linked to where it comes from (clause O6e).
  static let improvement = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .followMatters,
      [
        MatterField("words", .words), MatterField("suggestion", .matter(.suggestion), isRequired: false),
        MatterField("survey", .matter(.survey), isRequired: false), MatterField("owner", .officer),
        MatterField("by", .day(.coming)),
      ],
      duties: [.improvementMade], due: .field("by"), rule: comesFromOpinion),
    steps: [
      MatterStep(
        "progressed", by: .followMatters, [MatterField("words", .words)], isRepeatable: true,
        duties: [.improvementMade]),
      MatterStep(
        "done", by: .followMatters, [MatterField("doneOn", .day(.past)), MatterField("words", .words)], ends: true,
        duties: [.improvementMade], due: .nothing),
    ])

  private static let comesFromOpinion: MatterRule = { facts, _, _, _ throws(MatterRefusal) in
    guard facts["suggestion"] != nil || facts["survey"] != nil else { throw .rule(.improvement, "originMissing") }
  }
}
