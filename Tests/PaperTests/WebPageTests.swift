import Paper
import Testing

@Suite("Where no PDF can be made a browser prints")
struct WebPageTests {
  private let page = PaperDocument.sample.webPage

  @Test("the page reads from right to left in its language")
  func direction() {
    #expect(page.contains(#"<html lang="ar" dir="rtl">"#))
    var english = PaperDocument.sample
    english.head.language = "en"
    english.head.direction = .leftToRight
    #expect(english.webPage.contains(#"<html lang="en" dir="ltr">"#))
  }

  @Test("what stands in a cell is text, and does not reorder its neighbours")
  func cells() {
    #expect(page.contains("<td><bdi>سلة &lt;غذائية&gt;</bdi></td>"))
    #expect(page.contains("<br>أحمد &amp; سعد</div>"))
    #expect(page.contains("<غذائية>") == false)
  }

  @Test("a line ends where it does on paper, in a sentence and in a cell")
  func lines() {
    var document = PaperDocument.sample
    document.blocks = [
      .paragraph("السلام عليكم\nوبعد"), .facts([PaperFact("العنوان", "حي المروة\nجدة")]),
      .table(PaperTable(columns: [PaperTable.Column("ملاحظة")], rows: [["سلة\nوكسوة"]])),
    ]
    #expect(document.webPage.contains("<p>السلام عليكم<br>وبعد</p>"))
    #expect(document.webPage.contains("<dd><bdi>حي المروة<br>جدة</bdi></dd>"))
    #expect(document.webPage.contains("<td><bdi>سلة<br>وكسوة</bdi></td>"))
  }

  @Test("headings of a table are repeated by the browser, and a page begins where one was asked for")
  func pages() {
    #expect(page.contains("<thead><tr><th>البند</th><th>المبلغ</th></tr></thead>"))
    #expect(page.contains("thead { display: table-header-group; }"))
    #expect(page.contains(#"<div class="break"></div>"#))
  }

  @Test("the number that a code would hold stands there to be read")
  func code() {
    #expect(page.contains(#"<p class="code">100234</p>"#))
  }
}
