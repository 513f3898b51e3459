import Calendars
import Casework
import Desk
import Glibc

/// The folder into which a scanner puts its files.
struct ScanFolder {
  /// More than lie there of one day are not listed.
  private static let listedCount = 50

  let path: String

  /// What lies in it, the newest first; nothing where it cannot be read.
  func scans() -> [ScanFile] {
    var found: [(name: String, status: stat)] = []
    // Scanners write under a hidden name until a file is whole.
    for name in Machine.names(inFolder: path) where !name.hasPrefix(".") {
      var status = stat()
      guard stat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      found.append((name, status))
    }
    let newest = found.sorted {
      ($1.status.st_mtim.tv_sec, $1.status.st_mtim.tv_nsec) < ($0.status.st_mtim.tv_sec, $0.status.st_mtim.tv_nsec)
    }
    return newest.prefix(Self.listedCount).map { file($0.name, $0.status) }
  }

  private func file(_ name: String, _ status: stat) -> ScanFile {
    let path = path + "/" + name
    let head = try? ScannedFile(at: path).read(AttachmentFormat.headByteCount)
    let time = status.st_mtim
    return ScanFile(
      id: path, name: name, byteCount: Int(status.st_size),
      changedAt: Moment(millisecondsSinceEpoch: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000),
      format: head.flatMap { try? AttachmentFormat.recognised(in: $0) })
  }
}
