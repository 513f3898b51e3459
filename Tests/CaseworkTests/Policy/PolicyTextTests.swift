import Calendars
import Casework
import Testing

@Suite("The association's own text of its policy: taken in whole or refused, with each clause's place (A, K9)")
struct PolicyTextTests {
  private func checked(_ text: String) throws -> String { try PolicyText.checked(Array(text.utf8)) }

  @Test("lines end alike, without a mark of byte order and without empty lines at the end")
  func kept() throws {
    #expect(try checked("\u{FEFF}مادة (1)\r\nنصها\r\n\r\n") == "مادة (1)\nنصها")
    #expect(try checked("جدول\tبعمودين") == "جدول\tبعمودين")
  }

  @Test(
    "what is no text is refused with its line",
    arguments: [
      ([], OfficeRefusal.textEmpty), (Array(" \n\n".utf8), .textEmpty),
      (Array("مادة\n".utf8) + [0xD8, 0x20], .textNotUTF8(line: 2)),
      (Array("مادة\nنص\u{0}ها".utf8), .textHoldsControl(line: 2)),
      (Array("\u{1B}[2J".utf8), .textHoldsControl(line: 1)), (Array("مادة\u{85}".utf8), .textHoldsControl(line: 1)),
    ])
  func refused(bytes: [UInt8], refusal: OfficeRefusal) {
    #expect(throws: refusal) { try PolicyText.checked(bytes) }
  }

  @Test("a text of 256 KiB is taken in, one byte more is not")
  func size() throws {
    let most = [UInt8](repeating: UInt8(ascii: "a"), count: 262_144)
    #expect(try PolicyText.checked(most).utf8.count == 262_144)
    #expect(throws: OfficeRefusal.textTooLarge(byteCount: 262_145)) { try PolicyText.checked(most + [0x61]) }
  }

  private func clause(_ id: String, _ passage: String?) -> Clause {
    Clause(id: id, title: Bilingual(ar: id, en: id), place: Bilingual(ar: id, en: id), duties: [], passage: passage)
  }

  @Test("a passage reaches from its words, however they are written, to the line before the next one's")
  func passages() {
    var text = PolicyText(
      source: "policy.txt", text: "تمهيد\n\nإجراءات:\n١- الإستقبالُ بلباقة\nتتمة\n٢- المطابقة",
      importedAt: Moment(millisecondsSinceEpoch: 0))
    let clauses = [
      clause("R1", "الاستقبال بلباقة"), clause("R2", "2 المطابقة"), clause("R3", "لا وجود له"), clause("R4", nil),
    ]
    #expect(text.passages(of: clauses) == ["R1": 4...5, "R2": 6...6])
    text.places = ["R3": 1...2, "R1": 3...4, "X9": 1...1]
    #expect(text.passages(of: clauses) == ["R1": 3...4, "R2": 6...6, "R3": 1...2])
  }
}
