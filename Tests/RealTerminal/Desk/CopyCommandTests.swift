import Foundation
import Testing

@Suite("A copy for the person, by the command line")
struct CopyCommandTests {
  @Test("it is written for its owner alone, as text and as JSON, and its handing over is recorded")
  func copy() throws {
    let folder = try OfficeFolder.demo()
    let path = folder.root + "/copy.txt"
    let before = try folder.recordedActs()
    let run = try folder.run(["copy", "100001", "--output", path], officer: "director")
    #expect(run.status == 0, "\(run.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let shown = try folder.run(["show", "100001", "--json"], officer: "director").object()
    #expect(text.contains(try #require(shown["name"] as? String)))
    #expect(text.contains("هـ · "))
    #expect(try folder.recordedActs() == before + 1)

    let json = folder.root + "/copy.json"
    #expect(try folder.run(["copy", "100001", "--output", json, "--json"], officer: "director").status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: json))) as? [String: Any]
    let history = try #require(object?["history"] as? [[String: Any]])
    #expect(history.first?["kind"] as? String == "file.registered")
    #expect(history.last?["kind"] as? String == "subject.copyGiven")
    #expect(history.allSatisfy { $0["data"] is [String: Any] })
  }

  @Test("it replaces no file, and reception is told whose task it is; nothing is left behind")
  func refused() throws {
    let folder = try OfficeFolder.demo()
    let taken = folder.root + "/taken.txt"
    try "mine".write(toFile: taken, atomically: true, encoding: .utf8)
    let run = try folder.run(["copy", "100001", "--output", taken], officer: "director")
    #expect(run.status != 0)
    #expect(run.errorLines.count == 1)
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "mine")
    let free = folder.root + "/free.txt"
    #expect(try folder.run(["copy", "100001", "--output", free], officer: "reception").status != 0)
    #expect(!FileManager.default.fileExists(atPath: free))
  }
}
