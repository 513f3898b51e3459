extension MatterPlan {
  /// What lasts from one day to another does not end before it begins: it would be late, or over, from its first day.
  static func endsAfterItBegins(_ kind: MatterKind) -> MatterRule {
    { facts, _, _, _ throws(MatterRefusal) in
      guard let from = facts.day("from"), let until = facts.day("until") else { return }
      guard from <= until else { throw .rule(kind, "endsBeforeItBegins") }
    }
  }
}
