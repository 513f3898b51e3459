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
      duties: [.liaisonAssigned], due: .field("until"), rule: isTermOfNobodyElse),
    steps: [
      MatterStep(
        "supervised", by: .superviseMatters, [MatterField("words", .words)], isRepeatable: true,
        duties: [.seniorFollowUp]),
      MatterStep(
        "ended", by: .decideMatters, [MatterField("endedOn", .day(.past)), MatterField("words", .words)], ends: true,
        duties: [.liaisonAssigned], due: .nothing),
    ],
    subject: ["category", "service"])

  /// One officer answers for a category in a field at a time.
  private static let isTermOfNobodyElse: MatterRule = { facts, matter, around, context throws(MatterRefusal) in
    try endsAfterItBegins(.liaison)(facts, matter, around, context)
    guard let from = facts.day("from"), let category = facts["category"], let service = facts["service"] else { return }
    let until = facts.day("until")
    let isTaken = around.liaisons.contains { post in
      post.category == category && post.service == service && post.overlaps(from: from, until: until)
    }
    if isTaken { throw .rule(.liaison, "cellTaken") }
  }
}
