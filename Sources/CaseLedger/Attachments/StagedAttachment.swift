/// An attachment that is sealed and on the disk, and that no event tells of yet.
public struct StagedAttachment: Hashable, Sendable {
  /// The name that it bears until it is published.
  let name: String
  /// SHA-256 of the sealed bytes in 64 hexadecimal digits: the name that it will bear.
  public let digest: String
  /// SHA-256 of the bytes before they were sealed; it is written nowhere.
  let contentDigest: String
  /// Bytes before they were sealed.
  public let byteCount: Int
  public let sealedByteCount: Int
}
