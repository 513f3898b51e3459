import Casework
import TerminalKit

extension ProfileEntryForm {
  /// The policy's single facts and the association's paper as the fields have them.
  func putFacts(_ form: Form, into profile: inout Profile) {
    switch list {
    case .part(.association):
      profile.association = Association(
        name: pair("name", form), shortName: pair("shortName", form), licence: word("licence", form),
        place: words("place", form))
    case .part(.approval): profile.approval = approval(form)
    case .part(.letterhead):
      var head = profile.letterhead ?? .empty
      head.logo = word("logo", form)
      head.contact = words("contact", form)
      profile.keep(head)
    case .part(.signatories):
      var head = profile.letterhead ?? .empty
      put(signatory(form), into: &head.signatories)
      profile.keep(head)
    case .part(.attachments):
      profile.keep(
        AttachmentRule(
          largestMebibytes: Int(form.value("largest")) ?? 0, keepsIdentityCopies: isTicked("identityCopies", form),
          rule: words("rule", form)))
    case .part(.steps):
      put(ProcedureStep(clause: form.value("clause"), label: pair("label", form)), into: &profile.steps)
    case .part(.intake):
      for flag in DeskSetting.intakeFlags { profile.intake[keyPath: flag.path] = isTicked(flag.id, form) }
    case .part(.decision):
      profile.decision = DecisionRule(
        decider: DecisionRule.Decider(rawValue: form.value("decider")) ?? profile.decision.decider,
        label: pair("label", form), quorum: Int(form.value("quorum")) ?? 0)
    case .part(.reply):
      profile.reply.rule = PolicyChangeFields.rule(form)
      profile.reply.clockStarts =
        ReplySetting.ClockStart(rawValue: form.value("clock")) ?? profile.reply.clockStarts
    default: break
    }
  }

  private func approval(_ form: Form) -> Approval {
    Approval(
      body: words("body", form), minutes: word("minutes", form), approvedOn: setting.date(form.value("approvedOn")),
      effectiveFrom: setting.date(form.value("effectiveFrom")), replacesEarlier: isTicked("replaces", form),
      issue: words("issue", form), place: words("place", form), circulatedToStaff: isTicked("circulated", form))
  }

  private func signatory(_ form: Form) -> Signatory {
    Signatory(
      title: pair("title", form), name: words("name", form),
      papers: PaperKind.allCases.filter { isTicked("paper." + $0.rawValue, form) })
  }

  private func pair(_ id: String, _ form: Form) -> Bilingual {
    Bilingual(ar: form.value(id + ".ar"), en: form.value(id + ".en"))
  }

  private func isTicked(_ id: String, _ form: Form) -> Bool { form.value(id) == "yes" }
}
