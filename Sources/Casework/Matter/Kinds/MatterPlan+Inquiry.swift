extension MatterPlan {
  /// A question that comes by any channel, the officer to whom it is routed, and the answer with its source (clauses O3
  /// and K7).
  static let inquiry = MatterPlan(
    .anybody,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("words", .words), MatterField("channel", .listed(.channel)),
        MatterField("category", .listed(.category), isRequired: false),
        MatterField("service", .listed(.service), isRequired: false),
        MatterField("owner", .officer, isRequired: false),
      ],
      duties: [.inquiryTaken], due: .ownTarget),
    steps: [
      MatterStep(
        "routed", by: .recordMatters,
        [MatterField("owner", .officer), MatterField("words", .words, isRequired: false)], isRepeatable: true,
        duties: [.inquiryRouted]),
      MatterStep(
        "answered", by: .recordMatters,
        [
          MatterField("words", .words), MatterField("source", .listed(.tool)),
          MatterField("channel", .listed(.channel)), MatterField("minutes", .number(1...600)),
        ],
        ends: true, duties: [.inquiryTaken, .questionAnswered], due: .nothing),
    ])
}
