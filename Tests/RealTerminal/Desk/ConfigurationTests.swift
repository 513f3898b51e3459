import Foundation
import Testing

@Suite("The configuration file")
struct ConfigurationTests {
  /// An empty home with a configuration file.
  private func home(_ text: String) throws -> OfficeFolder {
    let folder = try OfficeFolder()
    try FileManager.default.createDirectory(
      atPath: folder.root + "/home/.config/diwan", withIntermediateDirectories: true)
    try text.write(toFile: path(folder), atomically: true, encoding: .utf8)
    return folder
  }

  private func path(_ folder: OfficeFolder) -> String { folder.root + "/home/.config/diwan/config.yaml" }

  private func settings(_ folder: OfficeFolder, _ arguments: [String] = []) throws -> [String: [String]] {
    let list = try folder.run(["info", "--json"] + arguments).object()["settings"] as? [[String: String]] ?? []
    return Dictionary(uniqueKeysWithValues: list.map { ($0["name"] ?? "", [$0["word"] ?? "", $0["source"] ?? ""]) })
  }

  @Test("an option goes before the file, the file before the standard, key by key")
  func order() throws {
    let folder = try home("theme: mono\ndigits: arabic\n")
    #expect(
      try settings(folder, ["--theme", "high-contrast"]) == [
        "bidi": ["auto", "standard"], "bidi-driver": ["auto", "standard"], "tashkeel": ["auto", "standard"],
        "shaping": ["on", "standard"], "digits": ["arabic", "configuration"], "borders": ["unicode", "standard"],
        "theme": ["high-contrast", "option"], "mouse": ["off", "standard"],
        "notices": ["on", "standard"],
      ])
  }

  @Test("a flaw is told with file, line and key in the officer's language, and the program opens with the rest")
  func flaws() throws {
    let folder = try home("theme: pink\nborders: ascii\n")
    let flaw = path(folder) + "، السطر 1، theme: قيمة غير معروفة «pink»"
    try folder.open(officer: nil) { terminal in
      let picture = try terminal.waitUntil("the first start stands") { $0.row(23).contains("F10") }
      #expect(picture.contains("----"))
      #expect(String(terminal.receivedText.prefix(4_000)).filter { !$0.isBidiIsolate }.contains("السطر 1، theme"))
    }
    let problems = try folder.run(["info", "--json"]).object()["problems"] as? [String] ?? []
    #expect(problems.count == 1)
    #expect(problems.first.map { $0.filter { !$0.isBidiIsolate }.hasPrefix(flaw) } == true)
    let english = try folder.run(["doctor", "--json", "--language", "en"]).object()
    #expect((english["problems"] as? [String])?.first?.contains("line") == true)
    #expect(english["suggestions"] as? [String] == ["configuration"])
  }

  @Test("the file to start from asks for nothing, and with every line in force for the standard")
  func startingPoint() throws {
    let folder = try OfficeFolder()
    let standard = try settings(folder)
    #expect(try folder.run(["config", "--write"]).status == 0)
    #expect(try settings(folder) == standard)
    let text = try String(contentsOfFile: path(folder), encoding: .utf8)
    #expect(try folder.run(["config"]).output == text + "\n")
    let uncommented = text.split(separator: "\n").map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") ? String(line.dropFirst()) : String(line)
    }
    try uncommented.joined(separator: "\n").write(toFile: path(folder), atomically: true, encoding: .utf8)
    #expect(try settings(folder).mapValues { $0[0] } == standard.mapValues { $0[0] })
    #expect(try settings(folder).values.allSatisfy { $0[1] == "configuration" })
    #expect(try folder.run(["info", "--json"]).object()["problems"] as? [String] == [])
  }

  @Test("a file that is there already is never written over")
  func noOverwriting() throws {
    let folder = try home("theme: mono\n")
    let run = try folder.run(["config", "--write", "--json"])
    #expect(run.status == 73)
    #expect(try run.object()["error"] as? String == "fileExists")
    #expect(try String(contentsOfFile: path(folder), encoding: .utf8) == "theme: mono\n")
  }
}

extension Character {
  fileprivate var isBidiIsolate: Bool { unicodeScalars.allSatisfy { (0x2066...0x2069).contains($0.value) } }
}
