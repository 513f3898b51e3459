import Casework

extension Shape where Value == Casework.Category {
  static var category: Shape {
    .record(
      .key("id", .identifier, \.id),
      .key("label", .bilingual, \.label),
      .key("parties", .set(of: .word), or: Set(), \.parties),
      make: Category.init(id:label:parties:))
  }
}

extension Shape where Value == DocumentKind {
  static var documentKind: Shape {
    .record(
      .key("id", .identifier, \.id),
      .key("label", .bilingual, \.label),
      .key("validity", .validity, \.validity),
      .key("identity", .flag, or: false, \.isIdentity),
      make: DocumentKind.init(id:label:validity:isIdentity:))
  }
}

extension Shape where Value == Validity {
  /// `forever`, `untilDateShown`, `thisSubmission` or `{months: 3}`.
  static var validity: Shape {
    .choice(
      [("forever", .forever), ("untilDateShown", .untilDateShown), ("thisSubmission", .thisSubmission)],
      counted: [
        CountedChoice(
          name: "months", bounds: 1...120, make: Validity.months,
          count: { validity in if case .months(let months) = validity { months } else { nil } })
      ])
  }
}

extension Shape where Value == ServiceKind {
  static var service: Shape {
    .record(
      .key("id", .identifier, \.id),
      .key("label", .bilingual, \.label),
      .key("categories", .list(of: .identifier), or: [], \.categories),
      .key("documents", .list(of: .documentRule), \.documents),
      make: ServiceKind.init(id:label:categories:documents:))
  }
}

extension Shape where Value == DocumentRule {
  static var documentRule: Shape {
    .record(
      .key("document", .identifier, \.document),
      .key("need", .word, \.need),
      .key("categories", .list(of: .identifier), or: [], \.categories),
      .key("parties", .set(of: .word), or: Set(), \.parties),
      .optional("question", .bilingual, \.question),
      make: DocumentRule.init(document:need:categories:parties:question:))
  }
}
