extension MatterPlan {
  /// Harm to a beneficiary and its compensation (clause K4): dated minutes of the committee that investigates, a ruling
  /// where one is needed, negotiation, and the settlement, in that order.
  static let harm = MatterPlan(
    .file,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("words", .words), MatterField("happenedOn", .day(.past)),
        MatterField("channel", .listed(.channel)),
        MatterField("complaint", .matter(.complaint), isRequired: false),
      ],
      duties: [.harmInvestigated], due: .ownTarget),
    steps: [
      MatterStep(
        "minuted", by: .runSessions,
        [
          MatterField("minutes", .line), MatterField("heldOn", .day(.past)), MatterField("members", .names(minimum: 2)),
          MatterField("harm", .words), MatterField("size", .words), MatterField("causes", .words),
          MatterField("approved", .flag), MatterField("rulingNeeded", .flag, isRequired: false),
        ],
        duties: [.harmInvestigated]),
      MatterStep(
        "ruled", by: .decideMatters,
        [MatterField("ruling", .line), MatterField("ruledOn", .day(.past)), MatterField("words", .words)],
        gates: [.after("minuted")], duties: [.harmInvestigated]),
      MatterStep(
        "negotiated", by: .decideMatters,
        [
          MatterField("heldOn", .day(.past)), MatterField("offered", .money),
          MatterField("asked", .money, isRequired: false),
          MatterField("words", .words),
        ],
        gates: [.after("minuted"), .afterWhere("ruled", flag: "rulingNeeded"), .before("settled")], isRepeatable: true,
        duties: [.harmCompensated]),
      MatterStep(
        "settled", by: .decideMatters,
        [
          MatterField("settledOn", .day(.past)), MatterField("amount", .money), MatterField("words", .words),
          MatterField("paper", .line),
        ],
        gates: [.after("minuted"), .afterWhere("ruled", flag: "rulingNeeded"), .after("negotiated")],
        duties: [.harmCompensated]),
      MatterStep(
        "dismissed", by: .decideMatters, [MatterField("words", .words)],
        gates: [.after("minuted"), .before("settled")],
        ends: true, duties: [.harmInvestigated], due: .nothing),
      MatterStep(
        "paid", by: .deliverServices, [MatterField("paidOn", .day(.past)), MatterField("paper", .line)],
        gates: [.after("settled")], ends: true, duties: [.harmCompensated], due: .nothing, payment: "paidOn"),
    ])
}
