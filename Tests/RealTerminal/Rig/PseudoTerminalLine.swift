import Glibc

/// The two ends of a pseudo-terminal, before and while a program is started on one of them.
struct PseudoTerminalLine {
  let master: Int32
  private let slavePath: String
  /// Held until the program has started: without any slave the master reports the line's end.
  private let slave: Int32

  init(columns: Int, rows: Int) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var path = [CChar](repeating: 0, count: 128)
    var size = Self.size(columns: columns, rows: rows)
    guard openpty(&ends.master, &ends.slave, &path, nil, &size) == 0 else {
      throw RigFailure.systemRefused(call: "openpty", code: errno)
    }
    (master, slave) = ends
    slavePath = path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func write(_ bytes: [UInt8]) {
    Self.write(bytes, to: master)
  }

  /// The program opens the slave itself, as a session's leader: so it becomes the session's controlling terminal.
  func start(_ program: String, _ arguments: [String], environment: [String: String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, slavePath, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var standardSignals = sigset_t()
    sigfillset(&standardSignals)
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigdefault(&attributes, &standardSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    // POSIX_SPAWN_SETSID (0x80) hides behind _GNU_SOURCE.
    posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    let variablePointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, argumentPointers, variablePointers)
    close(slave)
    guard code == 0 else { throw RigFailure.systemRefused(call: "posix_spawn", code: code) }
    return process
  }

  static func setSize(of descriptor: Int32, columns: Int, rows: Int) {
    var size = Self.size(columns: columns, rows: rows)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func size(columns: Int, rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }
}
