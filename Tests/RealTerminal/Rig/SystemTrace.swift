import Foundation

/// A program run under strace(1), which lets chosen calls of the kernel fail.
enum SystemTrace {
  private static let program = ["/usr/bin/strace", "-f", "-qqq", "-o", "/dev/null"]

  /// Whether strace is here and may trace.
  static let isAllowed: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = program + ["true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// What stands before a command whose calls meet a fault, as `linkat:error=EEXIST`.
  /// - Parameter path: where it is met alone, exactly as the command writes it.
  static func injecting(_ fault: String, at path: String? = nil) -> [String] {
    program + (path.map { ["-P", $0] } ?? []) + ["-e", "inject=" + fault]
  }
}
