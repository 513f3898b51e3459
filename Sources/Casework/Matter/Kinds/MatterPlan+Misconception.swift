extension MatterPlan {
  /// What people get wrong about the services, and how it is put right (clause O6a).
  static let misconception = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("words", .words), MatterField("correction", .words),
        MatterField("source", .listed(.tool), isRequired: false),
      ],
      duties: [.misconceptionCorrected]),
    steps: [
      MatterStep(
        "corrected", by: .recordMatters,
        [MatterField("channel", .listed(.channel)), MatterField("count", .number(1...100_000))], isRepeatable: true,
        duties: [.misconceptionCorrected]),
      MatterStep(
        "retired", by: .followMatters, [MatterField("words", .words)], ends: true, duties: [.misconceptionCorrected]),
    ])
}
