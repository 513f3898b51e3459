extension Form {
  /// Offers what was asked for the focused field, to be picked from; paths are named whole.
  /// - Parameter note: what is to be known of the options.
  public mutating func offer(_ options: [PickOption], for id: String, note: String? = nil) {
    guard let field = focused, field.id == id, field.canBeEntered else { return }
    let isPath = if case .path = field.kind { true } else { false }
    picker = Picker(title: field.label, options: options, readsLatinKeys: isPath, note: note, wording: wording)
  }

  /// Puts an option into the focused field as if it had been picked: a path that ends in `/` is a folder, whose entries
  /// are wanted next.
  public mutating func pick(_ option: String, for id: String) -> FormOutcome {
    guard let field = focused, field.id == id, field.canBeEntered else { return .ignored }
    return take(option, for: field)
  }
}
