extension MatterPlan {
  /// What lasts from one day to another does not end before it begins: it would be late, or over, from its first day.
  /// - Parameters:
  ///   - first: the field of the day on which it begins.
  ///   - refusal: the code of the sentence that says so.
  static func endsAfterItBegins(
    _ kind: MatterKind, on first: String = "from", orElse refusal: String = "endsBeforeItBegins"
  ) -> MatterRule {
    { facts, _, _, _ throws(MatterRefusal) in
      guard let from = facts.day(first), let until = facts.day("until") else { return }
      guard from <= until else { throw .rule(kind, refusal) }
    }
  }
}
