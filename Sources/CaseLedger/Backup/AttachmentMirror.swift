import Glibc

/// Copies sealed attachments into a backup: a file that is there already is touched only when it turns out not to be what
/// its name says, so that what the office has lost or damaged since is still whole in the copy.
struct AttachmentMirror {
  private let source: FolderStorage
  private let target: FolderStorage

  init(from source: DataFolder, to target: DataFolder) {
    self.source = FolderStorage(folder: source.filesPath, isReadOnly: true)
    self.target = FolderStorage(folder: target.filesPath)
  }

  func copy() throws(StorageFailure) {
    let names = try source.namesIfAny().filter(AttachmentName.isDigest)
    guard !names.isEmpty else { return }
    try target.makeFolder()
    for name in names where try !isHeld(name) { try copy(name) }
    try target.synchroniseFolder()
  }

  /// Brings those anew that are whole in the office.
  /// - Returns: whether there were any.
  func replace(_ names: [String]) throws(StorageFailure) -> Bool {
    var isAnyWhole = false
    for name in names where try AttachmentStore.digest(of: name, on: source)?.digest == name {
      try copy(name)
      isAnyWhole = true
    }
    if isAnyWhole { try target.synchroniseFolder() }
    return isAnyWhole
  }

  private func copy(_ name: String) throws(StorageFailure) {
    do throws(StorageFailure) {
      try CopiedFile(
        source: "\(source.location)/\(name)", target: "\(target.location)/\(name)",
        access: FolderAccess(of: target.location)
      ).replace()
    } catch {
      // Somebody removed the attachment meanwhile.
      guard error.errorNumber == ENOENT, error.operation == .read else { throw error }
    }
  }

  private func isHeld(_ name: String) throws(StorageFailure) -> Bool {
    guard let held = try target.byteCount(of: name) else { return false }
    if try source.byteCount(of: name) == held { return true }
    return try AttachmentStore.digest(of: name, on: target)?.digest == name
  }
}
