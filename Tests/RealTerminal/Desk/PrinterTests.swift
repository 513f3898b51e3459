import Foundation
import Testing

/// The commands of a printing system, which take a paper like those of CUPS and keep what they were given.
private struct PrinterFolder {
  let folder: OfficeFolder
  private let path: String

  /// - Parameter says: what `lp` does before it reads what it is given.
  init(takes: Bool = true, says: String = ":") throws {
    folder = try OfficeFolder.demo()
    path = folder.root + "/bin"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try write("lpstat", "case $1 in -e) printf 'back\\nfront\\n';; -d) echo 'system default destination: front';; esac")
    let taking = takes ? "echo \"$*\" > '\(path).words'; exec cat > '\(path).paper'" : "cat > /dev/null; exit 1"
    try write("lp", says + "; " + taking)
  }

  /// Put in place by another program: a file that was open for writing here may still be so in a program that another
  /// test started meanwhile, and is not run then.
  private func write(_ name: String, _ script: String) throws {
    let draft = folder.root + "/" + name + ".sh"
    try ("#!/bin/sh\n" + script + "\n").write(toFile: draft, atomically: true, encoding: .utf8)
    let install = try Process.run(
      URL(filePath: "/usr/bin/install"), arguments: ["-m", "700", draft, path + "/" + name])
    install.waitUntilExit()
    try #require(install.terminationStatus == 0)
  }

  var environment: [String: String] { ["PATH": path + ":/usr/bin:/bin"] }
  var words: String? { try? String(contentsOfFile: path + ".words", encoding: .utf8) }
  var paper: Data? { FileManager.default.contents(atPath: path + ".paper") }

  /// How many papers are noted to have gone to a printer.
  func notes() throws -> Int {
    let lines = try folder.run(["log", "cat"]).output.split(separator: "\n")
    return lines.count { $0.contains("access.paperPrinted") }
  }
}

@Suite(
  "Papers on a printer",
  .enabled(if: PrintCommandTests.makesDocuments, "diwan-print was not built: Pango is missing"))
struct PrinterTests {
  @Test("the command hands a PDF to lp by a pipe: the queue is told the kind of paper and no name of a person")
  func command() throws {
    let printer = try PrinterFolder()
    let run = try printer.folder.run(
      ["print", "cover", "100001", "--printer", "back", "--json"], officer: "reception", extra: printer.environment)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.object()["printer"] as? String == "back")
    #expect(printer.words == "-d back -t diwan cover -o media=A4 -\n")
    #expect(printer.paper?.starts(with: Data("%PDF-".utf8)) == true)
    #expect(try printer.notes() == 1)
  }

  @Test("a printer that does not take it is told of in a sentence")
  func refused() throws {
    let printer = try PrinterFolder(takes: false)
    let run = try printer.folder.run(
      ["print", "cover", "100001", "--printer", "back"], officer: "reception", extra: printer.environment)
    #expect(run.status == 74)
    #expect(run.errorLines.count == 1)
    #expect(run.says("لم تُطبع الورقة") && run.says("back"))
  }

  @Test("a printing system that says more than a pipe holds before it takes the paper gets it all the same")
  func talkative() throws {
    let printer = try PrinterFolder(says: "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero")
    let run = try printer.folder.run(
      ["print", "cover", "100001", "--printer", "back"], officer: "reception", extra: printer.environment)
    #expect(run.status == 0, "\(run.errors)")
    #expect(printer.paper?.starts(with: Data("%PDF-".utf8)) == true)
  }

  @Test("at the desk the usual printer stands first, and one key prints")
  func desk() throws {
    let printer = try PrinterFolder()
    try printer.folder.open(extra: printer.environment) { terminal in
      try terminal.waitForHome()
      terminal.type(Keyboard.function(9) + "100001\r")
      try terminal.waitUntil(shows: "الطلبات")
      terminal.type("#")
      try terminal.waitUntil(shows: "front")
      terminal.type(Keyboard.function(2))
      try terminal.waitUntil(shows: "أُرسلت الورقة إلى الطابعة")
    }
    #expect(printer.words?.hasPrefix("-d front -t diwan ") == true)
    #expect(printer.paper?.starts(with: Data("%PDF-".utf8)) == true)
    #expect(try printer.notes() == 1)
  }
}
