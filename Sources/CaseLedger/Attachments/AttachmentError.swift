/// Why a sealed attachment is not to be had or kept; digests and paths only, no personal data.
public enum AttachmentError: Error, Hashable, Sendable {
  /// The file is not there.
  case missing(digest: String)
  /// The file does not hold what was sealed.
  case damaged(digest: String)
  /// A system call failed, as when the disk is full; nothing was kept.
  case storage(StorageFailure)
  case keys(KeyError)
}
