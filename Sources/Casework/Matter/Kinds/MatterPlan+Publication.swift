extension MatterPlan {
  /// Information that changed, and every channel on which it has to be put right (clause K7).
  static let publication = MatterPlan(
    .office,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("words", .words), MatterField("effectiveFrom", .day(.any)),
        MatterField("owner", .officer, isRequired: false), MatterField("by", .day(.coming)),
      ],
      duties: [.informationPublished], due: .field("by")),
    steps: [
      MatterStep(
        "published", by: .recordMatters,
        [MatterField("channel", .listed(.channel)), MatterField("publishedOn", .day(.past))], isRepeatable: true,
        duties: [.informationPublished]),
      MatterStep(
        "concluded", by: .followMatters, [MatterField("words", .words, isRequired: false)],
        gates: [.after("published")],
        ends: true, duties: [.informationPublished], due: .nothing, rule: everyElectronicChannel),
    ])

  /// What stands on an electronic channel stays there until somebody changes it.
  private static let everyElectronicChannel: MatterRule = { _, matter, _, context throws(MatterRefusal) in
    let done = Set((matter?.steps ?? []).compactMap { $0.value.step == "published" ? $0.value.facts["channel"] : nil })
    let owed = context.profile.channels.filter { $0.isElectronic && !done.contains($0.id) }
    guard owed.isEmpty else { throw .rule(.publication, "channelsOwed") }
  }
}
