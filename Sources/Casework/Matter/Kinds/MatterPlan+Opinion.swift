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
        MatterField("request", .number(1...9_999), isRequired: false),
        MatterField("procedure", .number(1...5), isRequired: false),
        MatterField("provider", .number(1...5), isRequired: false),
        MatterField("words", .words, isRequired: false),
      ],
      ends: true, duties: [.opinionAsked], due: .nothing, rule: isAskedRightly),
    subject: ["request", "service", "given"])

  private static let isAskedRightly: MatterRule = { facts, _, around, _ throws(MatterRefusal) in
    try ratesBoth(facts)
    try isAskedOnce(facts, around)
  }

  /// Whoever gives an opinion rates the procedure and the provider; whoever declines rates nothing.
  private static func ratesBoth(_ facts: MatterFacts) throws(MatterRefusal) {
    let rated = ["procedure", "provider"].count { facts[$0] != nil }
    if facts["given"] == "given", rated < 2 { throw .rule(.opinion, "rateBoth") }
    if facts["given"] == "declined", rated > 0 { throw .rule(.opinion, "declinedRates") }
  }

  /// A request is asked about once, when it is over.
  private static func isAskedOnce(_ facts: MatterFacts, _ around: MatterSurroundings) throws(MatterRefusal) {
    guard let number = facts.number("request") else { return }
    guard let request = around.concerned?.request(number) else { throw .rule(.opinion, "requestUnknown") }
    guard request.overOn != nil else { throw .rule(.opinion, "requestGoesOn") }
    if around.askedAbout.contains(number) { throw .rule(.opinion, "askedAlready") }
  }
}
