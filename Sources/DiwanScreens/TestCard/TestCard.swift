import ArabicText
public import TerminalKit

/// A picture of everything that a terminal can get wrong with Arabic: joining, order, brackets, marks, columns, borders,
/// and the cursor's place.
public struct TestCard: Sendable {
  let phrases: Phrases
  let appearance: Appearance
  /// What stands in the first row beside the title.
  let status: String

  public init(phrases: Phrases, appearance: Appearance, status: String) {
    self.phrases = phrases
    self.appearance = appearance
    self.status = status
  }

  /// The room that it takes; in less the question and its keys would not be seen.
  private static let size = Size(columns: 80, rows: 24)

  /// The card is Arabic in either language of the interface.
  private var direction: LayoutDirection { .rightToLeft }

  /// - Parameter reservedColumns: those of the window that `size` does not count.
  public func frame(size: Size, reservedColumns: Int = 0) -> Frame {
    guard size.columns + reservedColumns >= Self.size.columns, size.rows >= Self.size.rows else {
      return tooSmallFrame(size: size)
    }
    var appearance = appearance
    appearance.direction = direction
    var canvas = Canvas(size: size, appearance: appearance)
    canvas.fill(Region(row: 0, column: 0, rows: 1, columns: size.columns), style: .title)
    canvas.write(phrases["card.title"], row: 0, style: .title)
    canvas.write(status, row: 0, column: size.columns / 2, style: .title, alignment: .end, base: .leftToRight)
    drawTable(on: &canvas)
    for (index, sample) in Self.samples.enumerated() {
      canvas.write(phrases["card." + sample], row: 12 + index, column: 2, style: .faint)
      canvas.write(phrases["card." + sample + ".sample"], row: 12 + index, column: 20)
    }
    canvas.write(phrases["card.question"], row: 20, column: 2, style: .strong, base: sentenceBase)
    canvas.write(phrases["card.keys"], row: 21, column: 2, base: sentenceBase)
    canvas.horizontalLine(row: size.rows - 1)
    canvas.fill(Region(row: 18, column: 20, rows: 1, columns: 30), style: .activeField)
    canvas.write(phrases["card.cursor.value"], row: 18, column: 20, width: 30, style: .activeField)
    canvas.placeCursor(row: 18, column: 20)
    return canvas.frame()
  }

  /// What stands in the place of the card where it has no room, as the language of the interface runs.
  private func tooSmallFrame(size: Size) -> Frame {
    var appearance = appearance
    appearance.direction = phrases.language.direction
    var canvas = Canvas(size: size, appearance: appearance)
    let sides = ["columns": String(Self.size.columns), "rows": String(Self.size.rows)]
    canvas.writeWrapped(phrases("card.tooSmall", sides), row: 0, style: .warning)
    canvas.placeCursor(row: 0, column: 0)
    return canvas.frame()
  }

  /// Sentences run as their language does, also where a key's Latin name begins them.
  private var sentenceBase: BaseDirection { phrases.language.direction.base }

  private static let samples = ["brackets", "lamAlef", "marks", "mixed", "digits", "styles", "cursor"]

  /// A table of three columns in a box: a column that leans or a hole in it shows at once.
  private func drawTable(on canvas: inout Canvas) {
    let size = canvas.size
    canvas.box(Region(row: 2, column: 1, rows: 8, columns: size.columns - 2), title: phrases["card.table"])
    let starts = [3, 36, 56]
    for (column, start) in starts.enumerated() {
      canvas.write(phrases["card.head.\(column)"], row: 3, column: start, style: .strong)
    }
    canvas.horizontalLine(row: 4, column: 2, width: size.columns - 4)
    for row in 0..<4 {
      let style: Style = row == 2 ? .focused : .text
      canvas.fill(Region(row: 5 + row, column: 2, rows: 1, columns: size.columns - 4), style: style)
      for (column, start) in starts.enumerated() {
        canvas.write(
          phrases["card.row.\(row).\(column)"], row: 5 + row, column: start, style: style,
          base: column == 0 ? nil : .leftToRight)
      }
    }
  }

  /// A full row for the calibration: the sentence says which number to press where it can be read.
  public func calibrationRow(number: Int, columns: Int) -> [Cell] {
    var appearance = appearance
    appearance.direction = direction
    appearance.shaping.keepsMarks = false
    var canvas = Canvas(size: Size(columns: columns, rows: 1), appearance: appearance)
    canvas.verticalLine(column: 0)
    canvas.verticalLine(column: columns - 1)
    canvas.write(phrases("card.calibration", ["number": String(number)]), row: 0, column: 2, width: columns - 4)
    return canvas.frame().lines[0]
  }
}
