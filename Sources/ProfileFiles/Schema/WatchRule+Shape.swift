import Casework

extension Shape where Value == WatchRule {
  /// What the association watches of its own accord; what is left out is as every association has it.
  static var watchRule: Shape {
    let usual = WatchRule()
    return .record(
      .key("expiryDays", .number(in: 1...365), or: usual.expiryDays, \.expiryDays),
      .key("documents", .list(of: .identifier), or: usual.documents, \.documents),
      .key("ageLimits", .list(of: .ageLimit), or: usual.ageLimits, \.ageLimits),
      .key("ageDays", .number(in: 1...365), or: usual.ageDays, \.ageDays),
      .key("silentMonths", .number(in: 1...120), or: usual.silentMonths, \.silentMonths),
      .key("smallestGroup", .number(in: 2...100), or: usual.smallestGroup, \.smallestGroup),
      .key("repeatedCount", .number(in: 2...100), or: usual.repeatedCount, \.repeatedCount),
      .key("repeatedDays", .number(in: 1...365), or: usual.repeatedDays, \.repeatedDays),
      .key("opinionDays", .number(in: 1...365), or: usual.opinionDays, \.opinionDays),
      .optional("reminders", .reminderRule, \.reminders),
      make: WatchRule.init(
        expiryDays:documents:ageLimits:ageDays:silentMonths:smallestGroup:repeatedCount:repeatedDays:opinionDays:
        reminders:))
  }
}

extension Shape where Value == ReminderRule {
  static var reminderRule: Shape {
    let usual = ReminderRule()
    return .record(
      .key("waitDays", .number(in: 1...365), or: usual.waitDays, \.waitDays),
      .key("byItself", .list(of: .word), or: usual.byItself, \.byItself),
      make: ReminderRule.init(waitDays:byItself:))
  }
}

extension Shape where Value == AgeLimit {
  static var ageLimit: Shape {
    .record(
      .key("age", .number(in: 1...120), \.age),
      .key("relations", .list(of: .identifier), \.relations),
      make: AgeLimit.init(age:relations:))
  }
}
