import Foundation
import Testing

@Suite("Options and arguments of the commands")
struct OptionTests {
  @Test(
    "an empty path is refused by its option's name, since it would be taken for the current folder",
    arguments: [
      ["info", "--data", ""], ["--data", "", "info"], ["demo", "--no-open", "--data", ""], ["backup", "--to", ""],
      ["restore", "--from", ""], ["checkpoint", "--output", ""], ["evidence", "--output", ""],
      ["export", "--reason", "نسخة", "--output", ""], ["copy", "100001", "--output", ""],
      ["copy", "100001", "--output", "copy", "--scans", ""], ["attachments", "100001/1/1", "--output", ""],
      ["print", "evidence", "--output", ""], ["import", "list.csv", "--mapping", ""],
      ["import", "list.csv", "--report", ""], ["import", ""], ["attach", "100001/1", "id", ""],
      ["deadline", "--policy", "kadi", "--from", "2026-11-22", "--holidays", ""], ["policies", "--check", ""],
      ["policies", "--export", ""], ["policies", "--import", ""], ["policies", "--import-text", ""],
    ])
  func emptyPath(arguments: [String]) throws {
    let folder = try OfficeFolder()
    let run = try folder.run(arguments + ["--language", "en"])
    #expect(run.status == 64)
    #expect(run.errorLines.count == 1)
    let told = run.errors.filter { !["\u{2068}", "\u{2069}"].contains($0) }
    let sentence = #/diwan: The value of (--[a-z-]+( <[a-z-]+>)?|<(path|file)>) is empty\. .*\n/#
    #expect(told.wholeMatch(of: sentence) != nil, "\(told)")
    #expect(try folder.run(["info", "--data="]).says("قيمة"))
  }

  @Test(
    "an option that would do nothing where it stands is refused by its name",
    arguments: [
      (["manual", "--json"], "--json"), (["manual", "--data", "office"], "--data"),
      (["--json"], "--json"), (["--screen", "due", "--json"], "--json"), (["demo", "--json"], "--json"),
      (["due", "--calendar", "--json"], "--json"), (["log", "cat", "--reason", "مراجعة"], "--reason"),
      (["print", "cover", "100001", "--output", "a.pdf", "--from", "2026-11-22"], "--from"),
      (["print", "receipt", "100001/1", "--output", "a.pdf", "--to", "2026-11-22"], "--to"),
      (["policies", "--from", "2026-11-22"], "--from"), (["policies", "kadi", "--reason", "مراجعة"], "--reason"),
      (["policies", "--check", "a.yaml", "--reason", "مراجعة"], "--reason"),
      (["policies", "--check", "a.yaml", "--export", "b.yaml"], "--export"),
      (["policies", "kadi", "--check", "a.yaml"], "kadi"), (["policies", "--confirm-clock"], "--confirm-clock"),
    ])
  func idleOption(arguments: [String], option: String) throws {
    let run = try OfficeFolder().run(arguments)
    #expect(run.status == 64)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("\u{2068}\(option)\u{2069}"), "\(run.errors)")
  }

  @Test("an empty variable is one that was not set")
  func emptyVariable() throws {
    let folder = try OfficeFolder()
    let run = try folder.run(["info", "--json"], extra: ["DIWAN_DATA": ""])
    #expect(try (run.object()["paths"] as? [String: String])?["data"] == folder.root + "/data/diwan")
  }
}
