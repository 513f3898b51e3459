extension Field {
  /// Judges the value as it is when the field is left or saved.
  mutating func judge(_ wording: KitWording) {
    guard canBeEntered else { return finding = nil }
    if value.trimmingBlanks.isEmpty {
      hint = ""
      finding = isRequired ? .error(missingText ?? wording[.required]) : outsideFinding
      return
    }
    if case .choice = kind, chosen == nil { return finding = .error(wording[.notAChoice]) }
    if case .number = kind, Double(value) == nil { return finding = .error(wording[.notANumber]) }
    guard let verdict = check?(value) else { return finding = outsideFinding }
    if let normalized = verdict.normalized, normalized != value {
      edit.replaceAll(with: normalized)
    }
    hint = verdict.hint
    finding = verdict.finding?.gravity == .error ? verdict.finding : outsideFinding ?? verdict.finding
  }
}
