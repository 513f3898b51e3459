extension MatterPlan {
  /// What a beneficiary is due on a day, and that they got it (clause K6).
  static let entitlement = MatterPlan(
    .file,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("words", .words), MatterField("amount", .money, isRequired: false),
        MatterField("dueOn", .day(.any)),
        MatterField("agreement", .matter(.agreement), isRequired: false),
      ],
      duties: [.duesGiven], due: .field("dueOn")),
    steps: [
      MatterStep(
        "given", by: .deliverServices, [MatterField("givenOn", .day(.past)), MatterField("paper", .line)], ends: true,
        duties: [.duesGiven], due: .nothing, payment: "givenOn"),
      MatterStep(
        "postponed", by: .decideMatters, [MatterField("dueOn", .day(.coming)), MatterField("words", .words)],
        isRepeatable: true, duties: [.duesGiven], due: .field("dueOn")),
      MatterStep(
        "lapsed", by: .decideMatters, [MatterField("words", .words)], ends: true, duties: [.duesGiven], due: .nothing),
    ])
}
