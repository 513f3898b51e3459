extension MatterPlan {
  /// A copy of a document of the reference shelf was handed to somebody (clause TL).
  static let handout = MatterPlan(
    .anybody,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("tool", .listed(.tool)), MatterField("version", .line, isRequired: false),
        MatterField("channel", .listed(.channel)), MatterField("words", .words, isRequired: false),
      ],
      ends: true, duties: [.toolUsed], due: .nothing),
    subject: ["tool"])
}
