import ArabicText
import Testing

@Suite("Spellings of one word fold into one")
struct SearchFoldingTests {
  @Test(
    "pairs that officers type for each other",
    arguments: [
      ("أحمد", "احمد"), ("فاطمة", "فاطمه"), ("مصطفى", "مصطفي"), ("محمـد", "محمد"), ("مُحَمَّد", "محمد"),
      ("المستفیدین", "المستفيدين"), ("هدى", "هدي"), ("مؤمن", "مومن"), ("رائد", "رايد"), ("إبراهيم", "ابراهيم"),
      ("آمال", "امال"), ("ٱلله", "الله"), ("کریم", "كريم"), ("ا\u{0654}حمد", "أحمد"), ("مو\u{0654}من", "مؤمن"),
      ("\u{FEFB}", "لا"), ("\u{FEE3}\u{FEA4}\u{FEE4}\u{FEAA}", "محمد"), ("\u{200F}علي\u{200E}", "علي"),
      ("٠٥٥", "055"), ("۰۵۵", "055"), ("MOHAMMED", "mohammed"), ("Muḥammad", "muhammad"), ("Āmál", "amal"),
      ("Zoe\u{0308}", "zoe"), ("سعد  بن\u{A0}علي ", "سعد بن علي"), ("هٰذا", "هذا"), ("abd\u{AD}ullah", "abdullah"),
      ("ʿAlī", "ali"),
    ])
  func pairs(_ one: String, _ other: String) {
    #expect(SearchFolding.fold(one) == SearchFolding.fold(other))
  }

  @Test(
    "the folded text is plain",
    arguments: [
      ("أُسامَة", "اسامه"), ("هيئة", "هييه"), ("Straße 5", "straße 5"), ("علاء", "علاء"), ("", ""), ("  ", ""),
    ])
  func folded(_ text: String, _ expected: String) {
    #expect(SearchFolding.fold(text) == expected)
  }

  @Test(
    "different words stay different", arguments: [("سعد", "سعيد"), ("هند", "هدى"), ("حمد", "أحمد"), ("ضيف", "صيف")])
  func different(_ one: String, _ other: String) {
    #expect(SearchFolding.fold(one) != SearchFolding.fold(other))
  }

  @Test("folding twice changes nothing more, in any text")
  func idempotent() {
    var random = RandomText(seed: 6)
    for _ in 0..<3000 {
      let once = SearchFolding.fold(random.text())
      #expect(SearchFolding.fold(once) == once)
    }
  }
}
