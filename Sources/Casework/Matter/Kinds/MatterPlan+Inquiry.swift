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
    ],
    sequel: routedToLiaison)

  /// A question that nobody was named for goes to the officer who answers for its field.
  private static let routedToLiaison: MatterSequel = { opening, around, context in
    guard opening["owner"] == nil, let service = opening["service"],
      let category = opening["category"] ?? around.concerned?.facts.category,
      let post = around.liaisons.first(where: { $0.answers(for: category, service, on: context.today) })
    else { return nil }
    return ("routed", ["owner": post.owner.rawValue])
  }
}
