extension MatterPlan {
  /// Somebody of the staff whom a special policy binds in place of this one (clause K2).
  static let exemption = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .adoptPolicy,
      [
        MatterField("person", .line), MatterField("policy", .line), MatterField("words", .words),
        MatterField("from", .day(.any)), MatterField("until", .day(.coming), isRequired: false),
      ],
      duties: [.exemptionKept], due: .field("until"), rule: endsAfterItBegins(.exemption)),
    steps: [
      MatterStep(
        "ended", by: .adoptPolicy, [MatterField("endedOn", .day(.past)), MatterField("words", .words)], ends: true,
        duties: [.exemptionKept], due: .nothing)
    ])
}
