import Glibc

/// The least that makes bytes durable: one write and one sync of an appended file.
final class RawFile: CommitPeer {
  let name = "write + fdatasync"
  private let descriptor: Int32

  init(at path: String) throws {
    descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BenchmarkProblem("\(path): \(String(cString: strerror(errno)))") }
  }

  deinit {
    close(descriptor)
  }

  func commit(_ line: [UInt8], number: Int) throws {
    let count = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == line.count, fdatasync(descriptor) == 0 else { throw BenchmarkProblem("the disk refused a write") }
  }
}
