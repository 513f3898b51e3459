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
    // Requests that are closed and all of the history stand there, and not under the names that lists of a part have.
    #expect(text.contains("\nكل ما سُجّل في الملف\n") && !text.contains("آخر ما جرى") && !text.contains("القائمة\n"))
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
    let refused = try folder.run(["copy", "100001", "--output", free], officer: "reception")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("المدير التنفيذي"))
    #expect(!FileManager.default.fileExists(atPath: free))
  }

  /// A file with a scan, by its number, and the scan's place.
  private func attach(_ scan: Data, in folder: OfficeFolder) throws -> (file: String, scan: String) {
    let path = folder.root + "/0017"
    try scan.write(to: URL(filePath: path))
    let request = try folder.requestWithoutScans()
    let taken = try folder.attach(path, to: request)
    return (
      String(try #require(request.split(separator: "/").first)), try #require(taken["attachment"] as? String)
    )
  }

  @Test("its scans go with it in clear, under names that it lists, and are told of with the handing over")
  func scans() throws {
    let folder = try OfficeFolder.demo()
    let content = Data("%PDF-1.7\nعقد\n".utf8)
    let (file, scan) = try attach(content, in: folder)
    let (path, scans) = (folder.root + "/copy.txt", folder.root + "/scans")
    let run = try folder.run(["copy", file, "--output", path, "--scans", scans], officer: "director")
    #expect(run.status == 0, "\(run.errors)")
    let name = scan.replacing("/", with: "-") + ".pdf"
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(name))
    #expect(FileManager.default.contents(atPath: scans + "/" + name) == content)
    let written = try FileManager.default.contentsOfDirectory(atPath: scans)
    #expect(run.output.contains("(\u{2068}\(written.count)\u{2069})"))
    for place in [scans, scans + "/" + name] {
      let mode = try #require(try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0)
    }
    // JSON tells the same, into a folder that is there already.
    let (json, other) = (folder.root + "/copy.json", folder.root + "/other")
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    let told = try folder.run(["copy", file, "--output", json, "--scans", other, "--json"], officer: "director")
    #expect(told.status == 0, "\(told.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: json))) as? [String: Any]
    let names = (object?["scans"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names?.sorted() == written.sorted())
    let history = try #require(object?["history"] as? [[String: Any]])
    let given = try #require(history.last { $0["kind"] as? String == "subject.copyGiven" }?["data"] as? [String: Any])
    #expect(given["scans"] as? Int == written.count)
  }

  @Test("more scans than a program may usually hold open go with it; where the machine allows no more it says so")
  func manyScans() throws {
    let folder = try OfficeFolder.demo()
    let request = try folder.requestWithoutScans()
    for place in 1...8 {
      let path = folder.root + "/\(place)"
      try Data("%PDF-1.7\nعقد \(place)\n".utf8).write(to: URL(filePath: path))
      _ = try folder.attach(path, to: request)
    }
    let file = String(try #require(request.split(separator: "/").first))
    func copy(_ limit: String, _ name: String) throws -> CommandRun {
      try CommandRun(
        ["copy", file, "--output", folder.root + "/" + name + ".txt", "--scans", folder.root + "/" + name],
        environment: folder.environment(officer: "director"),
        under: ["/bin/sh", "-c", "ulimit " + limit + "; exec \"$0\" \"$@\""])
    }
    let raised = try copy("-S -n 20", "raised")
    #expect(raised.status == 0, "\(raised.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root + "/raised").count >= 8)
    let refused = try copy("-n 60", "refused")
    #expect(refused.status == 73 && refused.errorLines.count == 1 && refused.says("ulimit"), "\(refused.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.root)
    #expect(!names.contains { $0.hasPrefix("refused") })
  }

  @Test(
    "without a folder for its scans it is not made; where no folder can be, or a file is in the way, nothing is left")
  func noFolder() throws {
    let folder = try OfficeFolder.demo()
    let (file, scan) = try attach(Data("%PDF-1.7\nعقد\n".utf8), in: folder)
    let path = folder.root + "/copy.txt"
    let before = try folder.recordedActs()
    func refusal(_ scans: String?) throws -> CommandRun {
      let run = try folder.run(
        ["copy", file, "--output", path] + (scans.map { ["--scans", $0] } ?? []), officer: "director")
      #expect(run.errorLines.count == 1, "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: path))
      return run
    }
    let unnamed = try refusal(nil)
    #expect(unnamed.status == 64 && unnamed.says("--scans"))
    let inTheWay = folder.root + "/file"
    try "mine".write(toFile: inTheWay, atomically: true, encoding: .utf8)
    let noFolder = try refusal(inTheWay)
    #expect(noFolder.status == 73 && noFolder.says("ليس هذا مجلدًا"))
    #expect(try refusal(folder.root + "/nowhere/scans").status == 74)
    let taken = folder.root + "/taken"
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: false)
    let name = scan.replacing("/", with: "-") + ".pdf"
    try "mine".write(toFile: taken + "/" + name, atomically: true, encoding: .utf8)
    #expect(try refusal(taken).status == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: taken) == [name])
    #expect(try String(contentsOfFile: taken + "/" + name, encoding: .utf8) == "mine")
    #expect(try folder.recordedActs() == before)
  }
}
