extension MatterPlan {
  /// The opinion that a beneficiary is asked for, and may refuse, once a service has ended: of the procedure and of the
  /// provider (clauses O5 and O6c). It names no staff.
  static let opinion = MatterPlan(
    .file,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("given", .choice(["given", "declined"])), MatterField("channel", .listed(.channel)),
        MatterField("service", .listed(.service), isRequired: false),
        MatterField("procedure", .number(1...5), isRequired: false),
        MatterField("provider", .number(1...5), isRequired: false),
        MatterField("words", .words, isRequired: false),
      ],
      ends: true, duties: [.opinionAsked], due: .nothing, rule: ratesBoth))

  /// Whoever gives an opinion rates the procedure and the provider; whoever declines rates nothing.
  private static let ratesBoth: MatterRule = { facts, _, _, _ throws(MatterRefusal) in
    let rated = ["procedure", "provider"].count { facts[$0] != nil }
    if facts["given"] == "given", rated < 2 { throw .rule(.opinion, "rateBoth") }
    if facts["given"] == "declined", rated > 0 { throw .rule(.opinion, "declinedRates") }
  }
}
