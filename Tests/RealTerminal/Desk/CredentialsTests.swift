import Foundation
import Testing

@Suite("Who signs in for a command, and by which passphrase")
struct CredentialsTests {
  /// Runs a command that reads these lines.
  private func run(_ arguments: [String], reading lines: String, in folder: OfficeFolder) throws -> CommandRun {
    try CommandRun(
      arguments + ["--language", "en"], environment: folder.environment(extra: ["LINES_TO_READ": lines]),
      under: ["/bin/sh", "-c", "printf \"$LINES_TO_READ\" | \"$@\"", "sh"])
  }

  @Test("where nobody answers, what was asked is named, and no other fault")
  func unanswered() throws {
    let folder = try OfficeFolder.demo()
    let questions = [
      ("", "Sign-in name"), ("director\\n", "Key from the paper"), ("director\\nABCD\\n", "New passphrase"),
      ("director\\nABCD\\n\\n", "New passphrase"), ("director\\nABCD\\nنهر الديوان 9\\n", "New passphrase again"),
    ]
    for (lines, question) in questions {
      let run = try run(["recover", "--json"], reading: lines, in: folder)
      #expect(run.status == 77, "\(lines)")
      #expect(try run.object()["error"] as? String == "credentialsMissing", "\(lines)")
      #expect(
        run.errors.filter { !["\u{2068}", "\u{2069}"].contains($0) }
          == "diwan: Nothing was entered at “\(question)”; run the command again and type it.\n")
    }
    let differing = try run(["recover"], reading: "director\\nABCD\\nنهر الديوان 9\\nنهر\\n", in: folder)
    #expect(differing.status == 64)
    let signIn = try run(["search", "محمد", "--json"], reading: "reception\\n\\n", in: folder)
    #expect(try signIn.object()["error"] as? String == "credentialsMissing")
  }

  /// Signs in by a file of these bytes.
  private func search(by bytes: [UInt8], in folder: OfficeFolder) throws -> CommandRun {
    let path = folder.root + "/word"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try folder.run(
      ["search", "100001", "--language", "en", "--json"],
      extra: ["DIWAN_OFFICER": "reception", "DIWAN_PASSPHRASE_FILE": path])
  }

  @Test("a passphrase is read from one line, whichever editor wrote it")
  func oneLine() throws {
    let folder = try OfficeFolder.demo()
    for text in ["diwan-demo", "diwan-demo\n", "diwan-demo\r\n", "\u{FEFF}diwan-demo\r\n", "diwan-demo\n\n"] {
      #expect(try search(by: Array(text.utf8), in: folder).status == 0, "\(text.utf8.count)")
    }
  }

  @Test("what never ends is no passphrase file, and is not read for ever")
  func endless() throws {
    let folder = try OfficeFolder.demo()
    let run = try folder.run(
      ["search", "100001", "--json"], extra: ["DIWAN_OFFICER": "reception", "DIWAN_PASSPHRASE_FILE": "/dev/zero"])
    #expect(run.status == 66)
    #expect(try run.object()["error"] as? String == "pathUnreadable")
  }

  private func expect(_ run: CommandRun, tells words: String, in folder: OfficeFolder) throws {
    #expect(run.status == 65)
    #expect(try run.object()["error"] as? String == "passphraseFile")
    #expect(run.says(folder.root + "/word") && run.says(words), "\(run.errors)")
  }

  @Test("a file without a passphrase is told of and counts as no wrong attempt, however often it is tried")
  func noPassphrase() throws {
    let folder = try OfficeFolder.demo()
    for (text, told) in [
      ("", "holds no passphrase"), ("\n", "holds no passphrase"), (" \r\n", "holds no passphrase"),
      ("diwan-demo\nof the desk\n", "holds more than one line; write the passphrase alone into it"),
    ] {
      for _ in 0..<6 { try expect(try search(by: Array(text.utf8), in: folder), tells: told, in: folder) }
    }
    // Signs that stood for other bytes would open for whoever wrote others.
    try expect(try search(by: [0xCF, 0xED, 0xE6, 0xC7, 0xE4], in: folder), tells: "is not text in UTF-8", in: folder)
    for path in [folder.root + "/nowhere", folder.root] {
      let run = try folder.run(
        ["search", "100001", "--json"], extra: ["DIWAN_OFFICER": "reception", "DIWAN_PASSPHRASE_FILE": path])
      #expect(run.status == 66)
      #expect(try run.object()["error"] as? String == "pathUnreadable")
    }
    // Nobody waits afterwards, and nobody is told of attempts.
    let run = try search(by: Array("diwan-demo".utf8), in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
  }
}
