import Glibc

/// The file of an index that is being made. Its maker holds the file's lock until it is done, so that what a maker that
/// was killed left behind is known by being free.
final class UnfinishedIndex {
  let path: String
  /// For reading and writing; -1 once it was let go.
  private(set) var descriptor: Int32

  /// Makes an empty file that only its owner can read, or returns nil where there is one already.
  init?(creatingAt path: String) throws(IndexFault) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let code = errno
      guard code == EEXIST else { throw IndexFault(errorNumber: code) }
      return nil
    }
    self.path = path
    self.descriptor = descriptor
    _ = flock(descriptor, LOCK_EX)
    // Between its making and its lock it was free for whoever clears up.
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else { return nil }
  }

  /// The file that a maker left who is gone; nil while it has a maker, and where it is none.
  fileprivate init?(leftAt path: String) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.path = path
    self.descriptor = descriptor
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit { letGo() }

  /// Frees the file. It has to be done before anybody in this process opens it for longer: the locks by which the database
  /// library tells other processes of itself end with the first descriptor of the file that is closed here.
  func letGo() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
  }
}

extension IndexLocation {
  /// Removes what makers left who were killed: unfinished, of no use to anybody, and holding personal data.
  func removeAbandoned() {
    for file in unpublishedFiles() {
      guard let left = UnfinishedIndex(leftAt: file) else { continue }
      // It may have been finished between the look at the folder and the lock.
      if currentFile() != file { remove(file) }
      left.letGo()
    }
  }
}
