extension MatterPlan {
  /// A service fitted to a beneficiary's time and circumstances, as far as the regulations allow (clause E6).
  static let adjustment = MatterPlan(
    .file,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("circumstance", .words), MatterField("service", .listed(.service)), MatterField("wanted", .words),
        MatterField("channel", .listed(.channel)),
      ],
      duties: [.serviceAdjusted], due: .ownTarget),
    steps: [
      MatterStep(
        "checked", by: .followMatters,
        [
          MatterField("regulation", .line), MatterField("allowed", .choice(["allowed", "notAllowed"])),
          MatterField("words", .words, isRequired: false),
        ],
        isRepeatable: true, duties: [.serviceAdjusted]),
      MatterStep(
        "approved", by: .decideMatters, [MatterField("words", .words)], gates: [.after("checked")], ends: true,
        duties: [.serviceAdjusted], due: .nothing, rule: allowed),
      MatterStep(
        "refused", by: .decideMatters, [MatterField("words", .words)], gates: [.after("checked")], ends: true,
        duties: [.serviceAdjusted], due: .nothing),
    ])

  /// Nothing is approved that the regulations do not allow.
  private static let allowed: MatterRule = { _, matter, _, _ throws(MatterRefusal) in
    guard matter?["allowed"] == "allowed" else { throw .rule(.adjustment, "notAllowed") }
  }
}
