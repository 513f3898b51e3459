package import CaseLedger
package import Glibc

/// A writer's process and what it said so far.
package final class WriterProcess {
  /// A commit that it was told is saved.
  package struct Saved: Hashable, Sendable {
    package let number: Int
    package let hash: LogHash
    package let text: String
  }

  /// `F_SETPIPE_SZ`, which is a GNU extension.
  private static let setPipeSize: Int32 = 1_031
  package let process: pid_t
  private let descriptor: Int32
  private var unread: [UInt8] = []
  package private(set) var saved: [Saved] = []
  /// The codes of its refusals.
  package private(set) var refusals: [String] = []
  package private(set) var hasEnded = false

  /// Starts a writer, perhaps under another program, such as a tracer.
  /// - Parameter program: the words that start it, before its orders; the writer's own program where there are none.
  /// - Throws: `Violation.doesNotOpen` where it cannot be started.
  package init(_ orders: WriterOrders, under tracer: [String] = [], program: [String] = []) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Violation.doesNotOpen("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // A writer that nobody listens to waits, so that a log does not grow for the length of a trial.
    _ = fcntl(ends[1], Self.setPipeSize, Int32(4_096))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    let command = tracer + (program.isEmpty ? [try Self.program()] : program) + orders.arguments
    let words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, command[0], &actions, nil, words, environ)
    close(ends[1])
    self.process = process
    descriptor = ends[0]
    guard code == 0 else { throw Violation.doesNotOpen("\(command[0]): \(String(cString: strerror(code)))") }
  }

  deinit {
    close(descriptor)
  }

  /// Reads what it says until something new is saved or it has ended.
  package func readOn() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0, errno == EINTR { return }
    guard count > 0 else {
      hasEnded = true
      return
    }
    unread += chunk[..<count]
    while let end = unread.firstIndex(of: 0x0A) {
      take(String(decoding: unread[..<end], as: UTF8.self))
      unread.removeFirst(end + 1)
    }
  }

  /// Ends it as the kernel does when it is out of memory, and reads what it had still said.
  package func kill() {
    Glibc.kill(process, SIGKILL)
    finish()
  }

  /// Reads to the end of what it says, waits for it, and returns its exit status as `waitpid` gives it.
  @discardableResult
  package func finish() -> Int32 {
    while !hasEnded { readOn() }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private func take(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 3).map(String.init)
    if words.count == 4, words[0] == "saved", let number = Int(words[1]), let hash = LogHash(hexadecimal: words[2]) {
      saved.append(Saved(number: number, hash: hash, text: words[3]))
    } else if words.count == 2, words[0] == "refused" {
      refusals.append(words[1])
    }
  }

  /// The writer's program, which is built beside this one.
  private static func program() throws -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let end = own.lastIndex(of: "/") else { throw Violation.doesNotOpen("ledger-writer") }
    let beside = own[...end] + "ledger-writer"
    guard access(String(beside), X_OK) == 0 else { throw Violation.doesNotOpen(String(beside)) }
    return String(beside)
  }
}
