import ArabicText
import Calendars
import Casework
import TerminalKit

/// The fields with which a changed profile is adopted.
struct PolicyChangeFields: Sendable {
  let setting: DeskSetting
  let profile: Profile

  private static let rules = ["none", "notBefore", "within"]

  /// An adaptation says from when and why.
  func ofAdaptation(after newest: PolicyAdopted?) -> [Field] { [from(firstDay(after: newest)), reason] }

  /// From today on, or with the newest version, where that does not hold yet: nothing takes its place before.
  private func firstDay(after newest: PolicyAdopted?) -> CivilDate {
    max(setting.today, newest?.effectiveFrom ?? setting.today)
  }

  /// A new version says by whom and when it was approved, too.
  func ofVersion(after newest: PolicyAdopted?) -> [Field] {
    let phrases = setting.phrases
    let current = newest?.profile ?? setting.profile
    let firstDay = firstDay(after: newest)
    let approval = profile.approval
    let isNew = (approval.minutes, approval.approvedOn) != (current.approval.minutes, current.approval.approvedOn)
    let approvedOn = isNew ? approval.approvedOn.map { setting.typed($0) } ?? "" : ""
    return [
      Field(
        "minutes", phrases["policy.minutes"], .text(TextRules(maximumLength: 40)),
        value: isNew ? approval.minutes ?? "" : "", isRequired: true, widthInCells: 30),
      Field(
        "approvedOn", phrases["policy.approvedOn"], .date, value: approvedOn, isRequired: true, base: .leftToRight,
        check: setting.dateCheck(latest: setting.today)),
      from(
        approval.effectiveFrom != current.approval.effectiveFrom
          ? approval.effectiveFrom ?? firstDay : firstDay),
      Field(
        "replaces", phrases["policy.amend.replaces"], .check, value: approval.replacesEarlier ? "yes" : "no"),
    ] + Self.ruleFields(profile.reply.rule, phrases) + [reason]
  }

  /// When a request is answered: the rule, and its days.
  static func ruleFields(_ rule: ReplyRule, _ phrases: Phrases) -> [Field] {
    let rules = Self.rules.map { PickOption($0, phrases["policy.amend.rule." + $0]) }
    let (rule, days) = words(of: rule)
    return [
      Field("rule", phrases["start.reply"], .choice(rules), value: rule, isRequired: true),
      Field(
        "days", phrases["policy.amend.days"], .text(TextRules(.digits, maximumLength: 3)), value: days,
        widthInCells: 6, base: .leftToRight),
    ]
  }

  static func rule(_ form: Form) -> ReplyRule {
    let days = Int(form.value("days")) ?? 0
    return switch form.value("rule") {
    case "notBefore": .notBefore(days: days)
    case "within": .within(workingDays: days)
    default: .none
    }
  }

  private func from(_ day: CivilDate) -> Field {
    Field(
      "from", setting.phrases["policy.effectiveFrom"], .date, value: setting.typed(day), isRequired: true,
      base: .leftToRight, check: setting.dateCheck())
  }

  private var reason: Field { setting.wordsField("reason", setting.phrases["form.reason"], rows: 2) }

  private static func words(of rule: ReplyRule) -> (rule: String, days: String) {
    switch rule {
    case .none: ("none", "")
    case .notBefore(let days): ("notBefore", String(days))
    case .within(let days): ("within", String(days))
    }
  }

  /// The profile with what the fields say of its approval; what was not typed yet is as it was.
  func profile(_ form: Form) -> Profile {
    guard form["minutes"] != nil else { return profile }
    var profile = profile
    if !form.value("minutes").isEmpty { profile.approval.minutes = form.value("minutes") }
    if let day = setting.date(form.value("approvedOn")) { profile.approval.approvedOn = day }
    profile.approval.effectiveFrom = setting.date(form.value("from"))
    profile.approval.replacesEarlier = form.value("replaces") == "yes"
    profile.reply.rule = Self.rule(form)
    return profile
  }

  func command(_ form: Form) -> CaseCommand? {
    guard let day = setting.date(form.value("from")) else { return nil }
    return .office(.adoptPolicy(profile(form), effectiveFrom: day, reason: form.value("reason")))
  }
}
