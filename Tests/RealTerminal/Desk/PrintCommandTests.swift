import Foundation
import Testing

@Suite("Papers by the command line")
struct PrintCommandTests {
  /// Whether the part of the program that makes PDF files was built beside it.
  static let makesDocuments = (try? builtProduct(named: "diwan-print")) != nil

  @Test("a page for a browser is written for its owner alone, replaces no file, and is noted")
  func page() throws {
    let folder = try OfficeFolder.demo()
    let path = folder.root + "/cover.html"
    let run = try folder.run(["print", "cover", "100001", "--output", path, "--json"], officer: "reception")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.object()["output"] as? String == path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(#"<html lang="ar" dir="rtl">"#))
    #expect(text.contains("غلاف الملف"))
    let notes = try folder.run(["log", "cat"]).output.split(separator: "\n").filter {
      $0.contains("access.paperPrinted")
    }
    #expect(notes.count == 1)
    #expect(notes.first?.contains(#""s":"access-100001""#) == true)

    let again = try folder.run(["print", "cover", "100001", "--output", path], officer: "reception")
    #expect(again.status == 73)
    #expect(again.errorLines.count == 1 && again.says("يوجد ملف بهذا الاسم"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("a paper about the whole office is not printed for somebody who names a file, nor noted")
  func aboutTheOffice() throws {
    let folder = try OfficeFolder.demo()
    let path = folder.root + "/report.html"
    let run = try folder.run(["print", "daily-report", "100001", "--output", path], officer: "director")
    #expect(run.status == 64 && run.errorLines.count == 1 && run.says("هذه الورقة عن المكتب كله"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a place that takes no file is told in the officer's words, with nothing of the system's language")
  func unwritable() throws {
    let folder = try OfficeFolder.demo()
    func refusal(_ path: String) throws -> CommandRun {
      let run = try folder.run(["print", "cover", "100001", "--output", path], officer: "reception")
      #expect(run.status == 74)
      #expect(run.errorLines.count == 1, "\(run.errors)")
      return run
    }
    let nowhere = folder.root + "/nowhere/cover.html"
    #expect(try refusal(nowhere).says("تعذر حفظ الملف"))
    #expect(try refusal(nowhere).says("المجلد غير موجود"))
    #expect(try refusal(nowhere).says("اختر مكانًا آخر وأعد المحاولة."))
    let long = folder.root + "/" + String(repeating: "a", count: 300) + ".html"
    #expect(try refusal(long).says("الاسم أطول من المسموح"))
  }

  @Test("an English paper for whoever reads English, whatever the officer's language")
  func english() throws {
    let folder = try OfficeFolder.demo()
    let path = folder.root + "/cover.html"
    let run = try folder.run(
      ["print", "cover", "100001", "--paper-language", "en", "--output", path], officer: "reception")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("كُتبت الورقة"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(#"<html lang="en" dir="ltr">"#))
  }

  @Test("what is refused leaves no file and no note: another's task, no subject, an unknown ending, no place to print")
  func refused() throws {
    let folder = try OfficeFolder.demo()
    let path = folder.root + "/free.html"
    func run(_ arguments: String..., officer: String = "reception") throws -> Int32 {
      let run = try folder.run(["print"] + arguments, officer: officer)
      #expect(run.errorLines.count == 1, "\(run.errors)")
      return run.status
    }
    #expect(try run("copy", "100001", "--output", path) == 65)
    #expect(try run("evidence", "--output", path) == 65)
    #expect(try run("cover", "--output", path) == 64)
    #expect(try run("receipt", "100001", "--output", path) == 64)
    #expect(try run("cover", "999999", "--output", path) == 66)
    #expect(try run("cover", "100001", "--output", folder.root + "/free.txt") == 64)
    #expect(try run("cover", "100001") == 64)
    #expect(FileManager.default.fileExists(atPath: path) == false)
    #expect(FileManager.default.fileExists(atPath: folder.root + "/free.txt") == false)
    #expect(try folder.run(["log", "cat"]).output.contains("access.paperPrinted") == false)
  }

  @Test("without the part that makes PDF files the sentence says what to do")
  func noPress() throws {
    let folder = try OfficeFolder.demo()
    let path = folder.root + "/cover.pdf"
    let run = try folder.run(
      ["print", "cover", "100001", "--output", path, "--language", "en"], officer: "reception",
      extra: ["DIWAN_PRINT": "/nowhere/diwan-print"])
    #expect(run.status == 69)
    #expect(run.says("choose a file that ends in .html"))
    #expect(FileManager.default.fileExists(atPath: path) == false)
  }

  @Test(
    "a PDF, and the number of its pages", .enabled(if: makesDocuments, "diwan-print was not built: Pango is missing"))
  func document() throws {
    let folder = try OfficeFolder.demo()
    let path = folder.root + "/evidence.pdf"
    let run = try folder.run(["print", "evidence", "--output", path, "--json"], officer: "auditor")
    #expect(run.status == 0, "\(run.errors)")
    let pages = try #require(try run.object()["pages"] as? Int)
    #expect(pages > 1)
    #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Data("%PDF-".utf8)))
    #expect(try run.object()["missingLetters"] as? [String] == [])
  }
}
