extension MatterPlan {
  /// A suggestion or a need that a beneficiary voices, and what came of it (clauses G1 and O6e).
  static let suggestion = MatterPlan(
    .anybody,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("words", .words), MatterField("channel", .listed(.channel)),
        MatterField("service", .listed(.service), isRequired: false),
        MatterField("owner", .officer, isRequired: false),
      ],
      duties: [.suggestionFollowed], due: .ownTarget),
    steps: [
      MatterStep(
        "followedUp", by: .followMatters,
        [MatterField("words", .words), MatterField("owner", .officer, isRequired: false)],
        isRepeatable: true, duties: [.suggestionFollowed]),
      MatterStep(
        "answered", by: .followMatters,
        [
          MatterField("answer", .choice(["adopted", "adoptedInPart", "notAdopted"])), MatterField("words", .words),
          MatterField("channel", .listed(.channel), isRequired: false),
        ],
        ends: true, duties: [.suggestionFollowed], due: .nothing),
    ])
}
