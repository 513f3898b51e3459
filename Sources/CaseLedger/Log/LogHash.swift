import Crypto

/// A SHA-256 value of the chain.
public struct LogHash: Hashable, Sendable, CustomStringConvertible {
  private let words: SIMD4<UInt64>

  /// A hash from its 32 bytes, or nil.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// A hash from 64 lower-case hexadecimal digits, or nil.
  public init?(hexadecimal text: String) {
    guard let bytes = Hexadecimal.decode(Array(text.utf8)) else { return nil }
    self.init(bytes: bytes)
  }

  init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// Reads 32 bytes.
  init(unaligned source: UnsafeRawPointer) {
    words = source.loadUnaligned(as: SIMD4<UInt64>.self)
  }

  /// The chain's start: it binds the log's identity to every later hash.
  init(startOf log: LogIdentifier) {
    var hash = SHA256()
    hash.update(data: Array("diwan log \(log.hexadecimal)".utf8))
    self.init(hash.finalize())
  }

  /// The hash of a commit: SHA-256 of the previous hash and the bytes of the envelope.
  func chained(with envelope: UnsafeRawBufferPointer) -> LogHash {
    var hash = SHA256()
    withUnsafeBytes { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: envelope)
    return LogHash(hash.finalize())
  }

  func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    Swift.withUnsafeBytes(of: words, body)
  }

  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// 64 lower-case hexadecimal digits.
  public var hexadecimal: String { String(decoding: Hexadecimal.encode(bytes), as: UTF8.self) }

  public var description: String { hexadecimal }
}
