extension MatterPlan {
  /// An activity that spreads professional conduct among the staff, and who attended (clause K9).
  static let awareness = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .followMatters,
      [
        MatterField("subject", .line), MatterField("words", .words, isRequired: false),
        MatterField("plannedFor", .day(.any)),
      ],
      duties: [.awarenessSpread], due: .field("plannedFor")),
    steps: [
      MatterStep(
        "held", by: .followMatters,
        [
          MatterField("heldOn", .day(.past)), MatterField("attended", .names(minimum: 1)),
          MatterField("words", .words, isRequired: false),
        ],
        ends: true, duties: [.awarenessSpread], due: .nothing),
      MatterStep(
        "cancelled", by: .followMatters, [MatterField("words", .words)], ends: true, duties: [.awarenessSpread],
        due: .nothing),
    ])
}
