extension String {
  /// The text with its places, such as `{name}`, filled; a place that has no value stays as it is, and what is filled in
  /// is not searched for places itself.
  public func fillingPlaces(_ value: (String) -> String?) -> String {
    var filled = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let end = rest.utf8.index(after: close)
      filled += rest[..<open]
      if let value = value(String(rest[rest.utf8.index(after: open)..<close])) {
        filled += value
      } else {
        filled += rest[open..<end]
      }
      rest = rest[end...]
    }
    return filled + rest
  }
}
