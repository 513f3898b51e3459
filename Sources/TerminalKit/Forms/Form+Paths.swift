extension Form {
  /// Offers paths for the focused field to be picked from, each named by the whole path.
  public mutating func offer(_ paths: [PickOption], for id: String) {
    guard let field = focused, field.id == id, field.canBeEntered else { return }
    picker = Picker(title: field.label, options: paths, readsLatinKeys: true, wording: wording)
  }

  /// Puts a path into the focused field as if it had been picked: one that ends in `/` is a folder, whose entries are
  /// wanted next.
  public mutating func pick(_ path: String, for id: String) -> FormOutcome {
    guard let field = focused, field.id == id, field.canBeEntered else { return .ignored }
    return take(path, for: field)
  }
}
