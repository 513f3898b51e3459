import Glibc

/// A program that was run to its end, with what it wrote.
struct ChildProcess {
  let output: [UInt8]
  let errors: [UInt8]
  /// Its exit status; 128 and the signal's number where a signal ended it.
  let status: Int32

  /// Runs a program that is named by a path, or found where programs are looked for, hands it `input` and waits for its end.
  ///
  /// It has to read all that it is given before it writes much, and may say little on standard error.
  /// - Returns: nil where there is no such program or it cannot be started.
  static func run(_ program: String, _ arguments: [String] = [], input: [UInt8] = []) -> ChildProcess? {
    guard let toChild = Pipe(), let fromChild = Pipe(), let errors = Pipe() else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild.readEnd, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild.writeEnd, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.writeEnd, STDERR_FILENO)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, program, &actions, nil, words, environ) == 0 else { return nil }
    toChild.closeReadEnd()
    fromChild.closeWriteEnd()
    errors.closeWriteEnd()
    toChild.write(input)
    toChild.closeWriteEnd()
    let output = fromChild.readToEnd()
    let said = errors.readToEnd()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return ChildProcess(output: output, errors: said, status: Self.exitStatus(status))
  }

  /// Starts a program in a session of its own, with nothing to read and nothing to write to, and does not wait for it.
  /// - Returns: nil where there is no such program or it cannot be started.
  static func start(_ program: String, _ arguments: [String]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What the terminal's keys end shall not end the viewer, nor shall it reach the terminal; POSIX_SPAWN_SETSID.
    posix_spawnattr_setflags(&attributes, 0x80)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    return posix_spawnp(&process, program, &actions, &attributes, words, environ) == 0 ? process : nil
  }

  /// Returns when a started program has ended.
  static func wait(for process: pid_t) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private static func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Two ends of a pipe, which are closed with it and not passed on to other programs.
private final class Pipe {
  private(set) var readEnd: Int32
  private(set) var writeEnd: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }

  func closeReadEnd() {
    if readEnd >= 0 { close(readEnd) }
    readEnd = -1
  }

  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  /// Writes as much as somebody reads: whoever stops reading says by its exit status what was wrong.
  func write(_ bytes: [UInt8]) {
    _ = Machine.write(bytes, to: writeEnd)
  }

  func readToEnd() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(readEnd, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
