import ArabicText
import Testing

@Suite("Text stands in the order that the Unicode Bidirectional Algorithm demands")
struct BidiConformanceTests {
  @Test("every line of Unicode's BidiCharacterTest.txt resolves and reorders as written there")
  func characters() throws {
    var lines = 0
    var failures = 0
    for line in dataLines(of: try UnicodeDataFile.contents(of: "BidiCharacterTest.txt")) {
      let fields = fields(of: line)
      let scalars = try fields[0].split(separator: " ").map { try #require(UInt32($0, radix: 16)) }
      let base: BaseDirection = [.leftToRight, .rightToLeft, .automatic][try #require(Int(fields[1]))]
      let resolved = ResolvedLine(scalars, base: base)
      let expected = ExpectedLine(levels: fields[3], order: fields[4])
      if resolved.isRightToLeft != (fields[2] == "1") || !expected.agrees(with: resolved) { failures += 1 }
      lines += 1
    }
    #expect(failures == 0)
    #expect(lines >= 91_000)
  }

  @Test("every case of Unicode's BidiTest.txt resolves and reorders as written there")
  func classes() throws {
    var cases = 0
    var failures = 0
    var levels = ""
    var expected = ExpectedLine(levels: "", order: "")
    for line in dataLines(of: try UnicodeDataFile.contents(of: "BidiTest.txt")) {
      if line.first == UInt8(ascii: "@") {
        let parts = fields(of: line, separator: "\t")
        if parts[0].hasPrefix("@Levels:") {
          levels = parts.count > 1 ? parts[1] : ""
        } else if parts[0].hasPrefix("@Reorder:") {
          expected = ExpectedLine(levels: levels, order: parts.count > 1 ? parts[1] : "")
        }
        continue
      }
      let semicolon = try #require(line.firstIndex(of: UInt8(ascii: ";")))
      let scalars = try line[..<semicolon].split(separator: UInt8(ascii: " "))
        .map { try #require(Self.representatives[Self.packed($0)]) }
      let bits = line[semicolon...].last.map { $0 - UInt8(ascii: "0") } ?? 0
      for (bit, base) in [(1, BaseDirection.automatic), (2, .leftToRight), (4, .rightToLeft)]
      where bits & UInt8(bit) != 0 {
        if !expected.agrees(with: ResolvedLine(scalars, base: base)) { failures += 1 }
        cases += 1
      }
    }
    #expect(failures == 0)
    #expect(cases >= 770_000)
  }

  /// One scalar for each bidirectional class.
  private static let representatives: [UInt32: UInt32] = {
    let scalars: [String: UInt32] = [
      "L": 0x61, "R": 0x05D0, "AL": 0x0628, "EN": 0x31, "ES": 0x2B, "ET": 0x23, "AN": 0x0661, "CS": 0x2C,
      "NSM": 0x0300, "BN": 0x200B, "B": 0x2029, "S": 0x09, "WS": 0x20, "ON": 0x21, "LRE": 0x202A, "RLE": 0x202B,
      "PDF": 0x202C, "LRO": 0x202D, "RLO": 0x202E, "LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
    ]
    return Dictionary(uniqueKeysWithValues: scalars.map { (packed(Array($0.key.utf8)[...]), $0.value) })
  }()

  /// A class name of at most three letters as a number, which is faster to look up than a string.
  private static func packed(_ name: ArraySlice<UInt8>) -> UInt32 {
    name.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// What the wrapper makes of one line.
private struct ResolvedLine {
  let levels: [Int8]
  let order: [Int32]
  let isRightToLeft: Bool

  init(_ scalars: [UInt32], base: BaseDirection) {
    let paragraph = BidiParagraph(scalars: scalars, base: base)
    var levels = paragraph.levels
    order = BidiParagraph.visualOrder(
      types: paragraph.types, levels: &levels, isRightToLeft: paragraph.isRightToLeft)
    self.levels = levels
    isRightToLeft = paragraph.isRightToLeft
  }
}

/// What the data file demands: a level a scalar (nil where rule X9 removes it), and the order of what remains.
private struct ExpectedLine {
  let levels: [Int8?]
  let order: [Int32]

  init(levels: String, order: String) {
    self.levels = levels.split(separator: " ").map { Int8($0) }
    self.order = order.split(separator: " ").compactMap { Int32($0) }
  }

  func agrees(with line: ResolvedLine) -> Bool {
    guard line.levels.count == levels.count else { return false }
    for (level, expected) in zip(line.levels, levels) {
      if let expected, expected != level { return false }
    }
    return line.order.filter { levels[Int($0)] != nil } == order
  }
}
