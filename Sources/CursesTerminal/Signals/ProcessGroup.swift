import Glibc

/// The program's job, as its shell sees it.
enum ProcessGroup {
  /// Whether somebody could bring the program back after a stop: a process of the same session outside its group.
  ///
  /// The kernel drops a stop of an orphaned group (POSIX, 2.4.3); without this question the screen would only flicker.
  static var canBeResumed: Bool {
    var ancestor = getppid()
    while ancestor > 1, getpgid(ancestor) == getpgrp() {
      guard let parent = parent(of: ancestor) else { return false }
      ancestor = parent
    }
    return ancestor > 0 && getsid(ancestor) == getsid(0)
  }

  /// The second field after the command's closing bracket in `/proc/PID/stat` (proc(5)).
  private static func parent(of process: pid_t) -> pid_t? {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0, let bracket = buffer.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = buffer[(bracket + 1)..<max(count, bracket + 1)].split(separator: UInt8(ascii: " "))
    return fields.count > 1 ? pid_t(String(decoding: fields[1], as: UTF8.self)) : nil
  }
}
