extension MatterPlan {
  /// A measurement of satisfaction by one of the six means (clauses O5 and K8): planned, held, acted upon, signed off.
  ///
  /// Where beneficiaries are asked, the procedure and the provider are rated apart (O5), and fewer answers than five would
  /// point at people (O6c); a supervisor's visit or follow-up has no answers, and says in words what was found.
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
          MatterField("heldOn", .day(.past)), MatterField("answers", .number(5...1_000_000), isRequired: false),
          MatterField("procedure", .number(0...100), isRequired: false),
          MatterField("provider", .number(0...100), isRequired: false),
          MatterField("words", .words, isRequired: false),
        ],
        duties: [.satisfactionMeasured], due: .nothing, rule: saysWhatWasFound),
      MatterStep(
        "improved", by: .followMatters,
        [MatterField("words", .words), MatterField("owner", .officer), MatterField("by", .day(.coming))],
        gates: [.after("resulted")], isRepeatable: true, duties: [.improvementMade], due: .field("by")),
      MatterStep(
        "signedOff", by: .superviseMatters, [MatterField("words", .words)], gates: [.after("resulted")], ends: true,
        duties: [.satisfactionMeasured, .seniorFollowUp], due: .nothing),
      // What finds too few to answer is not held back for ever.
      MatterStep(
        "cancelled", by: .followMatters, [MatterField("words", .words)], gates: [.before("resulted")], ends: true,
        duties: [.dataKept], due: .nothing),
    ])

  private static let asking: Set<String> = ["periodic", "field", "interviews"]

  private static let saysWhatWasFound: MatterRule = { facts, matter, _, _ throws(MatterRefusal) in
    guard matter?["means"].map(asking.contains) ?? true else {
      guard facts["words"] != nil || facts["answers"] != nil else { throw .fieldMissing(.survey, "words") }
      return
    }
    for name in ["answers", "procedure", "provider"] where facts[name] == nil { throw .fieldMissing(.survey, name) }
  }
}
