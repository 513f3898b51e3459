import Seeds

/// Texts from all of Unicode and from the stretches that matter, the same in every run.
struct RandomText: RandomNumberGenerator {
  private var numbers: SplitMix

  init(seed: Int) {
    numbers = SplitMix(seed: seed)
  }

  mutating func next() -> UInt64 { numbers.next() }

  private static let stretches: [ClosedRange<UInt32>] = [
    0x0000...0x00FF, 0x0300...0x0310, 0x0590...0x05F4, 0x0600...0x06FF, 0x0620...0x065F, 0x0640...0x0655,
    0x0627...0x0644, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x4E00...0x4E20, 0xFB50...0xFEFF,
    0x1F300...0x1F650, 0x0000...0x10FFFF,
  ]

  /// A text of up to 24 scalars.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &self) {
      let stretch = Self.stretches[Int.random(in: 0..<Self.stretches.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: stretch, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }

  /// What a desk types: words of both scripts, numbers of three kinds, dates, phones, brackets, marks and joiners.
  private static let pieces = [
    "محمد", "عبدالله", "الأحمد", "سلا\u{64E}م", "لآلئ", "لإ", "لأ", "ل\u{64E}\u{627}", "مُحَمَّد", "بِسْمِ", "مي\u{200C}خوا",
    "ـــ", "٠١٢٣", "۴۵۶", "1448/06/11", "+966 55 123-4567", "SA03 8000", "Noura", "Al-Ghamdi", "e\u{301}", "(", ")",
    "[",
    "]", "،", "؛", "؟", "«", "»", " ", " ", "\u{A0}", "-", "/", ":", "%", "٪", ".", "٫", "\u{2068}", "\u{2069}",
    "\u{2066}",
    "\u{200F}", "\u{202E}", "\u{FEFB}", "日本", "🙂",
  ]

  /// A text of up to twelve pieces.
  mutating func deskText() -> String {
    (0..<Int.random(in: 0...12, using: &self)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)]
    }.joined()
  }

  /// By turns one of all Unicode and one of a desk.
  mutating func anyText() -> String { Bool.random(using: &self) ? text() : deskText() }
}
