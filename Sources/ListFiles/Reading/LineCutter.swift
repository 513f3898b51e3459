/// Cuts JSON Lines at their ends.
enum LineCutter {
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool) -> ScanOutcome {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    guard end < bytes.count || isWhole else { return .more }
    if end == bytes.count, end == start { return .end }
    var last = end
    while last > start, [0x0D, 0x20, 0x09].contains(bytes[last - 1]) { last -= 1 }
    let body: ListRow.Body? = last == start ? nil : .object(Array(bytes[start..<last]))
    return .row(body, end: min(end + 1, bytes.count), lines: 1)
  }
}
