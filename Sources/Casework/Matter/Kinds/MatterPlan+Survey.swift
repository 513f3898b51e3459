extension MatterPlan {
  /// A measurement of satisfaction by one of the six means (clauses O5 and K8): planned, held, acted upon, signed off.
  ///
  /// The procedure and the provider are rated apart (O5); fewer answers than five would point at people (O6c).
  static let survey = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .followMatters,
      [
        MatterField(
          "means",
          .choice(["periodic", "field", "supervisoryVisit", "interviews", "complaintFollowUp", "liaisonSupervision"])),
        MatterField("audience", .line), MatterField("internal", .flag, isRequired: false),
        MatterField("plannedFor", .day(.any)),
      ],
      duties: [.satisfactionMeasured], due: .field("plannedFor")),
    steps: [
      MatterStep(
        "resulted", by: .followMatters,
        [
          MatterField("heldOn", .day(.past)), MatterField("answers", .number(5...1_000_000)),
          MatterField("procedure", .number(0...100)), MatterField("provider", .number(0...100)),
          MatterField("words", .words, isRequired: false),
        ],
        duties: [.satisfactionMeasured], due: .nothing),
      MatterStep(
        "improved", by: .followMatters,
        [MatterField("words", .words), MatterField("owner", .officer), MatterField("by", .day(.coming))],
        gates: [.after("resulted"), .before("signedOff")], isRepeatable: true, duties: [.improvementMade],
        due: .field("by")),
      MatterStep(
        "signedOff", by: .superviseMatters, [MatterField("words", .words)], gates: [.after("resulted")], ends: true,
        duties: [.satisfactionMeasured, .seniorFollowUp], due: .nothing),
    ])
}
