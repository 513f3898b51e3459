/// A scan outside the office, read from its beginning once.
public protocol AttachmentSource {
  /// The next bytes, as many as asked for, or fewer at its end.
  /// - Throws: `Failure` where the machine does not give them.
  mutating func read(_ byteCount: Int) throws -> [UInt8]
}
