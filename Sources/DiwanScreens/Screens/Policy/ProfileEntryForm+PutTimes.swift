import Casework
import TerminalKit

extension ProfileEntryForm {
  /// The times that the association sets itself as the fields have them; what stays as it is for every association is not
  /// written down.
  func putTimes(_ form: Form, into profile: inout Profile) {
    switch list {
    case .part(.retention):
      var rule = profile.dataRule
      put(retentionClass(form), into: &rule.retention)
      profile.keep(rule)
    case .part(.periods):
      profile.reply.internalTargetDays = Int(form.value("replyTarget"))
      var rule = profile.dataRule
      rule.answerDays = Int(form.value("answerDays")) ?? rule.answerDays
      rule.extensionDays = Int(form.value("extensionDays"))
      rule.breachHours = Int(form.value("breachHours")) ?? rule.breachHours
      profile.keep(rule)
    case .part(.ageLimits):
      var rule = profile.watched
      put(ageLimit(form), into: &rule.ageLimits)
      profile.keep(rule)
    case .part(.watch):
      var rule = profile.watched
      for entry in DeskSetting.watchNumbers {
        rule[keyPath: entry.path] = Int(form.value(entry.id)) ?? rule[keyPath: entry.path]
      }
      rule.documents = profile.documents.map(\.id).filter { form.value("document." + $0) == "yes" }
      rule.reminding.byItself = ReminderKind.allCases.filter { form.value("reminder." + $0.rawValue) == "yes" }
      profile.keep(rule)
    case .part(.advancing):
      profile.intake.advancingFields = Set(
        AdvancingField.allCases.filter { form.value("field." + $0.rawValue) == "yes" })
    default: break
    }
  }

  private func retentionClass(_ form: Form) -> RetentionClass {
    let former = place.map { profile.dataRule.retention[$0] }
    let isKnown = former.map { $0.label == nil } ?? false
    return RetentionClass(
      id: former?.id ?? id(form), label: isKnown ? nil : label(form), years: Int(form.value("years")) ?? 0,
      from: RetentionStart(rawValue: form.value("from")) ?? .lastActivity, isBinding: form.value("binding") == "yes")
  }

  private func ageLimit(_ form: Form) -> AgeLimit {
    AgeLimit(
      age: Int(form.value("age")) ?? 0,
      relations: profile.relations.map(\.id).filter { form.value("relation." + $0) == "yes" })
  }
}

extension Profile {
  /// Keeps a rule where it differs from the one that holds.
  fileprivate mutating func keep(_ rule: DataRule) {
    if rule != dataRule { data = rule }
  }

  fileprivate mutating func keep(_ rule: WatchRule) {
    if rule != watched { watch = rule }
  }

  mutating func keep(_ rule: AttachmentRule) {
    if rule != attachmentRule { attachments = rule }
  }

  mutating func keep(_ head: LetterheadSetting) {
    letterhead = head == .empty ? nil : head
  }
}
