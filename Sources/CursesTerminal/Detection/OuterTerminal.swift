import Glibc

/// The terminal outside tmux, by tmux's own word.
enum OuterTerminal {
  /// The client's XTVERSION answer, or nil where tmux gave none within the time that is left.
  static func askTmux(until deadline: Deadline, environment: [String: String]) -> String? {
    guard let pipe = Pipe() else { return nil }
    defer { close(pipe.readEnd) }
    let started = spawn(writingTo: pipe.writeEnd, environment: environment)
    close(pipe.writeEnd)
    guard let process = started else { return nil }
    let answer = read(from: pipe.readEnd, until: deadline)
    if answer == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    guard status == 0, let answer else { return nil }
    let line = String(decoding: answer.prefix { $0 != 0x0A }, as: UTF8.self)
    return line.isEmpty ? nil : line
  }

  private static func spawn(writingTo descriptor: Int32, environment: [String: String]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The keyboard stays ours, and a complaint of tmux must not land on the screen.
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = ["tmux", "display-message", "-p", "#{client_termtype}"]
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let variablePointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var process: pid_t = 0
    return posix_spawnp(&process, "tmux", &actions, nil, argumentPointers, variablePointers) == 0 ? process : nil
  }

  /// Everything up to the end of the output; nil where the end did not come in time.
  private static func read(from descriptor: Int32, until deadline: Deadline) -> [UInt8]? {
    var output: [UInt8] = []
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, deadline.remainingMilliseconds) > 0 else { return nil }
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count <= 0 { return output }
      output += buffer.prefix(count)
    }
  }
}
