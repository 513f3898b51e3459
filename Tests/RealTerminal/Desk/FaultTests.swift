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

  @Test("a ledger of a newer version is refused by name and left as it was")
  func newerVersion() throws {
    let folder = try OfficeFolder.demo()
    let zeros = String(repeating: "0", count: 64)
    let header =
      #"{"c":"71e8f0e1","diwan":{"format":2,"log":"0123456789abcdef0123456789abcdef","segment":1,"previous":""#
      + zeros + #"","first":1}}"# + "\n"
    let segment = folder.data + "/log/000000000001.jsonl"
    try header.write(toFile: segment, atomically: true, encoding: .utf8)
    let run = try folder.run(["verify", "--json"])
    #expect(run.status == 65)
    #expect(try run.object()["error"] as? String == "newerVersion")
    #expect(run.says("كُتب هذا السجل بإصدار أحدث من ديوان"))
    try folder.open { terminal in
      let end = try terminal.waitForEnd()
      #expect(end == .exited(65))
      #expect(terminal.receivedText.contains("كُتب هذا السجل بإصدار أحدث من ديوان"))
      #expect(!terminal.receivedText.contains("\u{1B}["))
    }
    #expect(try String(contentsOfFile: segment, encoding: .utf8) == header)
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
