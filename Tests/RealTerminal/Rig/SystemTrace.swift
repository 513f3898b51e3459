import Foundation

/// A program run under strace(1), which lets chosen calls of the kernel fail.
enum SystemTrace {
  private static func program(into path: String = "/dev/null") -> [String] {
    ["/usr/bin/strace", "-f", "-qqq", "-o", path]
  }

  /// Whether strace is here and may trace.
  static let isAllowed: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = program() + ["true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// What stands before a command whose calls meet a fault, as `linkat:error=EEXIST`.
  /// - Parameter path: where it is met alone, exactly as the command writes it.
  static func injecting(_ fault: String, at path: String? = nil) -> [String] {
    program() + (path.map { ["-P", $0] } ?? []) + ["-e", "inject=" + fault]
  }

  /// The same, with the calls of some names written into a file.
  static func injecting(_ fault: String, writing calls: [String], to path: String) -> [String] {
    program(into: path) + ["-e", "trace=" + calls.joined(separator: ","), "-e", "inject=" + fault]
  }
}
