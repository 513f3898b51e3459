import Glibc

/// Who may use a folder of Diwan's and what is made in it: its owner alone, or its whole group.
///
/// The folder itself says so: one that an administrator made for a group, with mode 2770, is the group's. Everything in
/// it then belongs to the group, whatever the umask of the account that made it.
public struct FolderAccess: Hashable, Sendable {
  /// The set-group-id bit, by which what is made in the folder inherits its group, and the group's three rights.
  private static let groupBits: mode_t = 0o2070

  public let isShared: Bool

  /// What the folder at a path says; of a folder that is not there yet, what the one that will hold it says.
  public init(of path: String) {
    if let mode = Self.mode(of: path) {
      isShared = mode & Self.groupBits == Self.groupBits
    } else {
      let mode = Self.mode(of: DataFolder(path: path).parentPath) ?? 0
      isShared = mode & (Self.groupBits | 0o007) == Self.groupBits
    }
  }

  /// The mode of a folder: 2770 or 700.
  var folderMode: mode_t { isShared ? 0o2770 : 0o700 }
  /// The mode of a file: 660 or 600.
  var fileMode: mode_t { isShared ? 0o660 : 0o600 }

  /// Makes a folder with the right mode whatever the umask, or mends the mode of one that is there.
  /// - Returns: false where the system refuses; `errno` says why.
  public func makeFolder(_ path: String) -> Bool {
    if mkdir(path, 0o700) == 0 { return chmod(path, folderMode) == 0 }
    guard errno == EEXIST else { return false }
    // What another account made is right already, and only its owner could change it.
    guard let mode = Self.mode(of: path), mode & 0o7777 != folderMode else { return true }
    return chmod(path, folderMode) == 0 || isShared && mode & Self.groupBits == Self.groupBits
  }

  /// Opens a file, made with the right mode whatever the umask if it is not there.
  ///
  /// A link to what is not there is neither opened nor made: it is not known who would read what is written there.
  /// - Returns: -1 where the system refuses; `errno` says why.
  public func openFile(_ path: String, flags: Int32) -> Int32 {
    // Another desk may make and remove the file between the two calls, though hardly ever and never for long.
    for _ in 0..<Self.openingTries {
      let known = open(path, flags | O_CLOEXEC)
      guard known < 0, errno == ENOENT else { return known }
      let made = open(path, flags | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard made < 0 else {
        guard fchmod(made, fileMode) != 0 else { return made }
        close(made)
        return -1
      }
      guard errno == EEXIST else { return -1 }
    }
    errno = ENOENT
    return -1
  }

  private static let openingTries = 100

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }
}
