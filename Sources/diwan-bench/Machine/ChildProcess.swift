import Glibc

/// A program that runs to its end, with what it printed and what it cost.
struct ChildProcess {
  var status: Int32
  var output: [UInt8]
  var seconds: Double
  var peakMebibytes: Double

  /// Runs a program that is named by a path, or found where programs are looked for.
  /// - Throws: `BenchmarkProblem` where it cannot be started.
  static func run(_ program: String, _ arguments: [String]) throws -> ChildProcess {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw BenchmarkProblem("no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let start = Stopwatch.nanoseconds()
    let code = posix_spawnp(&process, program, &actions, nil, words, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else { throw BenchmarkProblem("\(program): \(String(cString: strerror(code)))") }
    let output = readToEnd(ends[0])
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    return ChildProcess(
      status: status, output: output, seconds: Double(Stopwatch.nanoseconds() - start) / 1e9,
      peakMebibytes: Double(usage.ru_maxrss) / 1_024)
  }

  private static func readToEnd(_ descriptor: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return output }
      output += chunk[..<count]
    }
  }
}
