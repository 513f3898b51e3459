import ArabicText
import Casework
import TerminalKit

/// The forms of what the policy says in single facts, and of the association's paper.
extension ProfileEntryForm {
  var association: [Field] {
    let about = profile.association
    return words("name", "policy.name", about.name, isRequired: true)
      + words("shortName", "policy.shortName", about.shortName, isRequired: true)
      + [line("licence", "start.licence", about.licence)] + words("place", "policy.place", about.place)
  }

  var approval: [Field] {
    let approval = profile.approval
    return words("body", "profile.field.body", approval.body)
      + [
        line("minutes", "policy.minutes", approval.minutes),
        Field(
          "approvedOn", phrases["policy.approvedOn"], .date, value: approval.approvedOn.map { setting.typed($0) } ?? "",
          base: .leftToRight, check: setting.dateCheck(latest: setting.today)),
        Field(
          "effectiveFrom", phrases["policy.effectiveFrom"], .date,
          value: approval.effectiveFrom.map { setting.typed($0) } ?? "", base: .leftToRight, check: setting.dateCheck()),
        check("replaces", "policy.amend.replaces", approval.replacesEarlier),
        check("circulated", "policy.toStaff", approval.circulatedToStaff),
      ]
      + words("issue", "policy.issue", approval.issue) + words("place", "policy.placeInDocument", approval.place)
  }

  var letterhead: [Field] {
    let head = profile.letterhead ?? .empty
    return [
      Field(
        "logo", phrases["profile.field.logo"], .text(TextRules(maximumLength: 240)), value: head.logo ?? "",
        base: .leftToRight)
    ] + words("contact", "profile.field.contact", head.contact)
  }

  func signatory(_ entry: Signatory?) -> [Field] {
    words("title", "profile.field.capacity", entry?.title, isRequired: true)
      + words("name", "profile.field.signatory", entry?.name)
      + [Field("papers", phrases["profile.field.papers"], .readOnly, value: phrases["profile.papers.note"])]
      + PaperKind.allCases.map { kind in
        check("paper." + kind.rawValue, "paper.kind." + kind.rawValue, entry?.papers.contains(kind) ?? false)
      }
  }

  var attachments: [Field] {
    let rule = profile.attachmentRule
    return [
      number("largest", "profile.field.largest", String(rule.largestMebibytes), isRequired: true),
      check("identityCopies", "profile.field.identityCopies", rule.keepsIdentityCopies),
    ] + words("rule", "profile.field.identityRule", rule.rule)
  }

  func step(_ entry: ProcedureStep?) -> [Field] {
    let clauses = profile.clauses.map { clause in
      PickOption(clause.id, Isolate.leftToRight(clause.id) + " " + setting.text(clause.title))
    }
    return [
      Field(
        "clause", phrases["profile.field.clause"], .choice(clauses), value: entry?.clause ?? "", isRequired: true)
    ] + words("label", "profile.field.step", entry?.label, isRequired: true)
  }

  var intake: [Field] {
    DeskSetting.intakeFlags.map { flag in
      check(flag.id, "profile.intake." + flag.id, profile.intake[keyPath: flag.path])
    }
  }

  var decision: [Field] {
    let rule = profile.decision
    let deciders = DecisionRule.Decider.allCases.map {
      PickOption($0.rawValue, phrases["profile.decider." + $0.rawValue])
    }
    return [
      Field(
        "decider", phrases["start.decider"], .choice(deciders), value: rule.decider.rawValue, isRequired: true)
    ] + words("label", "profile.field.deciderName", rule.label, isRequired: true)
      + [number("quorum", "profile.field.quorum", rule.quorum > 0 ? String(rule.quorum) : "")]
  }

  var reply: [Field] {
    let clocks = ReplySetting.ClockStart.allCases.map {
      PickOption($0.rawValue, phrases["profile.clock." + $0.rawValue])
    }
    return PolicyChangeFields.ruleFields(profile.reply.rule, phrases) + [
      Field(
        "clock", phrases["profile.field.clock"], .choice(clocks), value: profile.reply.clockStarts.rawValue,
        isRequired: true)
    ]
  }

  // MARK: Parts

  private func line(_ id: String, _ label: String, _ value: String?) -> Field {
    Field(id, phrases[label], .text(TextRules(maximumLength: 40)), value: value ?? "", widthInCells: 30)
  }

  /// The same words in both languages.
  private func words(_ id: String, _ label: String, _ value: Bilingual?, isRequired: Bool = false) -> [Field] {
    let name = ["name": phrases[label]]
    return [
      Field(
        id + ".ar", phrases("profile.field.inArabic", name), .text(TextRules(maximumLength: 160)),
        value: value?.ar ?? "", isRequired: isRequired),
      Field(
        id + ".en", phrases("profile.field.inEnglish", name), .text(TextRules(maximumLength: 160)),
        value: value?.en ?? "", isRequired: isRequired, base: .leftToRight),
    ]
  }
}
