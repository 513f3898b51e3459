import Foundation

extension OfficeFolder {
  /// A demonstration office with more people of whose identity papers the last day is known: the first is number 100061.
  static func withPeople(
    _ contacts: [(channel: String, detail: String)], expiry: String = "2026-12-31"
  ) throws -> OfficeFolder {
    let folder = try OfficeFolder.demo()
    let names = ["طارق", "وليد", "ماجد", "رائد", "هيثم", "بدر", "نايف", "سلطان"]
    let lines = zip(names, contacts).map { name, contact in
      "\(name) علي الشهراني,\(expiry),\(contact.channel),\(contact.detail)"
    }
    let list = folder.root + "/people.csv"
    try (["name,id_expiry,contact_channel,contact_detail"] + lines).joined(separator: "\n")
      .write(toFile: list, atomically: true, encoding: .utf8)
    let run = try folder.run(["import", list], officer: "director")
    guard run.status == 0 else { throw RigFailure.neverHappened("the people are imported", screen: run.errors) }
    return folder
  }

  /// Writes the configuration of the account.
  func configure(_ lines: String...) throws {
    let path = root + "/home/.config/diwan"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try lines.joined(separator: "\n").write(toFile: path + "/config.yaml", atomically: true, encoding: .utf8)
  }

  /// Puts a reminder of the identity paper of a file into the queue.
  @discardableResult
  func remind(_ file: Int, _ options: String...) throws -> CommandRun {
    try run(["messages", "queue", "expiringDocument", String(file), "--json"] + options, officer: "reception")
  }

  /// What a sending came to, message by message.
  func send() throws -> [String: String] {
    let run = try run(["messages", "send", "--json"], officer: "reception")
    guard run.status == 0 else { throw RigFailure.neverHappened("the messages are sent", screen: run.errors) }
    return try run.array().reduce(into: [:]) { sent, row in
      sent[row["message"] as? String ?? ""] = row["result"] as? String ?? ""
    }
  }

  /// Where every message that is not over stands.
  func messageStages() throws -> [String: String] {
    try run(["messages", "--json"], officer: "reception").array().reduce(into: [:]) { stages, row in
      stages[row["message"] as? String ?? ""] = row["stage"] as? String ?? ""
    }
  }

  /// A process that reminds everybody.
  func reminder() throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try builtProduct(named: "diwan"))
    process.arguments = ["messages", "remind"]
    process.environment = environment(officer: "reception")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Adopts the office's own policy with a change in its file.
  func adapt(_ change: (String) -> String) throws {
    let path = root + "/policy.yaml"
    var run = try run(["policies", "--export", path], officer: "director")
    guard run.status == 0 else { throw RigFailure.neverHappened("the policy is written", screen: run.errors) }
    let text = change(try String(contentsOfFile: path, encoding: .utf8))
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    run = try self.run(["policies", "--import", path, "--reason", "تذكير المستفيدين"], officer: "director")
    guard run.status == 0 else { throw RigFailure.neverHappened("the policy is adopted", screen: run.errors) }
  }
}
