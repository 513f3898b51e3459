import Glibc

/// The line to the terminal: its bytes, its size, its mode.
struct TerminalLine {
  enum Reading {
    case bytes([UInt8])
    case timedOut
    /// The other end is gone.
    case closed
  }

  let input: Int32
  let output: Int32

  /// Writes everything, also where the line is slow or was set not to block.
  func write(_ text: String) {
    write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }

  func read(until deadline: Deadline) -> Reading {
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    let count = poll(&waiting, 1, deadline.remainingMilliseconds)
    if count == -1, errno == EINTR { return read(until: deadline) }
    return count > 0 ? readAvailable() : .timedOut
  }

  /// Reads what has arrived, at most 4 KiB; a signal or an empty line counts as nothing yet.
  func readAvailable() -> Reading {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      count = Glibc.read(input, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    if count > 0 { return .bytes(bytes) }
    if count == -1, errno == EINTR || errno == EAGAIN { return .timedOut }
    return .closed
  }

  var hasInput: Bool {
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  /// Columns and rows, or nil where the line does not know (a serial line).
  var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  var mode: termios? {
    var mode = termios()
    return tcgetattr(input, &mode) == 0 ? mode : nil
  }

  /// Waits until what was written is out, and keeps what was typed.
  func set(_ mode: termios) {
    var mode = mode
    while tcsetattr(input, TCSADRAIN, &mode) == -1, errno == EINTR {}
  }

  /// Keys one by one, without echo and signals: Ctrl-C must not make the kernel drop what was typed before it.
  static func raw(_ mode: termios) -> termios {
    var raw = mode
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | IXON | ISTRIP | INLCR | IGNCR)
    return raw
  }
}
