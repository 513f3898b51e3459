import Foundation

/// A home of its own for one test's office; nothing of it is left behind.
final class OfficeFolder: Sendable {
  /// Holds everything that the program may write to.
  let root: String
  /// Where the office's data lie.
  let data: String

  /// A folder in which no office was founded.
  init() throws {
    root = try Self.makeTemporaryFolder()
    data = root + "/data/diwan"
    for name in ["home", "data", "state"] {
      try FileManager.default.createDirectory(atPath: root + "/" + name, withIntermediateDirectories: true)
    }
    try "diwan-demo\n".write(toFile: passphrasePath, atomically: true, encoding: .utf8)
  }

  /// A copy of a demonstration office with 60 files, to be changed at will.
  static func demo() throws -> OfficeFolder {
    let folder = try OfficeFolder()
    precondition(templateRemoval == 0, "the process takes what is to be done at its end")
    try FileManager.default.copyItem(atPath: try template.get().data, toPath: folder.data)
    return folder
  }

  deinit { remove() }

  var passphrasePath: String { root + "/passphrase" }

  /// Made once, as filling an office takes longer than copying it; it goes with the tests' process.
  private static let template = Result {
    let folder = try OfficeFolder()
    let made = try folder.run(["demo", "--files", "60", "--no-open", "--data", folder.data])
    guard made.status == 0 else { throw RigFailure.neverHappened("the demonstration is made", screen: made.errors) }
    return folder
  }

  private static let templateRemoval = atexit { try? OfficeFolder.template.get().remove() }

  private static func makeTemporaryFolder() throws -> String {
    var path = Array((NSTemporaryDirectory() + "diwan-desk-XXXXXX").utf8CString)
    guard mkdtemp(&path) != nil else { throw RigFailure.systemRefused(call: "mkdtemp", code: errno) }
    return String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The index lies in memory, where the program says.
  private func remove() {
    if let index = try? path("index") {
      try? FileManager.default.removeItem(at: URL(fileURLWithPath: index).deletingLastPathComponent())
    }
    try? FileManager.default.removeItem(atPath: root)
  }

  /// A path that the program names, such as `log`.
  func path(_ name: String) throws -> String? {
    (try run(["info", "--json"]).object()["paths"] as? [String: String])?[name]
  }

  /// The whole environment of a program that works here; the officer signs in by it, if one is named.
  func environment(officer: String? = nil, extra: [String: String] = [:]) -> [String: String] {
    var environment = [
      "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
      "HOME": root + "/home", "XDG_DATA_HOME": root + "/data", "XDG_STATE_HOME": root + "/state",
    ]
    if let officer {
      environment["DIWAN_OFFICER"] = officer
      environment["DIWAN_PASSPHRASE_FILE"] = passphrasePath
    }
    return environment.merging(extra) { $1 }
  }

  /// Runs a command without a terminal, to its end.
  func run(_ arguments: [String], officer: String? = nil, extra: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(arguments, environment: environment(officer: officer, extra: extra))
  }

  /// Opens the program on a terminal and ends it after the test, whatever happens.
  @discardableResult
  func open<Result>(
    _ arguments: [String] = [], officer: String? = "reception", extra: [String: String] = [:], typeAhead: String = "",
    _ body: (PseudoTerminal) throws -> Result
  ) throws -> Result {
    let terminal = try PseudoTerminal(
      try builtProduct(named: "diwan"), arguments, environment: environment(officer: officer, extra: extra),
      answering: .emulator, typeAhead: typeAhead)
    defer { terminal.end() }
    return try body(terminal)
  }

  /// The names that a search by an officer of the reception finds.
  func names(foundBy text: String) throws -> [String] {
    try run(["search", text, "--json"], officer: "reception").array().compactMap { $0["name"] as? String }
  }

  /// The files of kept drafts.
  var drafts: [String] { (try? FileManager.default.contentsOfDirectory(atPath: data + "/drafts")) ?? [] }

  /// What the ledger says of itself after all of it was read again.
  func verification() throws -> [String: Any] { try run(["verify", "--json"]).object() }
}

extension OfficeFolder {
  /// How many commits the ledger holds that are more than a note of who looked at what.
  func recordedActs() throws -> Int {
    let lines = try run(["log", "cat"]).output.split(separator: "\n")
    return lines.count { !$0.contains(#""k":"access."#) }
  }

  /// What every file of the office holds, by its path.
  func everyByte() throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: data)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: data + "/" + $0) ?? Data()) })
  }

  /// Whether any file of the office holds a text that anybody could read.
  func holdsInClear(_ text: String) throws -> Bool {
    let files = FileManager.default.enumerator(atPath: data)?.compactMap { $0 as? String } ?? []
    return files.contains { name in
      FileManager.default.contents(atPath: data + "/" + name)?.firstRange(of: Data(text.utf8)) != nil
    }
  }
}
