import CaseLedger
import Crypto
import Desk
import Glibc

/// The folder that memory backs, in which an office's index lies in clear and never reaches a disk.
///
/// A machine without one is refused in words that say what to mount: an index in the memory of each process alone would be
/// made anew, and held a second time, by every desk and every command.
struct MemoryFolder {
  /// File systems that keep their files in memory.
  private static let memoryTypes: Set<Substring> = ["tmpfs", "ramfs"]

  /// Where machines have such a folder: for everybody, for a session, or where the account keeps temporary files.
  private static var parents: [String] {
    let session = [Machine.variable("XDG_RUNTIME_DIR"), "/run/user/" + String(getuid()), Machine.variable("TMPDIR")]
    return ["/dev/shm"] + session.compactMap(\.self)
  }

  /// The index's path for the data folder at a path; the folder is made if need be, open to its owner alone.
  /// - Throws: `Failure.noMemoryFolder` where the machine offers no folder in memory.
  static func indexPath(forDataAt path: String) throws(Failure) -> String {
    try folder(named: name(of: path)) + "/index"
  }

  /// The folder for what is shown to its owner and goes with them; it is made if need be.
  /// - Throws: `Failure.noMemoryFolder` where the machine offers no folder in memory.
  static func shownFolder() throws(Failure) -> String { try folder(named: "shown") }

  private static func folder(named name: String) throws(Failure) -> String {
    let user = "diwan-" + String(getuid())
    for parent in parents where isInMemory(parent) {
      let own = parent + "/" + user
      let folder = own + "/" + name
      guard makePrivate(own), makePrivate(folder) else { continue }
      return folder
    }
    throw Failure(.noMemoryFolder, detail: "/dev/shm")
  }

  private static func isInMemory(_ path: String) -> Bool {
    guard access(path, W_OK) == 0, let bytes = try? Machine.bytes(ofFile: "/proc/self/mounts") else { return false }
    // A line names device, mount point and type; the longest mount point above the path is the one it lies on, and of
    // several at one point the last.
    let mounts = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    let above = mounts.filter { mount in
      mount.count > 2 && (path == mount[1] || path.hasPrefix(mount[1] == "/" ? "/" : mount[1] + "/"))
    }
    let longest = above.map { $0[1].utf8.count }.max()
    return above.last { $0[1].utf8.count == longest }.map { memoryTypes.contains($0[2]) } ?? false
  }

  private static func makePrivate(_ folder: String) -> Bool {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return false }
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_uid == getuid() && status.st_mode & S_IFMT == S_IFDIR
      && chmod(folder, 0o700) == 0
  }

  /// One folder has one index, however its path is written.
  private static func name(of path: String) -> String {
    String(SHA256.hash(data: Array(DataFolder(path: path).resolvedPath.utf8)).hexadecimal.prefix(16))
  }
}
