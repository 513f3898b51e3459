import Casework

extension Shape where Value == DataRule {
  /// The periods of data protection.
  static var dataRule: Shape {
    .record(
      .key("answerDays", .number(in: 1...365), \.answerDays),
      .optional("extensionDays", .number(in: 1...365), \.extensionDays),
      .key("breachHours", .number(in: 1...720), \.breachHours),
      .key("retention", .list(of: .retentionClass), \.retention),
      make: DataRule.init(answerDays:extensionDays:breachHours:retention:))
  }
}

extension Shape where Value == RetentionClass {
  static var retentionClass: Shape {
    .record(
      .key("id", .identifier, \.id),
      .optional("label", .bilingual, \.label),
      .key("years", .number(in: 0...100), \.years),
      .key("from", .word, \.from),
      .key("binding", .flag, or: false, \.isBinding),
      make: RetentionClass.init(id:label:years:from:isBinding:))
  }
}
