import Foundation
import Glibc
import Testing

@Suite("The desk: faults of the machine, and folders that are not its own", .serialized)
struct FaultTests {
  @Test("a kill amid saving leaves a ledger in which every commit is whole", arguments: [100_000, 1_000_000])
  func killAmidCommits(bytes: Int) throws {
    let folder = try OfficeFolder()
    let log = folder.data + "/log/000000000001.jsonl"
    try folder.open(["demo", "--files", "20000", "--no-open", "--data", folder.data], officer: nil) { terminal in
      try terminal.waitUntil("the log has grown") { _ in Self.size(of: log) > bytes }
      terminal.send(signal: SIGKILL)
      let end = try terminal.waitForEnd()
      #expect(end == .killed(signal: SIGKILL))
    }
    #expect(try folder.verification()["ok"] as? Bool == true)
  }

  @Test(
    "a disk that gives the ledger no more is told of as one that cannot be read, since nothing was to be saved",
    .enabled(if: SystemTrace.isAllowed, "strace is not installed or may not trace"))
  func unreadableDisk() throws {
    let folder = try OfficeFolder.demo()
    for command in [["verify"], ["log", "cat"], ["search", "100001"], ["backup", "--to", folder.root + "/copy"]] {
      let run = try CommandRun(
        command + ["--language", "en", "--json"], environment: folder.environment(officer: "reception"),
        under: SystemTrace.injecting("pread64:error=EIO", at: folder.data + "/log/000000000001.jsonl"))
      #expect(run.status == 74, "\(command)")
      #expect(try run.object()["error"] as? String == "notRead", "\(command)")
      let told = run.errors.filter { !["\u{2068}", "\u{2069}"].contains($0) }
      #expect(told.contains("jsonl could not be read: a fault of the disk. Check the disk, then try again."), "\(told)")
    }
  }

  @Test("drafts that cannot be read keep a copy for a person from being made, and are named in words")
  func unreadableDrafts() throws {
    let folder = try OfficeFolder.demo()
    let drafts = folder.data + "/drafts"
    try Data("x".utf8).write(to: URL(filePath: drafts))
    let copy = ["copy", "100001", "--output", folder.root + "/copy.txt", "--language", "en", "--json"]
    let run = try folder.run(copy, officer: "director")
    #expect(run.status == 66)
    #expect(try run.object()["error"] as? String == "pathUnreadable")
    #expect(run.says("\u{2068}\(drafts)\u{2069} cannot be read. Check its path and permissions."), "\(run.errors)")
    try FileManager.default.removeItem(atPath: drafts)
    #expect(try folder.run(copy, officer: "director").status == 0)
  }

  @Test("a ledger of a newer version is refused by name at the desk")
  func newerVersion() throws {
    try NewerLedger.office().open { terminal in
      let end = try terminal.waitForEnd()
      #expect(end == .exited(65))
      #expect(terminal.receivedText.contains("كُتب هذا السجل بإصدار أحدث من ديوان"))
      #expect(!terminal.receivedText.contains("\u{1B}["))
    }
  }

  @Test("a ledger of a newer version is refused by every command, those that only read included, and left as it was")
  func newerVersionByCommands() throws {
    let folder = try NewerLedger.office()
    let (new, before) = (folder.root + "/new", try folder.everyByte())
    for arguments in [
      ["verify"], ["verify", "--anchor", "1 · 0123 4567 89ab cdef"], ["verify", "--clear-leftovers"], ["log", "cat"],
      ["log", "cat", "--decrypt", "--reason", "مراجعة"], ["search", "محمد"], ["show", "100001"], ["due"], ["evidence"],
      ["messages"], ["attachments", "100001"], ["copy", "100001", "--output", new], ["checkpoint"], ["rebuild-index"],
      ["export", "--output", new, "--reason", "مراجعة"], ["policies", "--export", new], ["recover"],
      ["backup", "--to", new], ["restore", "--from", folder.data, "--data", new],
      ["print", "daily-report", "--output", folder.root + "/a.pdf"], ["demo", "--no-open", "--data", folder.data],
    ] {
      let run = try folder.run(arguments + ["--json"], officer: "director")
      #expect(run.status == 65, "\(arguments)")
      #expect(try run.object()["error"] as? String == "newerVersion", "\(arguments)")
      #expect(run.errorLines.count == 1 && run.says("كُتب هذا السجل بإصدار أحدث من ديوان"), "\(arguments)")
    }
    #expect(try folder.everyByte() == before)
    #expect(!FileManager.default.fileExists(atPath: new))
  }

  @Test("neither a copy whose ledger is of a newer version nor one with such keys is added to, or made an office of")
  func newerCopy() throws {
    let (folder, newer) = (try OfficeFolder.demo(), try NewerLedger.office())
    let copy = folder.root + "/copy"
    #expect(try folder.run(["backup", "--to", copy]).status == 0)
    // SQLite keeps the version that a program gives its tables at offset 60, the highest byte first.
    let keys = URL(filePath: copy + "/keys/keys.sqlite")
    var bytes = try Data(contentsOf: keys)
    bytes[63] = 99
    try bytes.write(to: keys)
    for copy in [copy, newer.data] {
      for command in [["backup", "--to", copy], ["restore", "--from", copy, "--data", folder.root + "/new"]] {
        let run = try folder.run(command + ["--json"])
        #expect(run.status == 65, "\(command)")
        #expect(try run.object()["error"] as? String == "newerVersion", "\(command)")
      }
    }
    #expect(try Data(contentsOf: keys) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root + "/new") == [])
  }

  @Test(
    "a desk that gets no watch for the others' records works on, and closes nothing that is not its own",
    .enabled(if: SystemTrace.isAllowed, "strace is not installed or may not trace"))
  func noWatch() throws {
    let folder = try OfficeFolder.demo()
    let calls = folder.root + "/calls"
    let desk = SystemTrace.injecting(
      "inotify_add_watch:error=ENOSPC", writing: ["close", "inotify_add_watch"], to: calls)
    let terminal = try PseudoTerminal(
      desk[0], Array(desk.dropFirst()) + [try builtProduct(named: "diwan")],
      environment: folder.environment(officer: "reception"), answering: .emulator)
    defer { terminal.end() }
    try terminal.waitUntil(shows: "الرئيسية")
    let told = try String(contentsOfFile: calls, encoding: .utf8)
    #expect(told.contains("ENOSPC"))
    #expect(!told.contains("EBADF"))
  }

  @Test("a folder of somebody else's is refused and left as it was")
  func foreignFolder() throws {
    let folder = try OfficeFolder()
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    try "letter".write(toFile: folder.data + "/letter.txt", atomically: true, encoding: .utf8)
    for arguments in [["--data", folder.data], ["demo", "--no-open", "--data", folder.data]] {
      try folder.open(arguments) { terminal in
        let end = try terminal.waitForEnd()
        #expect(end == .exited(65))
        #expect(terminal.receivedText.contains("المجلد ليس لديوان"))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data) == ["letter.txt"])
  }

  private static func size(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
