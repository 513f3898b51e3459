extension Form {
  /// Whether a pick list or the entry of a field's number lies over the fields and eats the keys.
  public var hasOverlay: Bool { picker != nil || numberEntry != nil }
}
