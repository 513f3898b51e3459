import ArabicText

/// Figures under each other: a label, and for each series a number with its bar; a row that has the focus is marked.
public struct BarTable: Sendable {
  /// One kind of figure.
  public struct Series: Hashable, Sendable {
    public var title: String
    /// The value whose bar is full; nil for the largest of the series.
    public var most: Int?
    /// Whether bars stand beside the numbers.
    public var hasBars: Bool

    public init(_ title: String, most: Int? = nil, hasBars: Bool = true) {
      self.title = title
      self.most = most
      self.hasBars = hasBars
    }
  }

  /// A number as it is read, and how long its bar is.
  public struct Value: Hashable, Sendable {
    public var text: String
    public var amount: Int

    public init(_ text: String, _ amount: Int) {
      self.text = text
      self.amount = amount
    }
  }

  public struct Row: Hashable, Sendable, Identifiable {
    public var id: String
    public var label: String
    /// A value for each series; nil where there is none.
    public var values: [Value?]

    public init(_ id: String, _ label: String, _ values: [Value?]) {
      self.id = id
      self.label = label
      self.values = values
    }
  }

  public var labelTitle: String
  public var series: [Series]
  public var rows: [Row]

  public init(_ labelTitle: String, _ series: [Series], _ rows: [Row]) {
    self.labelTitle = labelTitle
    self.series = series
    self.rows = rows
  }

  private static let numberCells = 6
  private static let smallestBarCells = 4

  /// The columns of a table that shows them.
  public func columns(widthInCells: Int) -> [TableColumn] {
    let bars = barCells(widthInCells)
    return [TableColumn(labelTitle, .flexible(minimum: 12))]
      + series.map { series in
        series.hasBars
          ? TableColumn(series.title, .fixed(Self.numberCells + 1 + bars))
          : TableColumn(series.title, .fixed(bareCells(of: series)), alignment: .end)
      }
  }

  /// The rows of that table: the number at the start edge, and its bar behind it.
  public func tableRows(widthInCells: Int, in appearance: Appearance) -> [TableRow] {
    let bars = barCells(widthInCells)
    let most = series.indices.map { place in
      series[place].most ?? rows.compactMap { $0.values[place]?.amount }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(series, row.values).enumerated().map { place, pair in
        let (series, value) = pair
        let text = value?.text ?? "–"
        guard series.hasBars else { return text }
        let padding = String(repeating: " ", count: max(0, Self.numberCells - text.unicodeScalars.count))
        let bar = value.map { Bar.text($0.amount, of: most[place], width: bars, in: appearance) } ?? ""
        return padding + text + " " + bar
      }
      return TableRow(row.id, [row.label] + cells)
    }
  }

  /// The cells of numbers without bars, whose title may be longer than they are.
  private func bareCells(of series: Series) -> Int {
    max(Self.numberCells, series.title.unicodeScalars.count)
  }

  /// What labels and numbers leave is shared by the bars; the labels take a quarter at least, and up to nine twentieths
  /// where they are long.
  private func barCells(_ widthInCells: Int) -> Int {
    let withBars = series.count { $0.hasBars }
    guard withBars > 0 else { return 0 }
    let numbers = series.reduce(0) { $0 + ($1.hasBars ? Self.numberCells + 1 : bareCells(of: $1)) + 1 }
    let longest = rows.map(\.label.unicodeScalars.count).max() ?? 0
    let labels = max(12, widthInCells / 4, min(longest, widthInCells * 9 / 20))
    let room = widthInCells - labels - numbers - 2
    return max(Self.smallestBarCells, room / withBars)
  }
}
