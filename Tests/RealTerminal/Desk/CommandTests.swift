import Foundation
import Glibc
import Testing

@Suite("The commands without a terminal")
struct CommandTests {
  @Test("the demonstration is made once and found again, whole")
  func demoTwice() throws {
    let folder = try OfficeFolder()
    let arguments = ["demo", "--files", "8", "--no-open", "--data", folder.data]
    let first = try folder.run(arguments)
    #expect(first.status == 0)
    #expect(first.output.contains("reception") && first.output.contains("diwan-demo"))
    let head = try #require(try folder.verification()["head"] as? String)
    #expect(try folder.run(arguments).status == 0)
    let verification = try folder.verification()
    #expect(verification["ok"] as? Bool == true)
    #expect(verification["head"] as? String == head)
  }

  @Test("another office than the demonstration that was asked for is neither called one nor opened as one")
  func otherOffice() throws {
    let folder = try OfficeFolder.demo()
    let run = try folder.run(["demo", "--seed", "2", "--no-open", "--data", folder.data, "--json"])
    #expect(run.status == 73)
    #expect(try run.object()["error"] as? String == "officeExists")
    let own = try folder.run(["demo", "--no-open", "--data", folder.data, "--json"])
    #expect(own.status == 0)
    #expect(try own.object()["folder"] as? String == folder.data)
    #expect(try own.object()["passphrase"] as? String == "diwan-demo")
  }

  @Test("words for a stream that was closed before the start go nowhere, least of all into the office's own files")
  func closedStreams() throws {
    let folder = try OfficeFolder.demo()
    for arguments in [["verify"], ["log", "cat"], ["backup", "--to", folder.root + "/copy"]] {
      for closing in [">&-", ">&- <&-"] {
        let run = try CommandRun(
          arguments, environment: folder.environment(officer: nil),
          under: ["/bin/sh", "-c", "exec \"$@\" " + closing, "sh"])
        #expect(run.status == 74, "\(arguments) \(closing)")
        #expect(run.says("المخرج مغلق"), "\(arguments) \(closing)")
      }
    }
    let silent = try CommandRun(
      ["verify"], environment: folder.environment(officer: nil),
      under: ["/bin/sh", "-c", "exec \"$@\" >&- 2>&- <&-", "sh"])
    #expect(silent.status == 74)
    #expect(try folder.run(["verify"]).status == 0)
    #expect(try folder.run(["verify", "--data", folder.root + "/copy"]).status == 0)
  }

  @Test("an account that is told of no home finds its office where it lies with one")
  func homeless() throws {
    let home = String(cString: try #require(getpwuid(getuid())).pointee.pw_dir)
    let run = try CommandRun(["info", "--json"], environment: ["PATH": "/usr/bin:/bin"])
    let paths = try #require(try run.object()["paths"] as? [String: String])
    #expect(paths["data"] == (home == "/" ? "" : home) + "/.local/share/diwan")
  }

  @Test("a command that nobody signs in for says what names the officer, and counts as no wrong passphrase")
  func nobody() throws {
    let folder = try OfficeFolder.demo()
    for officer in [nil, "reception"] {
      let extra = officer.map { ["DIWAN_OFFICER": $0] } ?? [:]
      let run = try folder.run(["search", "محمد", "--json"], extra: extra)
      #expect(run.status == 77)
      #expect(try run.object()["error"] as? String == "credentialsMissing")
      #expect(run.says("DIWAN_OFFICER") && run.says("DIWAN_PASSPHRASE_FILE"))
    }
    let typed = try CommandRun(
      ["search", "100001"],
      environment: folder.environment(extra: ["DIWAN_PASSPHRASE_FILE": folder.passphrasePath]),
      under: ["/bin/sh", "-c", "echo reception | \"$@\"", "sh"])
    #expect(typed.status == 0 && typed.output.hasPrefix("100001") && typed.errors.isEmpty)
  }

  @Test("verify reports what it read under names that scripts can rely on")
  func verify() throws {
    let verification = try OfficeFolder.demo().verification()
    #expect(verification["ok"] as? Bool == true)
    #expect(try #require(verification["commits"] as? Int) > 60)
    #expect(try #require(verification["events"] as? Int) >= verification["commits"] as? Int ?? 0)
    #expect((verification["head"] as? String)?.utf8.count == 64)
  }

  @Test("search prints files and names, as JSON and as lines")
  func search() throws {
    let folder = try OfficeFolder.demo()
    let rows = try folder.run(["search", "محمد", "--limit", "3", "--json"], officer: "reception").array()
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { ($0["name"] as? String)?.contains("محمد") == true })
    let first = try #require(rows.first)
    let line = [first["file"], first["name"]].compactMap { $0 as? String }.joined(separator: "\t")
    let lines = try folder.run(["search", "محمد", "--limit", "3"], officer: "reception").output
    #expect(lines.hasPrefix(line + "\n"))
  }

  @Test("a search that finds nothing is an empty array, and no fault")
  func emptySearch() throws {
    let run = try OfficeFolder.demo().run(["search", "ظظظظ", "--json"], officer: "reception")
    #expect(run.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String] == [])
  }

  @Test("what is due comes as rows that name nobody, and as a calendar")
  func due() throws {
    let folder = try OfficeFolder.demo()
    let rows = try folder.run(["due", "--days", "30", "--json"], officer: "director").array()
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { Set($0.keys).isSubset(of: ["kind", "reference", "due", "time", "late", "what"]) })
    let days = rows.compactMap { $0["due"] as? String }
    #expect(days.count == rows.count && days == days.sorted())
    let calendar = try folder.run(["due", "--days", "30", "--calendar"], officer: "director").output
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.hasSuffix("END:VCALENDAR\r\n"))
    #expect(calendar.matches(of: /BEGIN:VEVENT/).count == rows.count)
    // Request 2 of file 1002341 is another than request 12 of file 100234.
    let reply = try #require(rows.first { ($0["reference"] as? String)?.contains("/") == true })
    let (kind, reference) = try (#require(reply["kind"] as? String), #require(reply["reference"] as? String))
    #expect(calendar.contains("UID:\(kind)-\(reference.replacing("/", with: "-"))@diwan\r\n"))
  }

  @Test("a deadline comes with its working: fifteen counted days from completeness, none before the floor")
  func deadline() throws {
    let folder = try OfficeFolder()
    let kadi = try folder.run(["deadline", "--policy", "kadi", "--from", "2026-11-22", "--json"]).object()
    #expect(kadi["ceiling"] as? String == "2026-12-13")
    #expect(kadi["floor"] is NSNull)
    let days = try #require(kadi["days"] as? [[String: Any]])
    #expect(days.count { $0["counted"] as? Bool == true } == 15)
    #expect(days.first?["date"] as? String == "2026-11-22")
    #expect(days.first?["hijri"] as? String == "1448-06-12")
    #expect(days.first?["counted"] as? Bool == false)
    #expect(days.allSatisfy { ($0["reason"] as? String)?.isEmpty == false })
  }

  @Test("a day is taken as fields take it: in either calendar, its month also by its name in either language")
  func days() throws {
    let folder = try OfficeFolder()
    for day in ["1448/06/13", "13 جمادى الآخرة 1448", "13 Jumada II 1448", "23 November 2026", "٢٣ نوفمبر ٢٠٢٦م"] {
      let run = try folder.run(["deadline", "--policy", "kadi", "--from", day, "--json", "--language", "en"])
      #expect(try run.object()["from"] as? String == "2026-11-23", "\(day)")
    }
    for day in ["13 رمضان 2026", "yesterday", "31 June 2026", ""] {
      let run = try folder.run(["deadline", "--policy", "kadi", "--from", day, "--json"])
      #expect(run.status == 64, "\(day)")
      #expect(try run.object()["error"] as? String == "date", "\(day)")
    }
  }

  @Test("every refusal has its exit code, one line for people and a name for scripts")
  func refusals() throws {
    let folder = try OfficeFolder.demo()
    func expect(_ arguments: [String], status: Int32, error: String, data: OfficeFolder) throws {
      let run = try data.run(arguments + ["--json"], officer: "reception")
      #expect(run.status == status, "\(arguments)")
      #expect(run.errorLines.count == 1, "\(arguments)")
      let object = try run.object()
      #expect(object["error"] as? String == error, "\(arguments)")
      #expect((object["detail"] as? String)?.isEmpty == false, "\(arguments)")
    }
    try expect(["verify"], status: 66, error: "officeMissing", data: OfficeFolder())
    try expect(["show", "999999"], status: 66, error: "fileUnknown", data: folder)
    try expect(["deadline", "--policy", "nobody", "--from", "2026-11-22"], status: 64, error: "policy", data: folder)
    // Two policies begin so: which of them is meant nobody can tell.
    try expect(["deadline", "--policy", "ma", "--from", "2026-11-22"], status: 64, error: "policy", data: folder)
    try expect(["search"], status: 64, error: "usage", data: folder)
    let stranger = try folder.run(["search", "محمد", "--json"], officer: "nobody")
    #expect(stranger.status == 77)
    #expect(try stranger.object()["error"] as? String == "wrongPassphrase")
  }

  @Test("the options of all commands stand before a command's name as well as behind it")
  func optionsFirst() throws {
    let folder = try OfficeFolder()
    let run = try folder.run(["--language", "en", "--json", "verify"])
    #expect(run.status == 66)
    #expect(try run.object()["error"] as? String == "officeMissing")
    #expect(run.errors.hasPrefix("diwan: There is no office in this folder: "))
    #expect(try folder.run(["--data=" + folder.root, "info"]).output.contains(folder.root))
  }

  @Test("a command line that is not understood is told in one line of the interface language, with what is possible")
  func usage() throws {
    let folder = try OfficeFolder()
    func told(_ arguments: String...) throws -> String {
      let run = try folder.run(arguments)
      #expect(run.status == 64)
      #expect(run.errorLines.count == 1)
      return run.errors.filter { !["\u{2068}", "\u{2069}"].contains($0) }
    }
    #expect(try told("frobnicate").hasPrefix("diwan: لا مكان هنا لـ frobnicate. اكتب diwan --help"))
    #expect(try told("info", "one", "two").hasPrefix("diwan: لا مكان هنا لـ one. اكتب"))
    #expect(try told("due", "--days").hasPrefix("diwan: لم تُكتب قيمة --days <days>."))
    #expect(try told("search").hasPrefix("diwan: ينقص الأمر <text> ...."))
    #expect(
      try told("due", "--days", "9223372036854775807").hasPrefix(
        "diwan: القيمة 9223372036854775807 لا تصلح لـ --days. الممكن: 0–3650. اكتب"))
    #expect(
      try told("search", "محمد", "--limit", "0").hasPrefix("diwan: القيمة 0 لا تصلح لـ --limit. الممكن: 1–100000."))
    #expect(
      try told("demo", "--files", "1000001", "--language", "en").hasPrefix(
        "diwan: The value 1000001 does not suit --files. Possible: 0–1000000."))
    #expect(try told("due", "--wrong").hasPrefix("diwan: لا يوجد خيار --wrong."))
    #expect(try told("due", "--day", "3").hasPrefix("diwan: لا يوجد خيار --day. الممكن: --days."))
    #expect(
      try told("print", "poem").hasPrefix("diwan: القيمة poem لا تصلح لـ <document>. الممكن: declaration requirements"))
    #expect(
      try told("info", "--language", "fr").hasPrefix(
        "diwan: القيمة fr لا تصلح لـ --language <language>. الممكن: ar en."))
    #expect(
      try told("print", "poem", "--language", "en").hasPrefix(
        "diwan: The value poem does not suit <document>. Possible: declaration requirements"))
  }

  @Test("a policy file that is no policy is told in one JSON document, with what is wrong in it")
  func badPolicy() throws {
    let folder = try OfficeFolder()
    let path = folder.root + "/policy.yaml"
    try "id: kadi\n".write(toFile: path, atomically: true, encoding: .utf8)
    let run = try folder.run(["policies", "--check", path, "--json"])
    #expect(run.status == 65)
    let object = try run.object()
    #expect(object["ok"] as? Bool == false)
    #expect((object["problems"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test("a refusal speaks the language of the interface")
  func language() throws {
    let folder = try OfficeFolder()
    #expect(try folder.run(["verify"]).says("لا يوجد مكتب في هذا المجلد"))
    #expect(
      try folder.run(["verify", "--language", "en"]).errors.hasPrefix("diwan: There is no office in this folder: "))
    #expect(try folder.run(["--help"]).output.contains("الاستعمال:"))
    let print = try folder.run(["print", "--help"]).output
    #expect(print.contains("القيم:") && print.contains("المعتاد:"))
    #expect(!print.contains("values:") && !print.contains("default:"))
    for (command, told) in [([], "diwan help"), (["log"], "diwan help log"), (["messages"], "diwan help messages")] {
      let help = try folder.run(command + ["--help"]).output
      #expect(help.contains("اكتب \u{2068}\(told)\u{2069} مع اسم الأمر لشرحه."))
      #expect(!help.contains("See '"))
    }
    let english = try folder.run(["--help", "--language", "en"]).output
    #expect(english.contains("USAGE: diwan <subcommand>"))
    #expect(english.contains("  evidence "))
    #expect(try folder.run(["show", "--help", "--language", "en"]).output.contains("USAGE: diwan show"))
  }
}
