/// One data file and what stands in it.
public struct ResourceText: Sendable {
  /// The name of the file, such as `kadi.yaml`.
  public let name: String
  /// The whole path, for messages that name the file.
  public let path: String
  public let bytes: [UInt8]

  /// The bytes read as UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
