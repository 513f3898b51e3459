import Foundation
import Testing

@Suite("Short messages go through the association's own command")
struct SendTextTests {
  /// An office with some people to be told by telephone, and a command that notes each message by its number.
  private func office(
    people: Int = 1, then end: String = "exit 0", expiry: String = "2026-12-31", isReminded: Bool = true
  ) throws -> OfficeFolder {
    let folder = try OfficeFolder.withPeople(
      (0..<people).map { ("telephone", "05510000\($0 + 10)") }, expiry: expiry)
    let root = folder.root
    try MailServer.write(
      """
      #!/bin/sh
      cat >'\(root)/told.'$$
      printf '%s\\n' "$*" >>'\(root)/called'
      \(end)

      """, to: root + "/tell")
    try folder.configure("message-command: [\(root)/tell, --gateway, main]")
    for file in 0..<(isReminded ? people : 0) { try folder.remind(100_061 + file) }
    return folder
  }

  /// A day within the month before which papers are watched.
  private var soon: String {
    Date(timeIntervalSinceNow: 10 * 86_400).formatted(.iso8601.year().month().day())
  }

  /// The JSON objects that the command read.
  private func told(_ folder: OfficeFolder) throws -> [[String: Any]] {
    try FileManager.default.contentsOfDirectory(atPath: folder.root).filter { $0.hasPrefix("told.") }.map { name in
      let data = try Data(contentsOf: URL(filePath: folder.root + "/" + name))
      return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
  }

  private func calls(_ folder: OfficeFolder) -> [Substring] {
    ((try? String(contentsOfFile: folder.root + "/called", encoding: .utf8)) ?? "").split(separator: "\n")
  }

  @Test("the command reads one JSON object; nothing of it stands among its arguments")
  func object() throws {
    let folder = try office()
    #expect(try folder.send() == ["100061/1": "accepted"])
    let object = try #require(try told(folder).first)
    #expect(Set(object.keys) == ["id", "attempt", "channel", "to", "language", "kind", "text"])
    #expect(object["attempt"] as? Int == 1)
    #expect(object["channel"] as? String == "telephone")
    #expect(object["to"] as? String == "+966551000010")
    #expect(object["language"] as? String == "ar")
    #expect(object["kind"] as? String == "expiringDocument")
    let text = try #require(object["text"] as? String)
    #expect(text.hasPrefix("تنتهي صلاحية وثيقة في ملفكم رقم 100061 في 1448/07/22هـ الموافق 2026/12/31م. نأمل تجديدها"))
    #expect(text.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) } == false)
    #expect(calls(folder) == ["--gateway main"])
  }

  @Test(
    "exit status 75 is later, any other is never", arguments: [(75, "deferred", "waiting"), (1, "refused", "task")])
  func statuses(status: Int, result: String, stage: String) throws {
    let folder = try office(then: "exit \(status)")
    #expect(try folder.send() == ["100061/1": result])
    #expect(try folder.messageStages() == ["100061/1": stage])
    #expect(try folder.send() == [:])
    #expect(calls(folder).count == 1)
  }

  @Test("two senders at once tell everybody once")
  func twoSenders() throws {
    let folder = try office(people: 8)
    let senders = try (0..<2).map { _ in
      let sender = Process()
      sender.executableURL = URL(filePath: try builtProduct(named: "diwan"))
      sender.arguments = ["messages", "send"]
      sender.environment = folder.environment(officer: "reception")
      sender.standardOutput = FileHandle.nullDevice
      sender.standardError = FileHandle.nullDevice
      try sender.run()
      return sender
    }
    for sender in senders {
      sender.waitUntilExit()
      #expect(sender.terminationStatus == 0)
    }
    let numbers = try told(folder).compactMap { $0["to"] as? String }.sorted()
    #expect(numbers == (10..<18).map { "+9665510000\($0)" })
    #expect(calls(folder).count == 8)
    #expect(try folder.messageStages() == [:])
  }

  @Test("reminders are queued by one command, each once, and two commands at once remind once")
  func reminders() throws {
    let folder = try office(people: 4, expiry: soon, isReminded: false)
    let trial = try folder.run(["messages", "remind", "--dry-run", "--json"], officer: "reception").array()
    try #require(trial.count >= 4)
    #expect(trial.allSatisfy { $0["message"] == nil })
    let (first, second) = (try folder.reminder(), try folder.reminder())
    try first.run()
    try second.run()
    first.waitUntilExit()
    second.waitUntilExit()
    #expect(first.terminationStatus == 0 && second.terminationStatus == 0)
    let rows = try folder.run(["messages", "--json"], officer: "reception").array()
    let written = trial.filter { $0["result"] as? String != "noAddress" }
    #expect(rows.count == written.count)
    let none = try folder.run(["messages", "remind", "--json"], officer: "reception").array()
    #expect(none.allSatisfy { $0["result"] as? String == "noAddress" })
    let due = try folder.run(["due", "--json"], officer: "reception").array().filter {
      $0["kind"] as? String == "messageTask"
    }
    #expect(due.count == written.count { $0["result"] as? String == "task" })
  }

  @Test("what the association lets the program remind of by itself goes with the next sending, once")
  func byItself() throws {
    let folder = try office(people: 2, expiry: soon, isReminded: false)
    let trial = try folder.run(
      ["messages", "remind", "--dry-run", "--kind", "expiringDocument", "--json"], officer: "reception"
    ).array()
    let queued = trial.count { $0["result"] as? String == "queued" }
    try #require(queued >= 2)
    #expect(try folder.send() == [:])
    try folder.adapt { $0.replacing("watch:\n", with: "watch:\n  reminders: {byItself: [expiringDocument]}\n") }
    let sent = try folder.send()
    #expect(sent.count == queued)
    #expect(Set(sent.values) == ["accepted"])
    #expect(try folder.send() == [:])
  }

  @Test("a program killed while it hands a message over does not hand it over again: an officer decides")
  func killed() throws {
    let folder = try office(then: "echo $$ >begun; read word <go")
    let (begun, go) = (folder.root + "/begun", folder.root + "/go")
    try #require(mkfifo(begun, 0o600) == 0 && mkfifo(go, 0o600) == 0)
    let sender = Process()
    sender.executableURL = URL(filePath: try builtProduct(named: "diwan"))
    sender.arguments = ["messages", "send"]
    sender.environment = folder.environment(officer: "reception")
    sender.currentDirectoryURL = URL(filePath: folder.root)
    try sender.run()
    // The command says that it has the message.
    let word = try FileHandle(forReadingFrom: URL(filePath: begun)).readToEnd()
    #expect(word?.isEmpty == false)
    kill(sender.processIdentifier, SIGKILL)
    sender.waitUntilExit()
    try FileHandle(forWritingTo: URL(filePath: go)).write(contentsOf: Data("on\n".utf8))

    #expect(try folder.send() == [:])
    #expect(try folder.messageStages() == ["100061/1": "underWay"])
    #expect(calls(folder).count == 1)
    #expect(try folder.verification()["ok"] as? Bool == true)
  }

  @Test("a command that does not end is stopped when its time is up, and nobody knows what became of the message")
  func timeLimit() throws {
    let folder = try office(then: "echo $$ >'pid'; read word <go")
    try #require(mkfifo(folder.root + "/go", 0o600) == 0)
    try folder.configure("message-command: [\(folder.root)/tell]", "message-seconds: 1")
    let sender = Process()
    sender.executableURL = URL(filePath: try builtProduct(named: "diwan"))
    sender.arguments = ["messages", "send"]
    sender.environment = folder.environment(officer: "reception")
    sender.currentDirectoryURL = URL(filePath: folder.root)
    try sender.run()
    sender.waitUntilExit()
    let pid = try String(contentsOfFile: folder.root + "/pid", encoding: .utf8)
    let number = try #require(pid_t(pid.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(number, 0) == -1)
    #expect(try folder.messageStages() == ["100061/1": "unknown"])
  }

  @Test("without a way, a right or a queue each refusal is one clear line")
  func refusals() throws {
    let folder = try office()
    let other = try folder.run(["messages", "send"], officer: "researcher")
    #expect(other.status == 65)
    #expect(other.errorLines.count == 1)
    #expect(try folder.remind(100_061).says("رسالة مثلها تنتظر"))
    // Who only reads its text is told as much.
    let shown = try folder.run(["messages", "queue", "expiringDocument", "100061", "--show"], officer: "reception")
    #expect(shown.status == 0 && shown.output.contains("100061"))
    #expect(shown.says("رسالة مثلها تنتظر"))
    #expect(try folder.run(["messages", "queue", "decision", "100061"], officer: "reception").status == 64)
    let nothing = try folder.run(["messages", "queue", "receipt", "100061/9", "--show"], officer: "reception")
    #expect(nothing.status == 65 && nothing.output.isEmpty)
    #expect(nothing.says("لا يوجد هذا الطلب في الملف"))
    try folder.configure("digits: latin")
    let none = try folder.run(["messages", "send", "--language", "en"], officer: "reception")
    #expect(none.status == 78)
    #expect(none.says("names no way to send"))
    try folder.configure("digits: latin", "mail-from: not an address", "message-seconds: 900")
    let wrong = try folder.run(["messages", "send", "--language", "en"], officer: "reception")
    #expect(wrong.says("line \u{2068}2\u{2069}, \u{2068}mail-from"))
    #expect(wrong.says("line \u{2068}3\u{2069}, \u{2068}message-seconds"))
  }
}
