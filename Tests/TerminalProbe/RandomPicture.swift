import ArabicText
import Seeds
import TerminalKit

/// Pictures of lines of all scripts in all styles, the same for the same seed; each differs from the one before in some
/// of its rows.
struct RandomPicture: RandomNumberGenerator {
  private var numbers: SplitMix
  private var rows: [[Cell]] = []
  private var size = Size(columns: 0, rows: 0)
  /// How many pictures there were, and how often one was painted; the last row tells both.
  private var count = 0
  private var paintings = 0

  init(seed: Int) {
    numbers = SplitMix(seed: seed)
  }

  mutating func next() -> UInt64 { numbers.next() }

  private static let pieces = [
    "مُحَمَّد", "سلا\u{64E}م", "لإ", "الأحمد", "مي\u{200C}خوا", "٠١٢٣", "1448/06/11", "\u{2066}+966 55-12\u{2069}", "Noura",
    "e\u{301}",
    "(", ")", "«", "»", "  ", " ", "—", "·", "\u{1B}[2J", "\u{202E}", "\u{FEFF}", "日本", "漢", "\u{64B}", "✓", "│", "═",
  ]
  /// Stretches in which the terminal and the C library agree on the width of every scalar.
  private static let stretches: [ClosedRange<UInt32>] = [
    0x0000...0x02FF, 0x0370...0x03FF, 0x0400...0x0482, 0x05D0...0x05EA, 0x0620...0x064A, 0x0660...0x06D3,
    0x2010...0x2027, 0x2500...0x257F, 0x4E00...0x9FA5, 0xFE80...0xFEFC,
  ]

  private mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...14, using: &self) {
      if Bool.random(using: &self) {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)]
      } else {
        let stretch = Self.stretches[Int.random(in: 0..<Self.stretches.count, using: &self)]
        if let scalar = Unicode.Scalar(UInt32.random(in: stretch, using: &self)) { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }

  private mutating func row() -> [Cell] {
    var canvas = Canvas(size: Size(columns: size.columns, rows: 1), appearance: Appearance())
    let style = Style.allCases[Int.random(in: 0..<Style.allCases.count, using: &self)]
    if Bool.random(using: &self) { canvas.fill(canvas.bounds, style: style) }
    canvas.write(text(), row: 0, column: Int.random(in: 0...20, using: &self), style: style)
    return canvas.frame().lines[0]
  }

  /// Changes some rows, or moves all of them by one, as a list does that scrolls.
  mutating func change(size newSize: Size) {
    count += 1
    if newSize != size {
      size = newSize
      rows = (0..<size.rows - 1).map { _ in row() }
    } else if Int.random(in: 0..<4, using: &self) == 0 {
      rows.removeFirst()
      rows.append(row())
    } else if Int.random(in: 0..<4, using: &self) == 0 {
      rows.removeLast()
      rows.insert(row(), at: 0)
    } else {
      for _ in 0..<Int.random(in: 1...5, using: &self) {
        rows[Int.random(in: 0..<rows.count, using: &self)] = row()
      }
    }
  }

  /// The picture; its last row says which it is, and the cursor, which is moved last, stands in that row's place of the
  /// number of paintings.
  mutating func frame() -> Frame {
    paintings += 1
    var foot = Canvas(size: Size(columns: size.columns, rows: 1), appearance: Appearance(direction: .leftToRight))
    foot.write("picture \(count) painting \(paintings)", row: 0)
    let cursor = ScreenPosition(row: size.rows - 1, column: paintings % size.columns)
    return Frame(size: size, lines: rows + foot.frame().lines, cursor: cursor)
  }
}
