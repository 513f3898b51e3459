import ArabicText
import Casework

/// The times that the association sets itself, as entries of a profile.
extension DeskSetting {
  /// Its own target for answers, and the periods of data protection.
  func periodEntries(_ profile: Profile) -> [ProfileEntryText] {
    let data = profile.dataRule
    return facts([
      ("reply.target", profile.reply.internalTargetDays.map { phrases.count($0, .days) }),
      ("dataRule.answerDays", phrases.count(data.answerDays, .days)),
      ("dataRule.extensionDays", data.extensionDays.map { phrases.count($0, .days) }),
      ("dataRule.breachHours", phrases.count(data.breachHours, .hours)),
    ])
  }

  func retentionEntries(_ rule: DataRule) -> [ProfileEntryText] {
    rule.retention.map { kept in
      let words = [
        phrases.count(kept.years, .years) + " " + phrases["retention.since." + kept.from.rawValue],
        phrases[kept.isBinding ? "dataRule.binding" : "dataRule.own"],
      ]
      return ProfileEntryText(id: kept.id, title: stored(label(of: kept)), details: list(words))
    }
  }

  /// The numbers of the watch rule, in the order of its form.
  static var watchNumbers: [(id: String, path: WritableKeyPath<WatchRule, Int>, noun: CountedNoun?)] {
    [
      ("expiryDays", \.expiryDays, .days), ("ageDays", \.ageDays, .days), ("silentMonths", \.silentMonths, .months),
      ("opinionDays", \.opinionDays, .days), ("repeatedCount", \.repeatedCount, nil),
      ("repeatedDays", \.repeatedDays, .days), ("smallestGroup", \.smallestGroup, nil),
      ("reminderWaitDays", \.reminding.waitDays, .days),
    ]
  }

  func watchEntries(_ profile: Profile) -> [ProfileEntryText] {
    let rule = profile.watched
    let numbers = Self.watchNumbers.map { number in
      let count = rule[keyPath: number.path]
      let words: String? = number.noun.map { phrases.count(count, $0) } ?? Isolate.leftToRight(String(count))
      return (key: "profile.watch." + number.id, value: words)
    }
    let documents = rule.documents.map { id in profile.document(id).map { said($0.label) } ?? id }
    let watched: String? = documents.isEmpty ? phrases["profile.watch.everyDocument"] : list(documents)
    let kinds = rule.reminding.byItself.map { label(of: $0.message) }
    let reminded: String? = kinds.isEmpty ? phrases["profile.watch.reminders.none"] : list(kinds)
    return facts(
      numbers + [
        (key: "profile.watch.documents", value: watched), (key: "profile.watch.reminders", value: reminded),
      ])
  }

  func ageLimitEntries(_ profile: Profile) -> [ProfileEntryText] {
    profile.watched.ageLimits.enumerated().map { place, limit in
      let relations = limit.relations.map { id in profile.relations.first { $0.id == id }.map { said($0.label) } ?? id }
      return ProfileEntryText(
        id: String(place + 1), title: phrases("profile.ageLimit", ["age": phrases.count(limit.age, .years)]),
        details: list(relations))
    }
  }

  func advancingEntries(_ rule: IntakeRule) -> [ProfileEntryText] {
    AdvancingField.allCases.map { field in
      let advances = rule.advancingFields.contains(field)
      return ProfileEntryText(
        id: field.rawValue, title: label(of: field), details: phrases[advances ? "kit.yes" : "kit.no"])
    }
  }

  func label(of field: AdvancingField) -> String {
    phrases[field == .relation ? "registration.relation" : "field." + field.rawValue]
  }
}
