import ArabicText
import Casework
import TerminalKit

/// The forms of what is no plain list: papers of identity, clauses, and the times that the association sets itself.
extension ProfileEntryForm {
  func identityKind(_ entry: IdentityKind?) -> [Field] {
    let kinds = IdentityKind.allCases.filter { $0 == entry || !profile.identityKinds.contains($0) }
      .map { PickOption($0.rawValue, phrases["identity." + $0.rawValue]) }
    return [
      Field("kind", phrases["field.identityKind"], .choice(kinds), value: entry?.rawValue ?? "", isRequired: true)
    ]
  }

  /// The words of a clause, and the acts that are evidence for it.
  func clause(_ entry: Clause?) -> [Field] {
    func words(_ id: String, _ label: String, _ value: String?, isRequired: Bool = true, isLatin: Bool = false) -> Field
    {
      Field(
        id, phrases[label], .text(TextRules(maximumLength: 160)), value: value ?? "", isRequired: isRequired,
        base: isLatin ? .leftToRight : .rightToLeft)
    }
    return names(entry.map { Labelled(id: $0.id, label: $0.title) }, rules: TextRules(maximumLength: 12)) + [
      words("place.ar", "profile.field.place.ar", entry?.place.ar),
      words("place.en", "profile.field.place.en", entry?.place.en, isLatin: true),
      words("passage", "profile.field.passage", entry?.passage, isRequired: false),
      Field("duties", phrases["profile.field.duties"], .readOnly, value: phrases["profile.duties.note"]),
    ]
      + Duty.allCases.map { duty in
        check("duty." + duty.rawValue, "duty." + duty.rawValue, entry?.duties.contains(duty) ?? false)
      }
  }

  /// The classes that the program itself knows have names of their own, which nobody changes.
  func retention(_ entry: RetentionClass?) -> [Field] {
    let starts = RetentionStart.allCases.map { PickOption($0.rawValue, phrases["retention.from." + $0.rawValue]) }
    let isKnown = entry.map { $0.label == nil } ?? false
    let named =
      isKnown
      ? [Field("known", phrases["profile.column.name"], .readOnly, value: entry.map { setting.label(of: $0) } ?? "")]
      : names(entry.flatMap { kept in kept.label.map { Labelled(id: kept.id, label: $0) } })
    return named + [
      number("years", "profile.field.years", entry.map { String($0.years) } ?? "", isRequired: true),
      Field(
        "from", phrases["profile.field.from"], .choice(starts), value: (entry?.from ?? .lastActivity).rawValue,
        isRequired: true),
      check("binding", "dataRule.binding", entry?.isBinding ?? false),
    ]
  }

  func ageLimit(_ entry: AgeLimit?) -> [Field] {
    [number("age", "profile.field.age", entry.map { String($0.age) } ?? "", isRequired: true)]
      + profile.relations.map { relation in
        tick(
          "relation." + relation.id, setting.text(relation.label), entry?.relations.contains(relation.id) ?? false)
      }
  }

  var periods: [Field] {
    let rule = profile.dataRule
    return [
      number("replyTarget", "profile.field.replyTarget", profile.reply.internalTargetDays.map { String($0) } ?? ""),
      number("answerDays", "dataRule.answerDays", String(rule.answerDays), isRequired: true),
      number("extensionDays", "dataRule.extensionDays", rule.extensionDays.map { String($0) } ?? ""),
      number("breachHours", "dataRule.breachHours", String(rule.breachHours), isRequired: true),
    ]
  }

  var watch: [Field] {
    let rule = profile.watched
    return DeskSetting.watchNumbers.map { entry in
      number(entry.id, "profile.watch." + entry.id, String(rule[keyPath: entry.path]), isRequired: true)
    } + [
      Field(
        "documents", phrases["profile.watch.documents"], .readOnly, value: phrases["profile.watch.documents.none"])
    ]
      + profile.documents.filter { $0.validity != .forever || rule.documents.contains($0.id) }.map { document in
        tick("document." + document.id, setting.text(document.label), rule.documents.contains(document.id))
      } + [
        Field(
          "reminders", phrases["profile.watch.reminders"], .readOnly, value: phrases["profile.watch.reminders.about"])
      ]
      + ReminderKind.allCases.map { kind in
        tick("reminder." + kind.rawValue, setting.label(of: kind.message), rule.reminding.byItself.contains(kind))
      }
  }

  var advancing: [Field] {
    AdvancingField.allCases.map { field in
      tick("field." + field.rawValue, setting.label(of: field), profile.intake.advancingFields.contains(field))
    }
  }
}
