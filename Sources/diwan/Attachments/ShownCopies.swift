import Desk
import Glibc
import Synchronization

/// Clear copies of scans for the viewer: in memory, for their owner alone, under names that tell nothing, and gone with the
/// viewer, with the screen, or with the program.
final class ShownCopies: Sendable {
  private let paths = Mutex<Set<String>>([])

  /// Makes a copy of what `write` gives.
  /// - Throws: `Failure`, or what `write` throws; then nothing is left.
  func make(fileExtension: String, writing write: ((_ piece: [UInt8]) throws -> Void) throws -> Void) throws -> String {
    let random = UInt64.random(in: .min ... .max)
    let path =
      try MemoryFolder.shownFolder() + "/" + String(getpid()) + "-" + String(random, radix: 16) + "." + fileExtension
    let writer = try NewFile(at: path, isKept: true)
    paths.withLock { _ = $0.insert(path) }
    do {
      try write { try writer.add($0) }
      try writer.flush()
    } catch {
      remove(path)
      throw error
    }
    return path
  }

  func remove(_ path: String) {
    unlink(path)
    paths.withLock { _ = $0.remove(path) }
  }

  func removeAll() {
    for path in paths.withLock({ $0 }) { remove(path) }
  }

  /// Takes away what programs left that were killed.
  static func removeAbandoned() {
    guard let path = try? MemoryFolder.shownFolder() else { return }
    for name in Machine.names(inFolder: path) {
      guard let process = name.split(separator: "-").first.flatMap({ pid_t($0) }) else { continue }
      if kill(process, 0) != 0, errno == ESRCH { unlink(path + "/" + name) }
    }
  }
}
