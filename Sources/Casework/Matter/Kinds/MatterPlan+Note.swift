extension MatterPlan {
  /// An individual remark that the executive director follows up with staff; nobody else sees it (clause E7).
  static let note = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .superviseMatters,
      [
        MatterField("words", .words), MatterField("officer", .officer, isRequired: false),
        MatterField("by", .day(.coming), isRequired: false),
      ],
      duties: [.notesFollowed], due: .field("by")),
    steps: [
      MatterStep(
        "followedUp", by: .superviseMatters,
        [MatterField("words", .words), MatterField("by", .day(.coming), isRequired: false)], isRepeatable: true,
        duties: [.notesFollowed], due: .field("by")),
      MatterStep(
        "closed", by: .superviseMatters, [MatterField("words", .words, isRequired: false)], ends: true,
        duties: [.notesFollowed], due: .nothing),
    ],
    readers: .superviseMatters)
}
