import Paper
import Testing

@Suite("A page description travels as JSON Lines")
struct PaperLinesTests {
  @Test("a document with every kind of block comes back as it was")
  func roundTrip() throws {
    let document = PaperDocument.sample
    #expect(try PaperDocument(jsonLines: document.jsonLines()) == document)
  }

  @Test("the head stands on the first line and each block on one of its own")
  func lines() throws {
    let lines = String(decoding: try PaperDocument.sample.jsonLines(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 1 + PaperDocument.sample.blocks.count)
    #expect(lines[0].contains(#""direction":"rtl""#))
    #expect(lines[1] == #"{"heading":"ما تقرر"}"#)
    #expect(lines[7] == #"{"pageBreak":true}"#)
  }

  @Test("what cannot be read is told by its line and nothing else")
  func faults() throws {
    let head = try PaperDocument(head: PaperDocument.sample.head, blocks: []).jsonLines()
    func fault(_ line: String) -> PaperFault? {
      do {
        _ = try PaperDocument(jsonLines: head + Array((line + "\n").utf8))
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(#"{"heading":"س"}"#) == nil)
    #expect(fault(#"{"sound":"س"}"#) == PaperFault(line: 2))
    #expect(fault(#"{"heading":"س","paragraph":"س"}"#) == PaperFault(line: 2))
    #expect(fault("لا شيء") == PaperFault(line: 2))
    #expect(throws: PaperFault(line: 1)) { try PaperDocument(jsonLines: []) }
  }

  @Test("a table from elsewhere whose rows do not fit its columns is refused")
  func narrowRows() throws {
    let head = try PaperDocument(head: PaperDocument.sample.head, blocks: []).jsonLines()
    let short = #"{"table":{"columns":[{"title":"أ","share":1},{"title":"ب","share":1}],"rows":[["١"]]}}"#
    let flat = #"{"table":{"columns":[{"title":"أ","share":0}],"rows":[["١"]]}}"#
    for line in [short, flat] {
      #expect(throws: PaperFault(line: 2)) { try PaperDocument(jsonLines: head + Array(line.utf8)) }
    }
  }
}

extension PaperDocument {
  static let sample = PaperDocument(
    head: PaperHead(
      title: "إشعار بالقرار", language: "ar", direction: .rightToLeft,
      letterhead: Letterhead(name: "جمعية الأمثلة", lines: ["مكة المكرمة"]), footer: "علامة السجل",
      pageLabel: "صفحة {page} من {pages}"),
    blocks: [
      .heading("ما تقرر"), .paragraph("السطر الأول\nوالثاني"), .facts([PaperFact("التاريخ", "2026/11/21")]),
      .table(
        PaperTable(
          columns: [PaperTable.Column("البند", share: 2), PaperTable.Column("المبلغ")], rows: [["سلة <غذائية>", "500"]])
      ),
      .signatures([SignatureLine("المدير التنفيذي"), SignatureLine("المستفيد", name: "أحمد & سعد")]),
      .code(ScanCode("100234", caption: "100234")), .pageBreak, .paragraph("الصفحة الثانية"),
    ])
}
