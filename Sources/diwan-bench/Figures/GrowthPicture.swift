/// How costs grow with the office, as a table and as a picture of letters on logarithmic scales.
struct GrowthPicture {
  let points: [GrowthPoint]

  private static let cellWidth = 14
  /// Rows of the picture for each power of ten.
  private static let rowsPerDecade = 2.0

  var lines: [String] { table + [""] + picture }

  private var table: [String] {
    let head = ["files (events)"] + points.map { "\($0.files) (\($0.events))" }
    var rows = GrowthPoint.Work.allCases.map { work in
      ["`\(work.letter)` " + work.rawValue]
        + points.map { point in
          let samples = point[work]
          guard samples.count >= 100 else { return Self.duration(samples.median) }
          return Self.duration(samples.median) + ", p99 " + Self.duration(samples.percentile(99))
        }
    }
    rows.append(["memory, signed in"] + points.map { $0.mebibytes.text + " MiB" })
    return [Self.row(head), Self.row(head.map { _ in "---" })] + rows.map(Self.row)
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private var picture: [String] {
    var letters: [Int: [Int: String]] = [:]
    for (column, point) in points.enumerated() {
      for work in GrowthPoint.Work.allCases where point[work].count > 0 {
        letters[Self.level(of: point[work].median), default: [:]][column, default: ""].append(work.letter)
      }
    }
    guard let highest = letters.keys.max(), let lowest = letters.keys.min() else { return [] }
    let rows = (lowest...highest).reversed().map { level in
      let isDecade = level.isMultiple(of: Int(Self.rowsPerDecade))
      let mark = isDecade ? Self.decade(level / Int(Self.rowsPerDecade)) : ""
      return Self.left(mark) + "|" + points.indices.map { Self.left("  " + (letters[level]?[$0] ?? "")) }.joined()
    }
    let base = Self.left("") + "+" + String(repeating: "-", count: Self.cellWidth * points.count)
    return rows + [base, Self.left("files") + " " + points.map { Self.left("  \($0.files)") }.joined()]
  }

  /// The row of so many microseconds above that of one.
  private static func level(of microseconds: Double) -> Int {
    var level = 0
    // The square root of ten for half a decade.
    var bound = 3.1623
    while microseconds >= bound {
      level += 1
      bound *= 3.1623
    }
    return level
  }

  private static func decade(_ power: Int) -> String {
    let units = ["1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s"]
    return units.indices.contains(power) ? units[power] : ""
  }

  static func duration(_ microseconds: Double) -> String {
    if microseconds < 1_000 { return microseconds.text + " µs" }
    return microseconds < 1_000_000 ? (microseconds / 1_000).text + " ms" : (microseconds / 1_000_000).text + " s"
  }

  private static func left(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, cellWidth - text.count))
  }
}
