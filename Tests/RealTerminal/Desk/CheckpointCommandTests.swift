import Foundation
import Testing

@Suite("The mark of the ledger that leaves the machine")
struct CheckpointCommandTests {
  @Test("the director takes the mark to the minutes and the note to a file, and verify holds the ledger against both")
  func anchors() throws {
    let folder = try OfficeFolder.demo()
    let file = folder.root + "/note.txt"
    #expect(try folder.run(["checkpoint"], officer: "director").output.contains("علامة السجل في "))
    let run = try folder.run(["checkpoint", "--output", file, "--json"], officer: "director")
    #expect(run.status == 0)
    let mark = try run.object()
    let note = try #require(mark["note"] as? String)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == note + "\n")
    let paper = "\(try #require(mark["commit"] as? Int)) · \(try #require(mark["digits"] as? String))"

    let report = try folder.run(["verify", "--json", "--anchor", file, "--anchor", paper]).object()
    #expect(report["ok"] as? Bool == true)
    #expect(report["anchors"] as? Int == 2)
    #expect(try #require(report["checkpoints"] as? Int) >= 1)
    #expect(try folder.run(["verify", "--anchor", paper]).output.contains("العلامات المطابقة: \u{2068}1\u{2069}"))

    let again = try folder.run(["checkpoint", "--output", file, "--json"], officer: "director")
    #expect(again.status == 73)
    #expect(try again.object()["error"] as? String == "fileExists")
    #expect(try folder.run(["checkpoint"], officer: "reception").says("ليس من صلاحياتك"))
  }

  @Test("a ledger whose end was cut off, checkpoints and all, is refused by note and paper alike")
  func cutOff() throws {
    let folder = try OfficeFolder.demo()
    let mark = try folder.run(["checkpoint", "--json"], officer: "director").object()
    let number = try #require(mark["commit"] as? Int)
    let paper = "\(number) \(try #require(mark["digits"] as? String))"
    let file = folder.root + "/note.txt"
    try #require(mark["note"] as? String).write(toFile: file, atomically: true, encoding: .utf8)
    let segment = folder.data + "/log/000000000001.jsonl"
    let lines = try String(contentsOfFile: segment, encoding: .utf8).split(separator: "\n").dropLast(2)
    try (lines.joined(separator: "\n") + "\n").write(toFile: segment, atomically: true, encoding: .utf8)
    for name in ["LOCK", "checkpoints.txt"] { try FileManager.default.removeItem(atPath: folder.data + "/log/" + name) }
    try folder.forgetIndex()

    #expect(try folder.run(["verify"]).status == 0, "the shortened chain is whole in itself")
    for anchor in [file, paper] {
      let run = try folder.run(["verify", "--anchor", anchor, "--language", "en"])
      #expect(run.status == 65)
      #expect(run.says("The ledger is shorter than the mark: entry \u{2068}\(number)\u{2069} is not there."))
      #expect(run.output.isEmpty)
      let report = try folder.run(["verify", "--json", "--anchor", anchor]).object()
      #expect(report["ok"] as? Bool == false)
      #expect(report["error"] as? String == "markBeyondLedger")
      #expect(report["anchors"] as? Int == 0)
    }
  }

  @Test("what is no mark is named")
  func unreadable() throws {
    let folder = try OfficeFolder.demo()
    for anchor in ["1234 9f86", "/dev/null", folder.data + "/log/000000000001.jsonl"] {
      let run = try folder.run(["verify", "--json", "--anchor", anchor])
      #expect(run.status == 65)
      #expect(try run.object()["error"] as? String == "markUnreadable")
    }
  }
}

extension OfficeFolder {
  /// Takes the index away, as a restart of the machine does.
  func forgetIndex() throws {
    guard let index = try path("index") else { return }
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: index).deletingLastPathComponent())
  }
}
