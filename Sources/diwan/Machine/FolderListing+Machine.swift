import Desk
import Glibc

extension FolderListing {
  /// Looks into a folder of the machine: files and folders, also behind symbolic links; what is neither is left out.
  /// - Parameter path: as an officer types it.
  /// - Throws: `Failure.pathUnreadable` where there is no such folder, or nobody may look into it.
  init(at path: String) throws(Failure) {
    let folder = Machine.expanded(path)
    guard Self.kind(of: folder) == S_IFDIR, access(folder, R_OK | X_OK) == 0 else {
      throw Failure(.pathUnreadable, detail: path)
    }
    let entries = Machine.names(inFolder: folder).compactMap { name -> FolderEntry? in
      switch Self.kind(of: folder + "/" + name) {
      case S_IFDIR: FolderEntry(name: name, isFolder: true)
      case S_IFREG: FolderEntry(name: name, isFolder: false)
      default: nil
      }
    }
    self.init(path: path, entries: entries)
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
