import Casework
import Glibc

/// Hands bytes to a program that has a time limit, and says what it made of them by its exit status alone: what a program
/// prints may name people, and goes nowhere.
enum Handover {
  /// Runs a program by its path or name with its arguments; whatever it started with it is stopped with it.
  /// - Parameter judge: what an exit status of this kind of program says.
  static func run(
    _ words: [String], input: [UInt8], limitSeconds: Int, judge: (Int) -> MessageOutcome
  ) -> MessageOutcome {
    guard let receiver = ReceivingProcess(words, input: input) else { return MessageOutcome(.deferred, .notStarted) }
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(limitSeconds))
    while true {
      if let status = receiver.exitStatus() { return outcome(status, judge) }
      guard clock.now < end else {
        receiver.stop()
        return MessageOutcome(.unknown, .timeLimit)
      }
      receiver.feed()
    }
  }

  private static func outcome(_ status: Int32, _ judge: (Int) -> MessageOutcome) -> MessageOutcome {
    let signal = status & 0x7F
    // Whoever was ended from outside may have passed the message on before.
    return signal == 0
      ? judge(Int(status >> 8 & 0xFF)) : MessageOutcome(.unknown, .signal, number: Int(signal))
  }
}

/// A program that reads what it is given, in a process group of its own.
private final class ReceivingProcess {
  /// Milliseconds between two looks at a program that reads slowly or has read everything.
  private static let lookMilliseconds: Int32 = 10

  private let process: pid_t
  private var rest: ArraySlice<UInt8>
  /// Where it reads from; negative once it has everything, or wants no more.
  private var input: Int32

  init?(_ words: [String], input bytes: [UInt8]) {
    var ends: [Int32] = [-1, -1]
    guard let program = words.first, pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    Self.keepOpenFilesToOurselves()
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that Diwan ignores are its own affair.
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let isStarted = posix_spawnp(&process, program, &actions, &attributes, arguments, environ) == 0
    close(ends[0])
    guard isStarted else {
      close(ends[1])
      return nil
    }
    self.process = process
    rest = bytes[...]
    input = ends[1]
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  deinit { closeInput() }

  /// Nothing that is open here, whoever opened it, is any business of another program.
  private static func keepOpenFilesToOurselves() {
    guard let folder = opendir("/proc/self/fd") else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if let descriptor = Int32(name), descriptor > STDERR_FILENO { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    }
  }

  /// What the system tells of its end; nil while it runs.
  func exitStatus() -> Int32? {
    var status: Int32 = 0
    return waitpid(process, &status, WNOHANG) == process ? status : nil
  }

  /// Ends it and everything in its group.
  func stop() {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Gives it as much as it reads within a moment; once it has everything the moment just passes.
  func feed() {
    guard input >= 0 else {
      poll(nil, 0, Self.lookMilliseconds)
      return
    }
    var state = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
    guard poll(&state, 1, Self.lookMilliseconds) > 0 else { return }
    let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      rest = []
    }
    if rest.isEmpty { closeInput() }
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }
}
