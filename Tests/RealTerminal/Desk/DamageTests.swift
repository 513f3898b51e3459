import Foundation
import Testing

@Suite("The desk: a ledger that is damaged, or lies where nothing can be written", .serialized)
struct DamageTests {
  private static let segment = "/log/000000000001.jsonl"

  /// An office with a bit of its ledger flipped, the damaged file and what stands in it now.
  private func damagedOffice() throws -> (folder: OfficeFolder, file: URL, bytes: Data) {
    let folder = try OfficeFolder.demo()
    let url = URL(fileURLWithPath: folder.data + Self.segment)
    var bytes = try Data(contentsOf: url)
    bytes[bytes.count * 9 / 10] ^= 1
    try bytes.write(to: url)
    return (folder, url, bytes)
  }

  @Test("a damaged ledger is told with file, place, number and cause, and opens for reading up to there")
  func damaged() throws {
    let (folder, url, bytes) = try damagedOffice()
    let run = try folder.run(["verify"])
    #expect(run.status == 65)
    #expect(run.says("السجل متضرر في الملف") && run.says("000000000001.jsonl"))
    #expect(run.says("تغيرت بايتات السطر فلا تطابق رقم التحقق"))
    #expect(run.output.contains("تحققنا حتى القيد"))
    #expect(try folder.run(["verify", "--language", "en"]).says("bytes of the line were changed"))
    let script = try folder.run(["verify", "--json"])
    #expect(script.status == 65)
    let report = try script.object()
    #expect(report["ok"] as? Bool == false)
    #expect(report["error"] as? String == "ledgerDamaged")
    #expect((report["detail"] as? String)?.contains("تغيرت بايتات السطر") == true)
    #expect((report["problem"] as? String)?.contains("000000000001.jsonl") == true)
    try folder.open { terminal in
      try terminal.waitUntil(shows: "للقراءة فقط")
    }
    #expect(try Data(contentsOf: url) == bytes)
  }

  @Test(
    "a disk that takes no writing opens for reading, and the screen says so",
    .enabled(if: PrivateMount.isAllowed, "a disk can be mounted only by root"))
  func readOnlyDisk() throws {
    let folder = try OfficeFolder.demo()
    let script = #"mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$2""#
    let terminal = try PseudoTerminal(
      "/usr/bin/unshare", ["--mount", "/bin/sh", "-c", script, "sh", folder.data, try builtProduct(named: "diwan")],
      environment: folder.environment(officer: "reception"), answering: .emulator)
    defer { terminal.end() }
    try terminal.waitUntil(shows: "للقراءة فقط")
  }

  @Test("what reads a damaged ledger says so and does not end well, so that a part is never taken for the whole")
  func partOfTheLedger() throws {
    let folder = try damagedOffice().folder
    let lines = try folder.run(["--language", "ar", "log", "cat"])
    #expect(lines.status == 65)
    #expect(lines.says("السجل متضرر في الملف") && lines.output.contains("\"n\":1,"))
    let page = folder.root + "/evidence.html"
    let evidence = try folder.run(["evidence", "--output", page], officer: "director")
    #expect(evidence.status == 65)
    #expect(evidence.errorLines.count { $0.contains("السجل متضرر في الملف") } == 1)
    let checkpoint = try folder.run(["checkpoint"], officer: "director")
    #expect(checkpoint.status == 65)
    #expect(checkpoint.errorLines.count == 1 && checkpoint.says("السجل متضرر في الملف"), "\(checkpoint.errors)")
  }

  @Test("an end that a power cut tore, and nobody was promised, is told of as no damage, and set aside at the opening")
  func tornEnd() throws {
    let folder = try OfficeFolder.demo()
    let url = URL(fileURLWithPath: folder.data + Self.segment)
    let file = try FileHandle(forWritingTo: url)
    try file.seekToEnd()
    try file.write(contentsOf: Data("{\"c\":\"half".utf8))
    try file.close()
    let torn = try Data(contentsOf: url)
    let run = try folder.run(["verify"])
    #expect(run.status == 0)
    #expect(run.output.contains("السجل سليم") && run.output.contains("لم يُعتمد"))
    #expect(try Data(contentsOf: url) == torn)
    try FileManager.default.removeItem(atPath: folder.data + "/log/LOCK")
    #expect(try folder.run(["verify", "--json"]).object()["ok"] as? Bool == true)
    #expect(try folder.run(["due"], officer: "director").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data + "/log/torn").count == 1)
    let after = try folder.run(["verify"])
    #expect(after.status == 0 && !after.output.contains("لم يُعتمد"))
  }

  @Test("a disk that takes no output ends a command in words, so that no part is taken for the archive asked for")
  func fullOutput() throws {
    let folder = try OfficeFolder.demo()
    let script = #"exec "$@" > /dev/full"#
    let run = try CommandRun(
      ["log", "cat"], environment: folder.environment(officer: nil), under: ["/bin/sh", "-c", script, "sh"])
    #expect(run.status == 74)
    #expect(run.says("القرص ممتلئ"))
  }

  @Test("keys that are gone are told of by whoever needs them, and no empty store takes their place")
  func keysGone() throws {
    let folder = try OfficeFolder.demo()
    let keys = folder.data + "/keys/keys.sqlite"
    try FileManager.default.removeItem(atPath: keys)
    for arguments in [["search", "محمد", "--json"], ["backup", "--to", folder.root + "/copy", "--json"]] {
      let run = try folder.run(arguments, officer: "reception")
      #expect(run.status == 65)
      #expect(try run.object()["error"] as? String == "keysMissing")
    }
    #expect(!FileManager.default.fileExists(atPath: keys))
  }

  @Test("a folder under a segment's name is told, and left where it is")
  func folderAsSegment() throws {
    let folder = try OfficeFolder.demo()
    let stranger = folder.data + "/log/000000000002.jsonl"
    try FileManager.default.createDirectory(atPath: stranger, withIntermediateDirectories: false)
    let run = try folder.run(["verify"])
    #expect(run.status == 65)
    #expect(run.says("في مجلد السجل ما ليس ملفًا من ملفاته"))
    #expect(FileManager.default.fileExists(atPath: stranger))
  }

  @Test("a ledger of a newer version is refused for its version, without its keys, too")
  func newerWithoutKeys() throws {
    let folder = try NewerLedger.office()
    try FileManager.default.removeItem(atPath: folder.data + "/keys")
    for arguments in [["verify", "--json"], ["search", "محمد", "--json"]] {
      let run = try folder.run(arguments, officer: "reception")
      #expect(run.status == 65)
      #expect(try run.object()["error"] as? String == "newerVersion")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.data + "/keys"))
  }
}
