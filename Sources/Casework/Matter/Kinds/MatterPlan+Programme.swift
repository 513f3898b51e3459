extension MatterPlan {
  /// A programme or an activity with its places, who takes part, and who came (clause E2).
  static let programme = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .followMatters,
      [
        MatterField("subject", .line), MatterField("words", .words, isRequired: false), MatterField("from", .day(.any)),
        MatterField("until", .day(.any)), MatterField("capacity", .number(1...100_000)),
      ],
      duties: [.programmeRun], due: .field("until"), rule: endsAfterItBegins(.programme)),
    steps: [
      MatterStep(
        "enrolled", by: .recordMatters, [MatterField("file", .file), MatterField("channel", .listed(.channel))],
        isRepeatable: true, duties: [.programmeRun], rule: hasRoom),
      MatterStep(
        "attended", by: .recordMatters, [MatterField("file", .file), MatterField("heldOn", .day(.past))],
        isRepeatable: true, duties: [.programmeRun], rule: isEnrolled),
      MatterStep(
        "withdrew", by: .recordMatters, [MatterField("file", .file), MatterField("words", .words, isRequired: false)],
        isRepeatable: true, duties: [.programmeRun], rule: isEnrolled),
      MatterStep(
        "concluded", by: .followMatters, [MatterField("words", .words)], ends: true, duties: [.programmeRun],
        due: .nothing),
    ])

  private static let hasRoom: MatterRule = { facts, matter, _, _ throws(MatterRefusal) in
    guard let matter, let file = facts["file"] else { return }
    let enrolled = matter.enrolled
    guard !enrolled.contains(file) else { throw .rule(.programme, "alreadyEnrolled") }
    guard enrolled.count < matter.opening.value.facts.number("capacity") ?? 0 else { throw .rule(.programme, "full") }
  }

  private static let isEnrolled: MatterRule = { facts, matter, _, _ throws(MatterRefusal) in
    guard let matter, let file = facts["file"] else { return }
    guard matter.enrolled.contains(file) else { throw .rule(.programme, "notEnrolled") }
  }
}
