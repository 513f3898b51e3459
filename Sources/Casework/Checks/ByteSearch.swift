/// Looks for a run of bytes in a long one, as after an erasure for what might remain of a person.
public struct ByteSearch: Sendable {
  private let wanted: [UInt8]
  /// By how much the search moves on when a byte stands at the end of the window (Horspool's rule).
  private let shifts: [Int]

  public init(_ wanted: [UInt8]) {
    self.wanted = wanted
    var shifts = [Int](repeating: max(1, wanted.count), count: 256)
    for (place, byte) in wanted.dropLast().enumerated() { shifts[Int(byte)] = wanted.count - 1 - place }
    self.shifts = shifts
  }

  public init(_ wanted: String) {
    self.init(Array(wanted.utf8))
  }

  /// Whether the bytes hold what is looked for; nothing is found nowhere.
  public func isFound(in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let last = wanted.indices.last else { return false }
    var end = last
    while end < bytes.count {
      let byte = bytes[end]
      if byte == wanted[last], wanted.indices.allSatisfy({ bytes[end - last + $0] == wanted[$0] }) { return true }
      end += shifts[Int(byte)]
    }
    return false
  }

  public func isFound(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { isFound(in: $0) }
  }
}
