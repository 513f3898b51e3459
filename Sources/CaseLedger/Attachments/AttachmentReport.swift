/// What a look at all sealed attachments found.
public struct AttachmentReport: Hashable, Sendable {
  /// Files that are there and hold what was sealed.
  public internal(set) var count = 0
  /// Bytes of them.
  public internal(set) var byteCount = 0
  /// Digests of files that the log tells of and that are not there.
  public internal(set) var missing: [String] = []
  /// Digests of files that do not hold what was sealed.
  public internal(set) var damaged: [String] = []
  /// Sealed files that no event tells of, left by a crash or by a removal that was cut off; they can be cleared.
  public internal(set) var leftovers: [String] = []
  /// Names in the folder that are not Diwan's.
  public internal(set) var strangers: [String] = []

  /// Whether everything that the log tells of is there and whole.
  public var ok: Bool { missing.isEmpty && damaged.isEmpty }

  public init() {}
}
