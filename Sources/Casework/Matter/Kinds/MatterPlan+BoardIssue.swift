extension MatterPlan {
  /// A problem of a general nature that the board of directors discusses and has solved (clause E5); repeated complaints
  /// are one (clause K5).
  static let boardIssue = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .followMatters,
      [
        MatterField("subject", .line), MatterField("words", .words), MatterField("affected", .line, isRequired: false),
        MatterField("suggestion", .matter(.suggestion), isRequired: false),
        MatterField("complaints", .matters(.complaint), isRequired: false),
      ],
      duties: [.generalIssueRaised], due: .ownTarget),
    steps: [
      MatterStep(
        "tabled", by: .decideMatters, [MatterField("meeting", .line), MatterField("plannedFor", .day(.any))],
        isRepeatable: true, duties: [.generalIssueRaised], due: .field("plannedFor")),
      MatterStep(
        "resolved", by: .decideMatters,
        [
          MatterField("meeting", .line), MatterField("heldOn", .day(.past)), MatterField("resolution", .words),
          MatterField("owner", .officer), MatterField("by", .day(.coming)),
        ],
        gates: [.after("tabled")], duties: [.generalIssueRaised], due: .field("by")),
      MatterStep(
        "done", by: .followMatters, [MatterField("doneOn", .day(.past)), MatterField("words", .words)],
        gates: [.after("resolved")], ends: true, duties: [.generalIssueRaised], due: .nothing),
    ])
}
