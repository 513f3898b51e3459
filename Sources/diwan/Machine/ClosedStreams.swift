import Glibc

/// Standard streams that whoever started the program had closed.
enum ClosedStreams {
  /// Takes their place: the next file to be opened would get it, such as one of the office's, and
  /// what is said to people would be written there.
  ///
  /// To write or read there still fails, and is told of like any other.
  static func hold() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      let opened = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
      guard opened == stream else { exit(ExitStatus.unavailable.rawValue) }
    }
  }
}
