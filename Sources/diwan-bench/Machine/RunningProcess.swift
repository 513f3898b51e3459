import Glibc

/// A program that was started and whose output is waiting to be read.
struct RunningProcess {
  private let process: pid_t
  private let outputEnd: Int32
  private let start: Int

  /// Starts a program that is named by a path, or found where programs are looked for.
  /// - Throws: `BenchmarkProblem` where it cannot be started.
  init(_ program: String, _ arguments: [String]) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw BenchmarkProblem("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    start = Stopwatch.nanoseconds()
    let code = posix_spawnp(&process, program, &actions, nil, words, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw BenchmarkProblem("\(program): \(String(cString: strerror(code)))")
    }
    self.process = process
    outputEnd = ends[0]
  }

  /// Reads all of its output and waits for its end; once.
  consuming func finish() -> ChildProcess {
    defer { close(outputEnd) }
    let output = readToEnd()
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    return ChildProcess(
      status: status, output: output, seconds: Double(Stopwatch.nanoseconds() - start) / 1e9,
      peakMebibytes: Double(usage.ru_maxrss) / 1_024)
  }

  private func readToEnd() -> [UInt8] {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(outputEnd, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return output }
      output += chunk[..<count]
    }
  }
}
