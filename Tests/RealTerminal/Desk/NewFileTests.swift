import Foundation
import Testing

@Suite(
  "Files in clear that an officer asks for",
  .enabled(if: SystemTrace.isAllowed, "strace is not installed or may not trace"))
struct NewFileTests {
  /// Commands that write one, with their officer; `@` stands for the folder that they write into.
  private static let commands: [[String]] = [
    ["director", "copy", "100001", "--output", "@/file.txt"],
    ["director", "export", "--output", "@/file.csv", "--reason", "مراجعة"],
    ["director", "evidence", "--output", "@/file.html"],
    ["director", "print", "evidence", "--output", "@/file.html"],
    ["director", "policies", "--export", "@/file.yaml"],
    ["director", "checkpoint", "--output", "@/file.txt"],
  ]

  private func office() throws -> (folder: OfficeFolder, out: String) {
    let folder = try OfficeFolder.demo()
    let out = folder.root + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
    return (folder, out)
  }

  /// Runs a command under another program and returns what then lies in the folder into which it wrote.
  private func run(
    _ command: [String], under wrapper: (_ out: String) -> [String]
  ) throws -> (run: CommandRun, names: [String]) {
    let (folder, out) = try office()
    let run = try CommandRun(
      command.dropFirst().map { $0.replacing("@", with: out) },
      environment: folder.environment(officer: command[0]), under: wrapper(out))
    return (run, try FileManager.default.contentsOfDirectory(atPath: out))
  }

  /// What only a disk without such files answers to whoever asks for one without a name.
  private func withoutNameless(_ out: String) -> [String] {
    SystemTrace.injecting("openat:error=EOPNOTSUPP", at: out + "/")
  }

  @Test("killed when all is written but its name, a command leaves nothing", arguments: commands)
  func killed(command: [String]) throws {
    let (run, names) = try run(command) { _ in SystemTrace.injecting("linkat:signal=KILL") }
    #expect(run.status != 0 && names == [], "\(run.errors)")
  }

  @Test("killed likewise, a copy leaves none of the scans that go with it, nor does a scan of its own")
  func killedScans() throws {
    let (folder, out) = try office()
    try Data("%PDF-1.7\nعقد\n".utf8).write(to: URL(filePath: folder.root + "/0017"))
    let request = try folder.requestWithoutScans()
    let scan = try #require(try folder.attach(folder.root + "/0017", to: request)["attachment"] as? String)
    let file = String(try #require(request.split(separator: "/").first))
    for arguments in [
      ["copy", file, "--output", out + "/copy.txt", "--scans", out], ["attachments", scan, "--output", out + "/scan"],
    ] {
      let run = try CommandRun(
        arguments, environment: folder.environment(officer: "director"),
        under: SystemTrace.injecting("linkat:signal=KILL"))
      #expect(run.status != 0, "\(run.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: out) == [])
    }
  }

  @Test("where the name is taken meanwhile, a command says so and leaves what lies there", arguments: commands)
  func taken(command: [String]) throws {
    let (run, names) = try run(command) { _ in SystemTrace.injecting("linkat:error=EEXIST") }
    #expect(run.status == 73 && run.errorLines.count == 1 && names == [], "\(run.errors)")
  }

  @Test("where a disk has no files without a name, the file has its own from the start", arguments: commands)
  func named(command: [String]) throws {
    let (run, names) = try run(command, under: withoutNameless)
    #expect(run.status == 0 && names.count == 1, "\(run.errors)")
  }

  @Test(
    "a full disk is told in a line, and nothing of the file is left, whether it has files without a name or not",
    .enabled(if: PrivateMount.isAllowed, "a disk can be mounted only by root"), arguments: commands.dropLast(),
    [true, false])
  func full(command: [String], hasNameless: Bool) throws {
    let script = """
      cd /; mount -t tmpfs -o size=4k tmpfs "$0" && "$@"; echo "ended $?"; ls -A "$0"
      """
    let (run, _) = try run(command) { out in
      ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, out] + (hasNameless ? [] : withoutNameless(out))
    }
    let told = run.errorLines.filter { !$0.contains("strace: Requested path") }
    #expect(run.output == "ended 74\n" && told.count == 1, "\(run.output) \(run.errors)")
  }

  @Test("what lies there already is never replaced", arguments: commands)
  func replacesNothing(command: [String]) throws {
    let (folder, out) = try office()
    let arguments = command.dropFirst().map { $0.replacing("@", with: out) }
    let path = try #require(arguments.first { $0.hasPrefix(out) })
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let run = try folder.run(Array(arguments), officer: command[0])
    #expect(run.status == 73 && run.errorLines.count == 1, "\(run.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }
}
