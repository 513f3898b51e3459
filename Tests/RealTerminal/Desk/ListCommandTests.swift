import Foundation
import Testing

@Suite("Lists of files come in and go out by commands")
struct ListCommandTests {
  private static let parts = [
    "سعد", "خالد", "ناصر", "فهد", "بدر", "ماجد", "تركي", "نايف", "سلطان", "مشعل", "راشد", "عادل", "جابر", "طلال",
    "وليد",
    "هشام", "زياد", "كريم", "حمد", "غازي",
  ]

  /// A list of so many people, no two of one name, telephone or day of birth.
  private func list(_ count: Int) -> String {
    let parts = Self.parts
    let lines = (0..<count).map { place in
      let name = [parts[place % 20], parts[place / 20 % 20], parts[place / 400 % 20], "العتيبي"].joined(separator: " ")
      let birth = [1_950 + place / 336, 10 + place / 28 % 3, 1 + place % 28].map(String.init).joined(separator: "-")
      return name + ",05" + String(50_000_000 + place) + "," + birth + ",widow"
    }
    return (["name,mobile,birth_date,category"] + lines).joined(separator: "\n") + "\n"
  }

  private func write(_ bytes: Data, in folder: OfficeFolder) throws -> String {
    let path = folder.root + "/list.csv"
    try bytes.write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("a list is tried, taken in, known when it comes again, and leaves as it came")
  func inAndOut() throws {
    let folder = try OfficeFolder.demo()
    let path = try write(Data(list(30).utf8), in: folder)
    let tried = try folder.run(["import", path, "--dry-run", "--json"], officer: "director").object()
    #expect(tried["registered"] as? Int == 30)
    #expect(tried["encoding"] as? String == "utf-8")
    let taken = try folder.run(["import", path, "--json"], officer: "director").object()
    #expect(taken["registered"] as? Int == 30)
    let again = try folder.run(["import", path, "--json"], officer: "director").object()
    #expect(again["known"] as? Int == 30)
    #expect(again["registered"] as? Int == 0)
    let output = folder.root + "/out.csv"
    let left = try folder.run(["export", "--output", output, "--reason", "مراجعة", "--json"], officer: "director")
    #expect(try left.object()["files"] as? Int == 90)
    let written = try String(contentsOfFile: output, encoding: .utf8)
    #expect(written.contains("سعد سعد سعد العتيبي") && written.contains("+966550000000"))
  }

  @Test("what is written into a file that ends as JSON Lines do is taken in from there again")
  func formByName() throws {
    let (folder, other) = (try OfficeFolder.demo(), try OfficeFolder())
    let output = folder.root + "/out.jsonl"
    let export = ["export", "--output", output, "--reason", "مراجعة"]
    #expect(try folder.run(export, officer: "director").status == 0)
    #expect(try other.run(["demo", "--files", "0", "--no-open", "--data", other.data]).status == 0)
    let taken = try other.run(["import", output, "--confirm-clock", "--json"], officer: "director").object()
    #expect(taken["registered"] as? Int == 60 && taken["refused"] as? Int == 0)
    let named = folder.root + "/named.jsonl"
    let asked = ["export", "--output", named, "--reason", "مراجعة", "--format", "csv"]
    #expect(try folder.run(asked, officer: "director").status == 0)
    #expect(try String(contentsOfFile: named, encoding: .utf8).contains("file,kind,party,"))
  }

  @Test("what never ends is no mapping, and is not read for ever")
  func endlessMapping() throws {
    let folder = try OfficeFolder.demo()
    let path = try write(Data(list(1).utf8), in: folder)
    let run = try folder.run(["import", path, "--mapping", "/dev/zero", "--json"], officer: "director")
    #expect(run.status == 66)
    #expect(try run.object()["error"] as? String == "pathUnreadable")
  }

  @Test("rows in which a program left marks alone register nobody, and the report says why")
  func marksAlone() throws {
    let folder = try OfficeFolder.demo()
    let path = try write(Data("name\n;;;\n---\nسعد فهد العتيبي\n".utf8), in: folder)
    let report = folder.root + "/report.csv"
    let told = try folder.run(["import", path, "--report", report, "--json"], officer: "director").object()
    #expect(told["registered"] as? Int == 1 && told["refused"] as? Int == 2)
    let rows = try String(contentsOfFile: report, encoding: .utf8).split(separator: "\r\n")
    #expect(rows.dropFirst().filter { $0.contains(",true,") }.map { $0.prefix(4) } == ["2,na", "3,na"])
    #expect(rows.contains("2,name,true,nameHasNoLetter,لا حرف في الاسم؛ اكتبه كاملًا.,,"))
  }

  @Test("what another program calls its columns, or a policy its parts, is shown and commands no terminal")
  func controlsOfOthers() throws {
    let folder = try OfficeFolder.demo()
    let path = try write(Data("name,\u{1B}[31mred\u{7}\u{9B}2J\nسعد فهد العتيبي,x\n".utf8), in: folder)
    let list = try folder.run(["import", path, "--dry-run"], officer: "director")
    #expect(list.output.contains("␛[31mred␇\u{FFFD}2J"), "\(list.output)")
    try Data("\"i\\x1b[2Jd\": x\n".utf8).write(to: URL(fileURLWithPath: path))
    let policy = try folder.run(["policies", "--check", path])
    #expect(policy.output.contains("i␛[2Jd"), "\(policy.output)")
    for text in [list.output, list.errors, policy.output, policy.errors] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{7}" })
    }
  }

  @Test("whoever may not take a list in leaves no report, so that whoever may can name it so")
  func refused() throws {
    let folder = try OfficeFolder.demo()
    let path = try write(Data(list(3).utf8), in: folder)
    let report = folder.root + "/report.csv"
    #expect(try folder.run(["import", path, "--report", report], officer: "reception").status == 65)
    #expect(!FileManager.default.fileExists(atPath: report))
    #expect(try folder.run(["import", path, "--report", report], officer: "director").status == 0)
    #expect(FileManager.default.fileExists(atPath: report))
  }

  @Test("on a terminal the officer sees how it went, and the list of files holds the newcomers")
  func onATerminal() throws {
    let folder = try OfficeFolder.demo()
    let path = try write(Data(list(5).utf8), in: folder)
    try folder.open(["import", path], officer: "director") { terminal in
      let end = try terminal.waitForEnd()
      #expect(end == .exited(0))
      #expect(terminal.receivedText.contains("سُجّل: \u{2068}5\u{2069}"))
    }
    try folder.open(["--screen", "files"]) { terminal in
      try terminal.waitUntil(shows: "100065")
    }
  }

  @Test("an export shows how far it is, and clears the line before it says what it wrote")
  func exportOnATerminal() throws {
    let folder = try OfficeFolder.demo()
    let words = ["export", "--output", folder.root + "/out.csv", "--reason", "مراجعة"]
    try folder.open(words, officer: "director") { terminal in
      let end = try terminal.waitForEnd()
      #expect(end == .exited(0))
      #expect(terminal.receivedText.contains("كُتب من الملفات \u{2068}50\u{2069}\u{1B}[K\r\u{1B}[K"))
      #expect(terminal.receivedText.contains("وعددها \u{2068}60\u{2069}"))
    }
  }

  @Test("a list that Windows saved in its Arabic encoding is taken by its letters, and the officer is told")
  func windows() throws {
    let folder = try OfficeFolder.demo()
    // "غزيل شافي" in Windows-1256, behind a line of ASCII.
    let name: [UInt8] = [0xDB, 0xD2, 0xED, 0xE1, 0x20, 0xD4, 0xC7, 0xDD, 0xED]
    let path = try write(Data(Array("name,category\n".utf8) + name + Array(",widow\n".utf8)), in: folder)
    let refused = try folder.run(["import", path, "--encoding", "utf-8", "--json"], officer: "director").object()
    #expect(refused["refused"] as? Int == 1)
    let taken = try folder.run(["import", path], officer: "director")
    #expect(taken.status == 0)
    #expect(taken.says("windows-1256"))
    #expect(try folder.names(foundBy: "غزيل").contains("غزيل شافي"))
  }

  @Test(
    "countries are known by their names, and tables that leave begin with the mark by which spreadsheets know Arabic")
  func spreadsheets() throws {
    let folder = try OfficeFolder.demo()
    let people = "name,nationality\nغزيل شافي,السعودية\nRosa Cruz,Philippines\nسالم باوزير,ye\n"
    let path = try write(Data(people.utf8), in: folder)
    let (report, output) = (folder.root + "/report.csv", folder.root + "/out.csv")
    let taken = try folder.run(["import", path, "--report", report, "--json"], officer: "director").object()
    #expect(taken["registered"] as? Int == 3)
    _ = try folder.run(["export", "--output", output, "--reason", "مراجعة"], officer: "director")
    let tables = try [report, output].map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(tables.allSatisfy { $0.starts(with: [0xEF, 0xBB, 0xBF]) })
    let lines = String(decoding: tables[1], as: UTF8.self).split(separator: "\r\n").suffix(3)
    #expect(zip(lines, [",SA,", ",PH,", ",YE,"]).allSatisfy { $0.contains($1) }, "\(lines)")
  }

  /// Imports with a report onto a disk that is too small for it, then asks for the report under the same name with room.
  private static let reporting = """
    mkdir "$1/disk"; mount -t tmpfs -o size=8k tmpfs "$1/disk"
    "$2" import "$1/list.csv" --report "$1/disk/report.csv" 2>&1; echo "first $?"
    mount -o remount,size=1m "$1/disk"
    "$2" import "$1/list.csv" --report "$1/disk/report.csv" --json; wc -l <"$1/disk/report.csv"
    """

  @Test(
    "a report that the disk had no room for, of a list that registered nobody, leaves its name to the next try",
    .enabled(if: PrivateMount.isAllowed, "a disk can be mounted only by root"))
  func reportWithoutRoom() throws {
    let folder = try OfficeFolder.demo()
    let nobody = "name\n" + String(repeating: "سعد 5\n", count: 400)
    _ = try write(Data(nobody.utf8), in: folder)
    let run = try CommandRun(
      [], environment: folder.environment(officer: "director"),
      under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", Self.reporting + "\n: ", "sh", folder.root])
    #expect(run.output.contains("القرص ممتلئ") && run.output.contains("first 74"), "\(run.output)")
    #expect(run.output.contains("\"refused\" : 400") && run.output.hasSuffix("401\n"), "\(run.output)")
  }

  /// Moves the office onto a small disk, imports until it is full, makes room and imports again.
  private static let script = """
    data="$1/data"; mkdir "$1/copy"; cp -r "$data/." "$1/copy"
    mount -t tmpfs -o size=7m tmpfs "$data" && cp -r "$1/copy/." "$data"
    "$2" import "$1/list.csv" 2>&1; echo "first $?"
    mount -o remount,size=64m "$data"
    "$2" import "$1/list.csv" --json; "$2" verify --json
    """

  @Test(
    "an import that fills the disk says what is saved, and goes on from there when there is room",
    .enabled(if: PrivateMount.isAllowed, "a disk can be mounted only by root"))
  func fullDisk() throws {
    let folder = try OfficeFolder.demo()
    _ = try write(Data(list(8_000).utf8), in: folder)
    let run = try CommandRun(
      [], environment: folder.environment(officer: "director"),
      under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", Self.script + "\n: ", "sh", folder.root])
    let text = run.output
    #expect(!text.contains("first 0"))
    #expect(text.contains("سُجّلت ملفات قبل التوقف، عددها \u{2068}4000\u{2069}"))
    #expect(text.contains("\"known\" : 4000") && text.contains("\"registered\" : 4000"))
    #expect(text.contains("\"ok\" : true"))
  }
}
