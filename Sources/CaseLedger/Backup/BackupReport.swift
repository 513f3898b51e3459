/// What a backup or a restoration copied and verified.
public struct BackupReport: Hashable, Sendable {
  /// The last commit of the copy.
  public let mark: PaperMark
  /// Bytes of the log in the copy.
  public let logByteCount: Int
  /// Bytes of the log that were new to it.
  public let copiedByteCount: Int
  /// What the verifier found in the copy.
  public let verification: VerifyReport
  /// What was found of the sealed attachments in it; one that is lost keeps nobody from a copy of all else.
  public let attachments: AttachmentReport
}
