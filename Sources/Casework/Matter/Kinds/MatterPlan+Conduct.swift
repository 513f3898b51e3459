extension MatterPlan {
  /// A breach of the code of conduct by staff: only those who supervise see it (clause K6).
  static let conduct = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .superviseMatters,
      [
        MatterField("words", .words), MatterField("happenedOn", .day(.past)),
        MatterField("officer", .officer, isRequired: false),
        MatterField("complaint", .matter(.complaint), isRequired: false),
      ],
      duties: [.conductUpheld], due: .ownTarget),
    steps: [
      MatterStep(
        "heard", by: .superviseMatters, [MatterField("heldOn", .day(.past)), MatterField("words", .words)],
        isRepeatable: true, duties: [.conductUpheld]),
      MatterStep(
        "concluded", by: .superviseMatters,
        [MatterField("finding", .choice(["breach", "noBreach"])), MatterField("words", .words)],
        gates: [.after("heard")], ends: true, duties: [.conductUpheld], due: .nothing),
    ],
    readers: .superviseMatters)
}
