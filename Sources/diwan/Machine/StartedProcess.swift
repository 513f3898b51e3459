import Glibc

/// What a program that is started reads and writes; nil for nothing at all.
struct StandardStreams {
  var input: Int32?
  var output: Int32?
  var errors: Int32?

  fileprivate var all: [Int32?] { [input, output, errors] }
}

/// A program that runs beside this one.
struct StartedProcess {
  /// What a program is kept apart from.
  enum Separation: Int16 {
    case none = 0
    /// The signals of this program's group; the whole group of the other is ended with it.
    case group = 0x02
    /// The terminal and its keys.
    case session = 0x80

    /// `POSIX_SPAWN_SETPGROUP` and `POSIX_SPAWN_SETSID`, the second of which Glibc's module does not show.
    fileprivate var flags: Int16 { rawValue }
  }

  let id: pid_t

  /// Starts a program that is named by a path, or found where programs are looked for, with its arguments.
  ///
  /// It gets its three streams and no other file that is open here, and the usual answer to every signal.
  /// - Returns: nil where there is no such program or it cannot be started.
  init?(_ words: [String], streams: StandardStreams = StandardStreams(), apartFrom separation: Separation = .none) {
    guard let program = words.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, descriptor) in zip([STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO], streams.all) {
      if let descriptor {
        posix_spawn_file_actions_adddup2(&actions, descriptor, stream)
      } else {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that Diwan ignores are its own affair.
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, separation.flags | Int16(POSIX_SPAWN_SETSIGDEF))
    Self.keepOpenFilesToOurselves()
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    guard posix_spawnp(&id, program, &actions, &attributes, arguments, environ) == 0 else { return nil }
    self.id = id
  }

  /// Nothing that is open here, whoever opened it, is any business of another program.
  private static func keepOpenFilesToOurselves() {
    for descriptor in Machine.names(inFolder: "/proc/self/fd").compactMap({ Int32($0) })
    where descriptor > STDERR_FILENO { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
  }

  /// Returns when it has ended.
  @discardableResult
  func wait() -> ProcessEnd {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return ProcessEnd(waitStatus: status)
  }

  /// How it ended; nil while it runs.
  func end() -> ProcessEnd? {
    var status: Int32 = 0
    return waitpid(id, &status, WNOHANG) == id ? ProcessEnd(waitStatus: status) : nil
  }
}
