import Foundation

/// What a command said and how it ended, without a terminal.
struct CommandRun {
  let output: String
  let errors: String
  let status: Int32

  /// - Parameters:
  ///   - account: runs the command for another account, which only root can.
  ///   - wrapper: a program with arguments that runs the command.
  init(
    _ arguments: [String], environment: [String: String], account: (user: uid_t, group: gid_t)? = nil,
    under wrapper: [String] = []
  ) throws {
    let process = Process()
    let (outputPipe, errorPipe) = (Pipe(), Pipe())
    let diwan = try builtProduct(named: "diwan")
    let change = account.map { ["/usr/bin/setpriv"] + Self.setpriv(user: $0.user, group: $0.group) } ?? []
    let command = wrapper + change + [diwan] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    try process.run()
    output = String(decoding: outputPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: errorPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The arguments of setpriv(1) by which a program runs for another account, without further groups.
  static func setpriv(user: uid_t, group: gid_t) -> [String] {
    ["--reuid=\(user)", "--regid=\(group)", "--clear-groups"]
  }

  /// The output as one JSON object.
  func object() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }

  /// The output as one JSON array of objects.
  func array() throws -> [[String: Any]] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]] ?? []
  }

  /// Whether a text stands on standard error.
  func says(_ text: String) -> Bool { !errors.ranges(of: text).isEmpty }

  /// The lines on standard error.
  var errorLines: [Substring] { errors.split(separator: "\n") }
}
