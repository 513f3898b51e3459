import Glibc

/// A real program on a terminal of its own, measured at the terminal's end.
///
/// The program is the leader of a session that has the terminal; it is started without a fork of this process.
final class PseudoTerminal {
  /// What came from the program until it was quiet.
  struct Burst {
    var bytes: [UInt8] = []
    /// From the moment that `start` names to the first and to the last byte.
    var firstByteMilliseconds = 0.0
    var lastByteMilliseconds = 0.0
    /// Runs of bytes with a pause between them: as many frames as were painted, or fewer where they came in haste.
    var runs = 0
  }

  static let columns = 120
  static let rows = 40
  /// Longer than the writes of one frame are apart, shorter than it takes to draw the next.
  private static let pauseMilliseconds = 0.4
  /// A terminal of the VT420 class with ANSI colour, as xterm answers.
  private static let primaryAttributes = Array("\u{1B}[?64;1;9;15;22c".utf8)
  private static let primaryQuestion = Array("\u{1B}[c".utf8)

  let process: pid_t
  let startedNanoseconds: Int
  private let controller: Int32
  private var hasAnswered = false

  init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
    var ends: (controller: Int32, terminal: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: UInt16(Self.rows), ws_col: UInt16(Self.columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.controller, &ends.terminal, &name, nil, &size) == 0 else {
      throw BenchmarkProblem("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    for end in [ends.controller, ends.terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    controller = ends.controller
    // Held until the program has it open: without anybody at that end the line would be down.
    defer { close(ends.terminal) }
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    startedNanoseconds = Stopwatch.nanoseconds()
    do {
      process = try Self.start(program, arguments, environment, on: path)
    } catch {
      // Nothing undoes what was half made.
      close(ends.controller)
      throw error
    }
  }

  deinit {
    close(controller)
  }

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String], on terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A session's leader that opens a terminal has it as its own.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which glibc names only under _GNU_SOURCE.
    posix_spawnattr_setflags(&attributes, 0x80)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, words, variables)
    guard code == 0 else { throw BenchmarkProblem("\(program): \(String(cString: strerror(code)))") }
    return process
  }

  /// Types, and waits for what comes of it.
  func press(_ keys: [UInt8], quietMilliseconds: Int = 25) throws -> Burst {
    let start = Stopwatch.nanoseconds()
    try send(keys)
    return try readUntilQuiet(since: start, quietMilliseconds: quietMilliseconds)
  }

  func press(_ text: String, quietMilliseconds: Int = 25) throws -> Burst {
    try press(Array(text.utf8), quietMilliseconds: quietMilliseconds)
  }

  /// Reads until nothing came for so long; the first byte may take as long as a large office needs to open.
  func readUntilQuiet(
    since start: Int, quietMilliseconds: Int, firstByteMilliseconds limit: Int = 10_000
  ) throws -> Burst {
    var burst = Burst()
    var wait = limit
    while let more = try read(within: wait) {
      let elapsed = Double(Stopwatch.nanoseconds() - start) / 1e6
      if burst.bytes.isEmpty { burst.firstByteMilliseconds = elapsed }
      if burst.bytes.isEmpty || elapsed - burst.lastByteMilliseconds > Self.pauseMilliseconds { burst.runs += 1 }
      burst.lastByteMilliseconds = elapsed
      burst.bytes += more
      // Only what is new, and what a question cut in two may have left before it: the measuring must not take time itself.
      try answerQuestions(in: burst.bytes.suffix(more.count + Self.primaryQuestion.count))
      wait = quietMilliseconds
    }
    return burst
  }

  /// How many bytes come by themselves in a time.
  func idleBytes(milliseconds: Int) throws -> Int {
    let end = Stopwatch.nanoseconds() + milliseconds * 1_000_000
    var count = 0
    while case let rest = (end - Stopwatch.nanoseconds()) / 1_000_000, rest > 0 {
      count += try read(within: rest)?.count ?? 0
    }
    return count
  }

  /// Ends the program and waits for its end.
  func end() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw BenchmarkProblem("the program does not read its terminal") }
      rest = rest.dropFirst(count)
    }
  }

  private func read(within milliseconds: Int) throws -> [UInt8]? {
    var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    while case let ready = poll(&waiting, 1, Int32(milliseconds)), ready <= 0 {
      guard ready < 0, errno == EINTR else { return nil }
    }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(controller, &chunk, chunk.count)
    guard count > 0 else { throw BenchmarkProblem("the program ended; it said: \(lastWords)") }
    chunk.removeSubrange(count...)
    lastWords = String(decoding: chunk.suffix(200).filter { $0 >= 0x20 }, as: UTF8.self)
    return chunk
  }

  private var lastWords = ""

  /// A terminal says what it is, once; a silent one would let the program wait for its time limit.
  private func answerQuestions(in bytes: ArraySlice<UInt8>) throws {
    guard !hasAnswered, bytes.contains(Self.primaryQuestion) else { return }
    hasAnswered = true
    try send(Self.primaryAttributes)
  }
}
