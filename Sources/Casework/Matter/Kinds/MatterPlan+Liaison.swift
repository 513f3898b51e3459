extension MatterPlan {
  /// An officer who answers for a category of beneficiaries in a field of service (clause K7), and is supervised from above
  /// (clause K8).
  static let liaison = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .decideMatters,
      [
        MatterField("owner", .officer), MatterField("category", .listed(.category)),
        MatterField("service", .listed(.service)), MatterField("from", .day(.any)),
        MatterField("until", .day(.coming), isRequired: false),
      ],
      duties: [.liaisonAssigned], due: .field("until")),
    steps: [
      MatterStep(
        "supervised", by: .superviseMatters, [MatterField("words", .words)], isRepeatable: true,
        duties: [.seniorFollowUp]),
      MatterStep(
        "ended", by: .decideMatters, [MatterField("endedOn", .day(.past)), MatterField("words", .words)], ends: true,
        duties: [.liaisonAssigned], due: .nothing),
    ])
}
