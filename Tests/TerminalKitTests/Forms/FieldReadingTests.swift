import ArabicText
import Testing

@testable import TerminalKit

@Suite("What stands in a field reads as a person reads it")
struct FieldReadingTests {
  @Test("A day that names its month reads as its words do; in numbers it goes from left to right")
  func namedMonth() {
    var form = Form([Field("day", "Day", .date, base: .leftToRight)], wording: .test)
    for (typed, base) in [("15 رمضان 1410", BaseDirection.rightToLeft), ("1410/09/15", .leftToRight)] {
      form.set("day", to: "")
      for key in [Key].typing(typed) { _ = form.handle(key) }
      #expect(form["day"]?.edit.base == base)
    }
  }

  @Test("A text longer than its field is read from its beginning, and from where the caret stands while it is written")
  func longText() {
    var form = Form(
      [Field("name", "Name"), Field("words", "Words", .lines(rows: 2), value: "one\ntwo\nthree\nfour")], wording: .test)
    func rows() -> [String] {
      var canvas = Canvas(size: Size(columns: 80, rows: 12), appearance: .english)
      form.draw(on: &canvas)
      return canvas.frame().rows
    }
    #expect(rows().contains { $0.hasSuffix(" one") } && !rows().contains { $0.hasSuffix(" four") })
    _ = form.handle(.tab)
    #expect(!rows().contains { $0.hasSuffix(" one") } && rows().contains { $0.hasSuffix(" four") })
  }
}
