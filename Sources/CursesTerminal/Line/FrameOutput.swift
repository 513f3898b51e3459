import CNcurses
import Glibc

/// Where curses writes: to the terminal, and while a frame is painted to memory, so that the terminal gets it in one piece.
///
/// Curses empties its own buffer at each change of colour; every one of these small writes would wake the terminal.
struct FrameOutput {
  /// The stream that curses is given, with a descriptor of its own.
  let stream: UnsafeMutablePointer<FILE>
  private let line: TerminalLine
  private let descriptor: Int32
  /// A file in memory without a name; none where the kernel has no such files, and then curses writes by itself.
  private let memory: Int32?

  init?(to line: TerminalLine) {
    let descriptor = fcntl(line.output, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopen(descriptor, "w") else {
      Glibc.close(descriptor)
      return nil
    }
    let memory = memfd_create("frame", curses_close_on_exec)
    (self.line, self.descriptor, self.stream) = (line, descriptor, stream)
    self.memory = memory >= 0 ? memory : nil
  }

  /// Carries out what paints, and writes what came of it at once.
  func collect(_ paint: () -> Void) {
    guard let memory, dup2(memory, descriptor) == descriptor else { return paint() }
    paint()
    while dup2(line.output, descriptor) == -1, errno == EINTR {}
    let count = max(0, lseek(memory, 0, SEEK_CUR))
    lseek(memory, 0, SEEK_SET)
    guard count > 0 else { return }
    line.write(
      [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
        filled = max(0, pread(memory, bytes.baseAddress, count, 0))
      })
  }

  /// After curses' end.
  func close() {
    fclose(stream)
    if let memory { Glibc.close(memory) }
  }
}
