import Foundation
import Testing

@Suite("A copy of the office elsewhere, and the office that is made of it")
struct BackupCommandTests {
  /// Whether this machine lets us mount a small disk that nobody else sees.
  private static let mayMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test("an office is copied, lost, restored, and found again as it was")
  func restore() throws {
    let folder = try OfficeFolder.demo()
    let copy = folder.root + "/copy"
    let before = try folder.run(["show", "100001", "--json"], officer: "reception").output
    let backup = try folder.run(["backup", "--to", copy, "--json"])
    #expect(backup.status == 0)
    let made = try backup.object()
    #expect(made["ok"] as? Bool == true)
    let mark = "\(try #require(made["commit"] as? Int)) \(try #require(made["digits"] as? String))"
    #expect(try folder.run(["verify", "--anchor", mark]).status == 0)
    #expect(try folder.run(["verify", "--data", copy, "--anchor", mark]).status == 0)

    let refused = try folder.run(["restore", "--from", copy, "--json"])
    #expect(refused.status == 73)
    #expect(try refused.object()["error"] as? String == "officeExists")

    try FileManager.default.removeItem(atPath: folder.data)
    let restored = try folder.run(["restore", "--from", copy])
    #expect(restored.status == 0)
    #expect(restored.output.contains("أتلف النسخ الأقدم من المحو"))
    #expect(try folder.run(["verify", "--anchor", mark]).status == 0)
    #expect(try folder.run(["show", "100001", "--json"], officer: "reception").output == before)
    let commit = try #require(made["commit"] as? Int)
    #expect(try folder.verification()["restorations"] as? [Int] == [commit + 1])
    #expect(try folder.run(["verify"]).output.contains("استُعيد المكتب من نسخة احتياطية"))
    #expect(try folder.run(["backup", "--to", copy]).status == 0)
  }

  @Test(
    "a copy of an office whose disk takes nothing is made and called whole; only the ledger cannot tell of it",
    .enabled(if: PrivateMount.isAllowed, "a disk can be mounted only by root"))
  func readOnlyOffice() throws {
    let folder = try OfficeFolder.demo()
    let script = #"mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@""#
    let run = try CommandRun(
      ["backup", "--to", folder.root + "/copy"], environment: folder.environment(officer: nil),
      under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh", folder.data])
    #expect(run.status == 73)
    #expect(run.output.contains("كاملة وسليمة") && run.says("لم يُسجَّل في السجل أنها أُخذت"))
    #expect(try folder.run(["verify", "--data", folder.root + "/copy"]).status == 0)
  }

  @Test("a second backup copies only what was recorded since: the event of the first")
  func again() throws {
    let folder = try OfficeFolder.demo()
    let copy = folder.root + "/copy"
    let first = try folder.run(["backup", "--to", copy, "--json"]).object()
    let second = try folder.run(["backup", "--to", copy, "--json"]).object()
    #expect(second["commit"] as? Int == (first["commit"] as? Int).map { $0 + 1 })
    let copied = try #require(second["copied"] as? Int)
    #expect(copied > 0 && copied < 1_000)
    let lines = try folder.run(["log", "cat"]).output.split(separator: "\n")
    #expect(lines.suffix(2).allSatisfy { $0.contains("\"k\":\"office.backupMade\"") && $0.contains(copy) })
  }

  @Test("in place of a disk that is not connected no copy is made: where its folder is missing, or a copy was once")
  func absentDisk() throws {
    let folder = try OfficeFolder.demo()
    let disk = folder.root + "/disk"
    let nowhere = try folder.run(["backup", "--to", disk + "/diwan", "--json"])
    #expect(nowhere.status == 73)
    #expect(try nowhere.object()["error"] as? String == "backupFolderMissing")
    #expect(nowhere.says(disk) && nowhere.says("لعل قرصه غير موصول"))
    #expect(!FileManager.default.fileExists(atPath: disk))

    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    #expect(try folder.run(["backup", "--to", disk + "/diwan"]).status == 0)
    try FileManager.default.removeItem(atPath: disk + "/diwan")
    let gone = try folder.run(["backup", "--to", disk + "/diwan/", "--language", "en"])
    #expect(gone.status == 73)
    #expect(gone.errorLines.count == 1 && gone.says("its disk may not be connected") && gone.says("--anew"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == [])
    #expect(try folder.run(["backup", "--to", disk + "/diwan", "--anew"]).status == 0)
    #expect(try folder.run(["backup", "--to", disk + "/diwan"]).status == 0)
    #expect(try folder.run(["verify", "--data", disk + "/diwan"]).status == 0)
  }

  @Test("a folder of another office, and a backup that is none, are named")
  func refusals() throws {
    let (folder, other) = (try OfficeFolder.demo(), try OfficeFolder())
    let copy = folder.root + "/copy"
    #expect(try folder.run(["backup", "--to", copy]).status == 0)
    #expect(try other.run(["demo", "--files", "2", "--no-open", "--seed", "9", "--data", other.data]).status == 0)
    let run = try other.run(["backup", "--to", copy, "--language", "en"])
    #expect(run.status == 65)
    #expect(run.says("holds a copy of another office"))
    let none = try folder.run(["restore", "--from", folder.root + "/home", "--data", folder.root + "/new", "--json"])
    #expect(none.status == 66)
    #expect(try none.object()["error"] as? String == "officeMissing")
    #expect(none.says("لا توجد نسخة في المجلد"))
  }

  @Test("a copy that another program is making just now is left to it, and nobody is named whom nobody knows")
  func busyCopy() throws {
    let folder = try OfficeFolder.demo()
    let copy = folder.root + "/copy"
    #expect(try folder.run(["backup", "--to", copy]).status == 0)
    let run = try CommandRun(
      ["backup", "--to", copy], environment: folder.environment(officer: nil),
      under: ["/usr/bin/flock", copy + "/log/LOCK"])
    #expect(run.status == 75)
    #expect(run.says("السجل مشغول لدى برنامج آخر. أعد المحاولة بعد قليل."), "\(run.errors)")
    #expect(try folder.run(["backup", "--to", copy]).status == 0)
  }

  @Test("a copy that rotted is told of in words, with file, place and cause, to whoever copies and to whoever restores")
  func rotten() throws {
    let folder = try OfficeFolder.demo()
    let copy = folder.root + "/copy"
    #expect(try folder.run(["backup", "--to", copy]).status == 0)
    let segment = URL(filePath: copy + "/log/000000000001.jsonl")
    var bytes = try Data(contentsOf: segment)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: segment)
    for command in [["backup", "--to", copy], ["restore", "--from", copy, "--data", folder.root + "/new"]] {
      let run = try folder.run(command)
      #expect(run.status == 65 && run.errorLines.count == 1, "\(run.errors)")
      #expect(run.says("في الملف \u{2068}000000000001.jsonl\u{2069} عند البايت"), "\(run.errors)")
      #expect(!run.says("ledger."), "\(run.errors)")
    }
  }

  @Test("a copy whose keys rotted or are gone is called damaged, and the office's own keys are blamed for nothing")
  func rottenKeys() throws {
    let folder = try OfficeFolder.demo()
    let copy = folder.root + "/copy"
    #expect(try folder.run(["backup", "--to", copy]).status == 0)
    let restore = ["restore", "--from", copy, "--data", folder.root + "/new"]
    func blamesCopy(_ command: [String]) throws {
      let run = try folder.run(command + ["--language", "en", "--json"])
      #expect(run.status == 65)
      #expect(try run.object()["error"] as? String == "backupUnsound")
      #expect(run.says("The copy in this folder is damaged: \u{2068}\(copy)/keys"), "\(run.errors)")
    }
    try Data(repeating: 7, count: 4_096).write(to: URL(filePath: copy + "/keys/keys.sqlite"))
    try blamesCopy(["backup", "--to", copy])
    try blamesCopy(restore)
    try FileManager.default.removeItem(atPath: copy + "/keys/keys.sqlite")
    try blamesCopy(restore)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root + "/new") == [])
    #expect(try folder.run(["search", "100001"], officer: "reception").status == 0)
  }

  @Test(
    "a copy whose keys another account alone may read is named, and nobody is sent for another disk",
    .enabled(if: geteuid() == 0, "only root can run a command for another account"))
  func closedCopy() throws {
    let folder = try OfficeFolder.demo()
    let (copy, new) = (folder.root + "/copy", folder.root + "/home/new")
    #expect(try folder.run(["backup", "--to", copy]).status == 0)
    for path in [folder.root, copy, copy + "/log", copy + "/keys", folder.root + "/home"] { chmod(path, 0o755) }
    for name in try FileManager.default.contentsOfDirectory(atPath: copy + "/log") {
      chmod(copy + "/log/" + name, name == "torn" ? 0o755 : 0o644)
    }
    chown(folder.root + "/home", 65_534, 65_534)
    let run = try CommandRun(
      ["restore", "--from", copy, "--data", new, "--language", "en", "--json"],
      environment: folder.environment(officer: nil), account: (user: 65_534, group: 65_534))
    #expect(run.status == 66)
    #expect(try run.object()["error"] as? String == "pathUnreadable")
    #expect(run.says("\u{2068}\(copy)/keys/keys.sqlite\u{2069} cannot be read"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: new) == [])
  }

  /// Copies onto a disk of 2 MiB, fills that up, copies again, restores there, too, and verifies what is there.
  private static let script = """
    mkdir "$1/copy"; mount -t tmpfs -o size=2m tmpfs "$1/copy"
    "$2" backup --to "$1/copy/diwan" >/dev/null || exit 1
    dd if=/dev/zero of="$1/copy/filler" bs=4k 2>/dev/null
    "$2" backup --to "$1/copy/diwan" --json; echo "status $?"
    "$2" restore --from "$1/copy/diwan" --data "$1/copy/new" --json; echo "restored $?"
    ls -A "$1/copy/new" | grep -q . && echo "left behind"
    "$2" verify --data "$1/copy/diwan" --json
    """

  @Test("a full disk is told, and the older copy is as good as it was", .enabled(if: mayMount, "mounting needs root"))
  func fullDisk() throws {
    let folder = try OfficeFolder.demo()
    let commits = try #require(try folder.verification()["commits"] as? Int)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = [
      "--mount", "/bin/sh", "-c", Self.script, "sh", folder.root, try builtProduct(named: "diwan"),
    ]
    process.environment = folder.environment()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output.contains("\"error\" : \"backupFailed\""), "\(output)")
    #expect(output.contains("status 74"), "\(output)")
    #expect(output.contains("لم تكتمل النسخة: \u{2068}القرص ممتلئ\u{2069}. النسخة السابقة باقية"), "\(output)")
    #expect(output.contains("\"error\" : \"restoreFailed\"") && output.contains("restored 74"), "\(output)")
    #expect(output.contains("لم تكتمل الاستعادة: \u{2068}القرص ممتلئ\u{2069}."), "\(output)")
    #expect(!output.contains("left behind"))
    #expect(output.contains("\"ok\" : true"), "\(output)")
    #expect(output.contains("\"commits\" : \(commits)"), "\(output)")
  }
}
