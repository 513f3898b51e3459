extension MatterPlan {
  /// A review of the policy, which is continually kept up to date: when it is due, and what came of it (clause P3).
  static let policyReview = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .adoptPolicy, [MatterField("words", .words), MatterField("by", .day(.any))],
      duties: [.policyReviewed], due: .field("by")),
    steps: [
      MatterStep(
        "reviewed", by: .adoptPolicy,
        [
          MatterField("heldOn", .day(.past)), MatterField("change", .choice(["unchanged", "amend"])),
          MatterField("words", .words), MatterField("minutes", .line, isRequired: false),
        ],
        duties: [.policyReviewed]),
      MatterStep(
        "concluded", by: .adoptPolicy, [MatterField("words", .words, isRequired: false)], gates: [.after("reviewed")],
        ends: true, duties: [.policyReviewed], due: .nothing),
    ])
}
