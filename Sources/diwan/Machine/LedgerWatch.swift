import Glibc

/// Tells when somebody has recorded something: a descriptor that becomes readable whenever a desk, this one included, has
/// noted in the ledger's lock file how far the log is saved (inotify(7)).
///
/// Nothing is polled: as long as nobody records anything, nobody wakes up.
final class LedgerWatch {
  let descriptor: Int32

  /// - Parameter path: the lock file, which is never renamed.
  /// - Returns: nil where the system has no watch left to give; screens then catch up at the next key.
  init?(lockFile path: String) {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0 else {
      close(descriptor)
      return nil
    }
    // Last of all: whoever bears a descriptor closes it at its end, though its making failed.
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
