import Foundation

/// What a command said and how it ended, without a terminal.
struct CommandRun {
  let output: String
  let errors: String
  let status: Int32

  init(_ arguments: [String], environment: [String: String]) throws {
    let process = Process()
    let (outputPipe, errorPipe) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: try builtProduct(named: "diwan"))
    process.arguments = arguments
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
