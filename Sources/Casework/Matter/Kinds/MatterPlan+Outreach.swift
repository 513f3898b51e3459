extension MatterPlan {
  /// A beneficiary whom the association calls on before they ask (clause G2).
  static let outreach = MatterPlan(
    .file,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("cause", .choice(["expiringDocument", "ageLimit", "silentFile", "newService", "other"])),
        MatterField("words", .words, isRequired: false), MatterField("owner", .officer, isRequired: false),
        MatterField("contactBy", .day(.coming)),
      ],
      duties: [.reachedOut], due: .field("contactBy")),
    steps: [
      MatterStep(
        "contacted", by: .recordMatters,
        [
          MatterField("channel", .listed(.channel)),
          MatterField("reached", .choice(["reached", "noAnswer", "changed"])),
          MatterField("words", .words, isRequired: false),
        ],
        isRepeatable: true, duties: [.reachedOut]),
      MatterStep(
        "concluded", by: .recordMatters, [MatterField("words", .words)], gates: [.after("contacted")], ends: true,
        duties: [.reachedOut], due: .nothing),
    ])
}
