import Calendars
import Casework

extension Shape where Value == Channel {
  static var channel: Shape {
    .record(
      .key("id", .identifier, \.id),
      .key("label", .bilingual, \.label),
      .key("reach", .word, \.reach),
      .key("electronic", .flag, or: false, \.isElectronic),
      make: Channel.init(id:label:reach:isElectronic:))
  }
}

extension Shape where Value == ProcedureStep {
  static var step: Shape {
    .record(
      .key("clause", .identifier, \.clause),
      .key("label", .bilingual, \.label),
      make: ProcedureStep.init(clause:label:))
  }
}

extension Shape where Value == IntakeRule {
  static var intake: Shape {
    .record(
      .key("requestForm", .flag, \.hasRequestForm),
      .key("declaration", .flag, \.needsDeclaration),
      .key("matchDocuments", .flag, \.matchesDocuments),
      .key("referUnclear", .flag, \.refersUnclearToResearcher),
      .key("readOutMissing", .flag, \.readsOutMissing),
      .key("explainReply", .flag, \.explainsReply),
      .key("advanceFields", .set(of: .word), or: Set<AdvancingField>(), \.advancingFields),
      make: IntakeRule.init(
        hasRequestForm:needsDeclaration:matchesDocuments:refersUnclearToResearcher:readsOutMissing:explainsReply:
        advancingFields:))
  }
}

extension Shape where Value == DecisionRule {
  static var decision: Shape {
    .record(
      .key("decider", .word, \.decider),
      .key("label", .bilingual, \.label),
      .key("quorum", .number(in: 0...99), or: 0, \.quorum),
      make: DecisionRule.init(decider:label:quorum:))
  }
}

extension Shape where Value == ReplySetting {
  static var reply: Shape {
    .record(
      .key("rule", .replyRule, \.rule),
      .key("clockStarts", .word, or: .submission, \.clockStarts),
      .optional("internalTargetDays", .number(in: 1...365), \.internalTargetDays),
      make: ReplySetting.init(rule:clockStarts:internalTargetDays:))
  }
}

extension Shape where Value == ReplyRule {
  /// `none`, `{notBeforeDays: 14}` or `{withinWorkingDays: 15}`.
  static var replyRule: Shape {
    .choice(
      [("none", .none)],
      counted: [
        CountedChoice(
          name: "notBeforeDays", bounds: 1...365, make: ReplyRule.notBefore(days:),
          count: { rule in if case .notBefore(let days) = rule { days } else { nil } }),
        CountedChoice(
          name: "withinWorkingDays", bounds: 1...365, make: ReplyRule.within(workingDays:),
          count: { rule in if case .within(let days) = rule { days } else { nil } }),
      ])
  }
}
