extension MatterPlan {
  /// An agreement on a service, the source of both sides' rights (clause P2), and the shortcomings in keeping it (clause K1).
  static let agreement = MatterPlan(
    .file,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("terms", .words), MatterField("service", .listed(.service), isRequired: false),
        MatterField("version", .line), MatterField("signedOn", .day(.past)),
        MatterField("until", .day(.any), isRequired: false), MatterField("paper", .line),
      ],
      duties: [.agreementKept], due: .field("until"), rule: endsAfterItIsSigned),
    steps: [
      MatterStep(
        "fellShort", by: .followMatters,
        [
          MatterField("side", .choice(["association", "beneficiary", "partner"])), MatterField("words", .words),
          MatterField("remedyBy", .day(.coming)),
        ],
        isRepeatable: true, duties: [.shortcomingHandled], due: .field("remedyBy")),
      MatterStep(
        "remedied", by: .followMatters, [MatterField("words", .words)],
        gates: [.after("fellShort")], isRepeatable: true, duties: [.shortcomingHandled], due: runsOut),
      MatterStep(
        "renewed", by: .recordMatters,
        [
          MatterField("version", .line), MatterField("signedOn", .day(.past)),
          MatterField("until", .day(.any), isRequired: false), MatterField("paper", .line),
        ],
        isRepeatable: true, duties: [.agreementKept], due: runsOut, rule: endsAfterItIsSigned),
      MatterStep(
        "ended", by: .decideMatters, [MatterField("endedOn", .day(.past)), MatterField("words", .words)], ends: true,
        duties: [.agreementKept], due: .nothing),
    ])

  private static let endsAfterItIsSigned = endsAfterItBegins(
    .agreement, on: "signedOn", orElse: "endsBeforeItIsSigned")

  /// The day until which it was signed or renewed last.
  private static let runsOut = MatterDue.lastTerm("until", of: [openingName, "renewed"])
}
