import Glibc

/// The least that makes bytes durable: one write and one sync of an appended file.
struct RawFile: ~Copyable {
  private let descriptor: Int32

  init(at path: String) throws {
    descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BenchmarkProblem("\(path): \(String(cString: strerror(errno)))") }
  }

  deinit {
    close(descriptor)
  }

  func append(_ bytes: [UInt8]) throws {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fdatasync(descriptor) == 0 else { throw BenchmarkProblem("the disk refused a write") }
  }
}
