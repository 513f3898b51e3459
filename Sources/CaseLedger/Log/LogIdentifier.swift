/// The random name of one log, by which its segments, seals and index know it.
public struct LogIdentifier: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// An identity that no other log has.
  public init() {
    var generator = SystemRandomNumberGenerator()
    self.init(using: &generator)
  }

  /// An identity from a generator, so that a seeded register is the same every time.
  public init(using generator: inout some RandomNumberGenerator) {
    high = generator.next()
    low = generator.next()
  }

  /// An identity from 32 lower-case hexadecimal digits, or nil.
  public init?(hexadecimal text: String) {
    guard let bytes = Hexadecimal.decode(Array(text.utf8)), bytes.count == 16 else { return nil }
    high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Its 16 bytes, the most significant first.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// 32 lower-case hexadecimal digits.
  public var hexadecimal: String { String(decoding: Hexadecimal.encode(bytes), as: UTF8.self) }

  func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    Swift.withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
  }

  public var description: String { hexadecimal }
}
