extension Form {
  /// A field that another changed while it was open here.
  public struct Change: Hashable, Sendable {
    /// What a person reads of the value before and after.
    public let old: String
    public let new: String
    /// Whether something else was typed here, which stays.
    public let isTyped: Bool
  }

  /// Takes the place of the form as it would be opened now: what was typed here stays, all else is as it is now, and what
  /// another changed is marked.
  /// - Returns: the marks, by the ids of their fields.
  public mutating func rebase(onto fresh: Form, mark: (Change) -> FieldFinding) -> [String: FieldFinding] {
    func isTyped(_ field: Field) -> Bool {
      field.value != initialValues[field.id] && field.value != fresh[field.id]?.value
    }
    // Rows that grew while they were typed into are not in a form that was just opened.
    let hasGrown = fields.contains { isTyped($0) && !$0.value.isEmpty && fresh[$0.id] == nil }
    var rebased = hasGrown ? self : fresh
    var marks: [String: FieldFinding] = [:]
    for field in fields {
      guard let before = initialValues[field.id], let now = fresh[field.id] else { continue }
      rebased.set(field.id, to: isTyped(field) ? field.value : now.value)
      rebased.initialValues[field.id] = now.value
      guard now.value != before else { continue }
      let change = Change(old: now.kind.shown(before), new: now.kind.shown(now.value), isTyped: isTyped(field))
      let finding = mark(change)
      rebased.report(field.id, finding)
      marks[field.id] = finding
    }
    rebased.previous = previous
    rebased.focus = rebased.fields.firstIndex { $0.id == focused?.id } ?? rebased.focus
    rebased.enterFocusedField()
    self = rebased
    return marks
  }
}

extension FieldKind {
  /// What a person reads of a value: the label of a chosen option.
  fileprivate func shown(_ value: String) -> String {
    options.first { $0.id == value }?.label ?? value
  }
}
