extension MatterPlan {
  /// A complaint or a dispute (clause K5): it names its channel and the unit that answers for it, is settled amicably where
  /// that can be, and is decided before it is closed. Somebody who gives no name can complain, too.
  static let complaint = MatterPlan(
    .anybody,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("words", .words),
        MatterField("channel", .listed(.channel)),
        MatterField("about", .choice(["service", "delay", "conduct", "decision", "data", "dispute", "other"])),
        MatterField("unit", .listed(.unit), isRequired: false),
        MatterField("owner", .officer, isRequired: false),
        MatterField("agreement", .matter(.agreement), isRequired: false),
        MatterField("appealOf", .matter(.complaint), isRequired: false),
        MatterField(Matter.restrictedFlag, .flag, isRequired: false),
      ],
      duties: [.complaintHandled], due: .ownTarget, rule: appealFollowsDecision),
    steps: [
      MatterStep(
        "assigned", by: .followMatters,
        [
          MatterField("unit", .listed(.unit), isRequired: false), MatterField("owner", .officer),
          MatterField("words", .words, isRequired: false),
        ],
        gates: [.before("decided")], isRepeatable: true, duties: [.complaintHandled]),
      MatterStep(
        "supported", by: .followMatters,
        [MatterField("ticket", .line), MatterField("words", .words)],
        gates: [.before("decided")], isRepeatable: true, duties: [.complaintHandled]),
      MatterStep(
        "settlementTried", by: .followMatters,
        [
          MatterField("heldOn", .day(.past)),
          MatterField("settled", .choice(["agreed", "inPart", "notAgreed", "notPossible"])),
          MatterField("words", .words),
        ],
        gates: [.before("decided")], isRepeatable: true, duties: [.complaintHandled, .settledAmicably]),
      MatterStep(
        "decided", by: .decideMatters,
        [
          MatterField("outcome", .choice(["upheld", "upheldInPart", "notUpheld", "withdrawn"])),
          MatterField("words", .words), MatterField("remedy", .words, isRequired: false),
        ],
        gates: [.after("settlementTried")], duties: [.complaintHandled]),
      MatterStep(
        "told", by: .recordMatters,
        [MatterField("channel", .listed(.channel)), MatterField("toldOn", .day(.past))],
        gates: [.after("decided")], isRepeatable: true, duties: [.complaintHandled, .beneficiaryTold]),
      MatterStep(
        "followedUp", by: .superviseMatters, [MatterField("words", .words)], isRepeatable: true,
        duties: [.seniorFollowUp]),
      MatterStep(
        "closed", by: .decideMatters, [MatterField("words", .words, isRequired: false)], gates: [.after("decided")],
        ends: true, duties: [.complaintHandled], due: .nothing),
    ])

  /// An appeal is against a decision, by whoever complained.
  private static let appealFollowsDecision: MatterRule = { facts, _, around, _ throws(MatterRefusal) in
    guard let number = facts.number("appealOf"), let original = around.named[number] else { return }
    guard original.has("decided") else { throw .rule(.complaint, "appealBeforeDecision") }
    guard let appellant = around.concerned, let file = original.id.file else { return }
    guard ([appellant.id] + appellant.absorbed).contains(file) else { throw .rule(.complaint, "appealOfAnother") }
  }
}
