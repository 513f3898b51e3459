import Foundation

/// An officer's desk in a process of its own, and what it says.
final class DeskProcess {
  private let process = Process()
  private let orders = Pipe()
  private let sayings = Pipe()
  private var unread: [UInt8] = []

  struct NotStarted: Error {
    let words: String
  }

  /// Starts the program that was built beside the tests, and waits until the officer sits.
  init(_ arguments: [String]) throws {
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.standardInput = orders
    process.standardOutput = sayings
    try process.run()
    let first = nextLine()
    guard first == "ready" else { throw NotStarted(words: first ?? "") }
  }

  deinit {
    try? orders.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  func write(_ order: String) throws {
    try orders.fileHandleForWriting.write(contentsOf: Data((order + "\n").utf8))
  }

  /// The next line that it says; nil once it has ended.
  func nextLine() -> String? {
    while true {
      if let end = unread.firstIndex(of: 0x0A) {
        defer { unread.removeFirst(end + 1) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = sayings.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      unread += more
    }
  }

  private static func program() throws -> URL {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "officer-desk")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { throw NotStarted(words: program.path) }
    return program
  }
}
