extension Field {
  /// Judges the value as it is when the field is left or saved.
  mutating func judge(_ wording: KitWording) {
    guard canBeEntered else { return finding = nil }
    if value.trimmingBlanks.isEmpty {
      hint = ""
      finding = isRequired ? .error(missingText ?? wording[.required]) : lastingFinding
      return
    }
    if case .choice = kind, chosen == nil { return finding = .error(wording[.notAChoice]) }
    if case .number = kind, Double(value) == nil { return finding = .error(wording[.notANumber]) }
    guard let verdict = check?(value) else { return finding = lastingFinding }
    if let normalized = verdict.normalized, normalized != value {
      edit.replaceAll(with: normalized)
    }
    hint = verdict.hint
    finding = verdict.finding?.gravity == .error ? verdict.finding : lastingFinding ?? verdict.finding
  }

  /// What the field's own check does not know of.
  var lastingFinding: FieldFinding? { outsideFinding ?? cutFinding }
}
