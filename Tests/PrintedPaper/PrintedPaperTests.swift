import Foundation
import Paper
import Testing

@Suite(
  "A document on paper",
  .enabled(if: PrintedSheets.canBeRead, "poppler-utils is not installed: nothing can look into a PDF"))
struct PrintedPaperTests {
  private static func document(_ blocks: [PaperBlock]) -> PaperDocument {
    PaperDocument(
      head: PaperHead(
        title: "إشعار بالقرار", language: "ar", direction: .rightToLeft,
        letterhead: Letterhead(name: "جمعية الأمثلة", lines: ["ترخيص رقم \u{2066}1000\u{2069}"]), footer: "علامة السجل",
        pageLabel: "صفحة {page} من {pages}"),
      blocks: blocks)
  }

  @Test("a letter is one page, with the fonts of all its letters in it, and its text survives")
  func letter() throws {
    let sheets = try PrintedSheets(
      Self.document([
        .facts([PaperFact("رقم الملف", "\u{2066}100234\u{2069}")]), .paragraph("نفيدكم بالموافقة على الطلب"),
        .signatures([SignatureLine("المدير")]), .code(ScanCode("100234", caption: "\u{2066}100234\u{2069}")),
      ]))
    #expect(try sheets.pageCount == 1)
    #expect(sheets.report == PrintReport(pages: 1, missing: []))
    let fonts = try sheets.fonts
    #expect(fonts.isEmpty == false)
    #expect(fonts.filter { !$0.isEmbedded }.isEmpty, "\(fonts)")
    let text = try sheets.text()
    for words in ["إشعاربالقرار", "جمعيةالأمثلة", "نفيدكمبالموافقة", "100234", "صفحة1من1"] {
      #expect(text.contains(words), "\(words): \(text)")
    }
  }

  @Test("a date after Arabic stands to its left and does not turn around")
  func dateAfterArabic() throws {
    let sheets = try PrintedSheets(
      Self.document([.paragraph("ضوء \u{2066}2026/11/21\u{2069} ظل \u{2066}100234/2\u{2069}")]))
    let text = try sheets.text()
    #expect(text.contains("ضوء2026/11/21ظل100234/2"), "\(text)")
    // Poppler takes each Arabic letter for a word.
    let places = try sheets.places(page: 1)
    let letters = ["ض", "2026/11/21", "ظ", "100234/2"].compactMap { word in places.first { $0.word == word }?.left }
    #expect(letters.count == 4, "\(places)")
    #expect(letters == letters.sorted(by: >))
  }

  @Test("a long table goes over pages, its headings stand on each, no row is lost or said twice")
  func longTable() throws {
    let rows = (1...150).map { ["صف", "\u{2066}R\($0)R\u{2069}"] }
    let table = PaperTable(columns: [PaperTable.Column("البند", share: 2), PaperTable.Column("العدد")], rows: rows)
    let sheets = try PrintedSheets(Self.document([.table(table)]))
    let pages = try #require(try sheets.pageCount)
    #expect(pages > 3)
    #expect(sheets.report.pages == pages)
    for page in 1...pages {
      let text = try sheets.text(page: page)
      #expect(text.contains("البند"), "\(page)")
      #expect(text.contains("صفحة\(page)من\(pages)"), "\(page): \(text)")
    }
    let all = try sheets.text()
    for number in 1...150 { #expect(all.ranges(of: "R\(number)R").count == 1, "\(number)") }
  }

  @Test("signatures do not stand on a page alone: the last rows of the table go over with them", arguments: 20...34)
  func signatures(rows: Int) throws {
    let table = PaperTable(
      columns: [PaperTable.Column("البند", share: 2), PaperTable.Column("العدد")],
      rows: (1...rows).map { ["صف", "\u{2066}R\($0)R\u{2069}"] })
    let sheets = try PrintedSheets(
      Self.document([.table(table), .signatures([SignatureLine("المدير", name: "\u{2066}SIGNED\u{2069}")])]))
    let pages = try #require(try sheets.pageCount)
    let last = try sheets.text(page: pages)
    #expect(last.contains("SIGNED"))
    #expect(last.contains("R\(rows)R") && last.contains("R\(rows - 1)R"), "\(last)")
    let all = try sheets.text()
    for number in 1...rows { #expect(all.ranges(of: "R\(number)R").count == 1, "\(number)") }
  }

  @Test("a heading goes over with the short table and the signatures below it", arguments: 22...30)
  func shortTable(lines: Int) throws {
    let blocks: [PaperBlock] = (1...lines).map { .paragraph("\u{2066}L\($0)L\u{2069}") }
    let table = PaperTable(columns: [PaperTable.Column("البند")], rows: [["\u{2066}ROW\u{2069}"]])
    let sheets = try PrintedSheets(
      Self.document(
        blocks + [
          .heading("\u{2066}HEAD\u{2069}"), .table(table), .signatures([SignatureLine("\u{2066}SIGNED\u{2069}")]),
        ]))
    let pages = try #require(try sheets.pageCount)
    let last = try sheets.text(page: pages)
    for word in ["HEAD", "ROW", "SIGNED"] { #expect(last.contains(word), "\(lines): \(last)") }
  }

  @Test("a heading and the headings of its table stand on the page of the table's first row", arguments: 18...27)
  func highFirstRow(lines: Int) throws {
    let blocks: [PaperBlock] = (1...lines).map { .paragraph("\u{2066}L\($0)L\u{2069}") }
    let high = (1...9).map { "\u{2066}ROW\($0)\u{2069}" }.joined(separator: "\n")
    let table = PaperTable(columns: [PaperTable.Column("\u{2066}COLUMN\u{2069}")], rows: [[high], ["صف"]])
    let sheets = try PrintedSheets(Self.document(blocks + [.heading("\u{2066}HEAD\u{2069}"), .table(table)]))
    let page = try #require(try (1...2).first { try sheets.text(page: $0).contains("HEAD") })
    let text = try sheets.text(page: page)
    for word in ["COLUMN", "ROW1", "ROW9"] { #expect(text.contains(word), "\(lines): \(text)") }
  }

  @Test("what facts say begins at one line all through a document, however long the labels of each part are")
  func labels() throws {
    let sheets = try PrintedSheets(
      Self.document([
        .facts([PaperFact("رقم", "\u{2066}111\u{2069}")]), .heading("القرار"),
        .facts([PaperFact("اسم الوحدة المختصة كاملًا", "\u{2066}222\u{2069}")]),
      ]))
    let places = try sheets.places(page: 1)
    let (first, second) = (
      try #require(places.first { $0.word == "111" }), try #require(places.first { $0.word == "222" })
    )
    #expect(abs(first.left - second.left) < 0.5, "\(first) \(second)")
  }

  @Test("a cell that is higher than a page goes on where it was cut")
  func highCell() throws {
    let words = (1...900).map { "W\($0)W" }.joined(separator: " ")
    let table = PaperTable(columns: [PaperTable.Column("البند"), PaperTable.Column("النص")], rows: [["أ", words]])
    let sheets = try PrintedSheets(Self.document([.table(table)]))
    let pages = try #require(try sheets.pageCount)
    #expect(pages > 1)
    let all = try sheets.text()
    for number in 1...900 { #expect(all.ranges(of: "W\(number)W").count == 1, "\(number)") }
  }

  @Test("what follows a page break stands on a page of its own")
  func pageBreak() throws {
    let sheets = try PrintedSheets(Self.document([.paragraph("FIRST"), .pageBreak, .paragraph("SECOND")]))
    #expect(try sheets.pageCount == 2)
    #expect(try sheets.text(page: 1).contains("SECOND") == false)
    #expect(try sheets.text(page: 2).contains("SECOND"))
  }

  @Test("a letter that no font has is named, and its code stands in its place instead of a box")
  func missingLetter() throws {
    // The last code point but two of Unicode is for private use: no font of a distribution has it.
    let sheets = try PrintedSheets(Self.document([.paragraph("قبل \u{10FFFD} بعد")]))
    #expect(sheets.report.missing == [PrintReport.Letter(code: "U+10FFFD", name: "U+10FFFD")])
    #expect(try sheets.text().contains("U+10FFFD"))
  }

  @Test("an English paper begins at the left")
  func english() throws {
    var document = Self.document([.facts([PaperFact("Label", "Value")])])
    document.head.language = "en"
    document.head.direction = .leftToRight
    let places = try PrintedSheets(document).places(page: 1)
    let label = try #require(places.first { $0.word == "Label" })
    let value = try #require(places.first { $0.word == "Value" })
    #expect(label.left < value.left)
    #expect(label.left < 100)
  }
}

@Suite("The printing program refuses what is no page description")
struct PrintRefusalTests {
  @Test("it names the line, prints nothing, and ends with the exit code for bad data")
  func badLine() throws {
    let head = try PaperDocument(
      head: PaperHead(
        title: "س", language: "ar", direction: .rightToLeft, letterhead: Letterhead(name: "س"), footer: "",
        pageLabel: "{page}"), blocks: []
    ).jsonLines()
    let run = try PrintedSheets.print(Data(head) + Data("secret words\n".utf8))
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(String(decoding: run.errors, as: UTF8.self) == "line 2 of the page description cannot be read\n")
    #expect(try PrintedSheets.print(Data()).status == 65)
  }

  @Test("a letterhead's picture that is none is refused, and so is a text too long for a code")
  func badParts() throws {
    func status(_ letterhead: Letterhead, _ blocks: [PaperBlock]) throws -> Int32 {
      let head = PaperHead(
        title: "س", language: "ar", direction: .rightToLeft, letterhead: letterhead, footer: "", pageLabel: "{page}")
      return try PrintedSheets.print(Data(try PaperDocument(head: head, blocks: blocks).jsonLines())).status
    }
    #expect(try status(Letterhead(name: "س"), []) == 0)
    #expect(try status(Letterhead(name: "س", logo: "AAAA"), []) == 65)
    let long = String(repeating: "1", count: 9_000)
    #expect(try status(Letterhead(name: "س"), [.code(ScanCode(long, caption: ""))]) == 65)
  }

  @Test("a letterhead's picture is drawn")
  func picture() throws {
    // A picture of one black point.
    let point =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    func size(_ logo: String?) throws -> Int {
      let head = PaperHead(
        title: "س", language: "ar", direction: .rightToLeft, letterhead: Letterhead(name: "س", logo: logo), footer: "",
        pageLabel: "{page}")
      let run = try PrintedSheets.print(Data(try PaperDocument(head: head, blocks: []).jsonLines()))
      #expect(run.status == 0)
      return String(decoding: run.output, as: UTF8.self).ranges(of: "/Subtype /Image").count
    }
    #expect(try size(nil) == 0)
    #expect(try size(point) > 0)
  }
}
