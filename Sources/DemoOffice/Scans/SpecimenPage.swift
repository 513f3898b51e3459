/// A page that looks like a paper from afar and says nothing: lines of grey words that run from the right, and a frame for
/// the stamp; the same for the same seed.
struct SpecimenPage: Hashable, Sendable {
  /// A4 in points.
  static let width = 595
  static let height = 842
  private static let margin = 72

  /// A filled rectangle, in points from the page's top left corner.
  struct Bar: Hashable, Sendable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
  }

  private(set) var bars: [Bar] = []

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    bars.append(Bar(x: Self.width / 2 - 90, y: 150, width: 180, height: 12))
    var y = 200
    for _ in 0..<random.number(in: 3...4) {
      for _ in 0..<random.number(in: 3...5) {
        addLine(at: y, &random)
        y += 20
      }
      y += 18
    }
    addFrame(Bar(x: Self.margin + 18, y: 660, width: 110, height: 70))
  }

  /// Words from the right margin to somewhere before the left one.
  private mutating func addLine(at y: Int, _ random: inout SeededRandom) {
    let end = Self.margin + random.number(in: 0...120)
    var right = Self.width - Self.margin
    while true {
      let width = random.number(in: 18...58)
      guard right - width >= end else { return }
      bars.append(Bar(x: right - width, y: y, width: width, height: 6))
      right -= width + 8
    }
  }

  private mutating func addFrame(_ place: Bar) {
    let line = 2
    for y in [place.y, place.y + place.height - line] {
      bars.append(Bar(x: place.x, y: y, width: place.width, height: line))
    }
    for x in [place.x, place.x + place.width - line] {
      bars.append(Bar(x: x, y: place.y, width: line, height: place.height))
    }
  }
}
