import ArabicText
import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("A list that moves by a row is told from one that changes")
struct RowMoveTests {
  private let list = ["head", "one", "two", "three", "four", "five", "", "foot"]

  private func found(in texts: [String]) -> RowMove? {
    let (last, frame) = (Self.frame(list), Self.frame(texts))
    let rows = 0..<texts.count
    return RowMove(of: frame.rows(rows, changedFrom: last), from: last, to: frame, within: rows)
  }

  private static func frame(_ rows: [String]) -> Frame {
    let lines = rows.map { row in
      (row + String(repeating: " ", count: 8 - row.count)).unicodeScalars.map {
        Cell(glyph: Glyph($0), style: .text, level: 0)
      }
    }
    return Frame(size: Size(columns: 8, rows: rows.count), lines: lines, cursor: nil)
  }

  @Test("Rows that stand one higher moved up, and the last of them is left to be painted")
  func up() throws {
    let move = try #require(found(in: ["head", "two", "three", "four", "five", "six", "", "foot"]))
    #expect(move.direction == .up)
    #expect(move.rows == 1..<5)
    #expect(move.region == 1..<6)
    #expect(move.unfinished([1, 2, 3, 4, 5]) == [5])
  }

  @Test("Rows that stand one lower moved down, and the first of them is left to be painted")
  func down() throws {
    let move = try #require(found(in: ["head", "zero", "one", "two", "three", "four", "", "foot"]))
    #expect(move.direction == .down)
    #expect(move.rows == 2..<6)
    #expect(move.region == 1..<6)
    #expect(move.unfinished([1, 2, 3, 4, 5]) == [1])
  }

  @Test("What changed beside a moved list is painted, too")
  func beside() throws {
    let move = try #require(found(in: ["head", "two", "three", "four", "five", "six", "", "toe"]))
    #expect(move.unfinished([1, 2, 3, 4, 5, 7]) == [7, 5])
  }

  @Test(
    "Other texts, few changes and blank rows that follow each other are no move",
    arguments: [
      ["head", "two", "c", "b", "a", "six", "", "foot"],
      ["head", "two", "one", "three", "four", "five", "", "foot"],
      ["head", "one", "two", "three", "four", "five", "", "foot"],
      ["head", "", "", "", "", "", "", "foot"],
    ])
  func noMove(texts: [String]) {
    #expect(found(in: texts) == nil)
  }

  @Test("What is kept of the rows moves along, and nothing is kept of the vacant one")
  func carriedOut() throws {
    var kept = list
    try #require(found(in: ["head", "two", "three", "four", "five", "six", "", "foot"])).carryOut(
      on: &kept, vacant: "-")
    #expect(kept == ["head", "two", "three", "four", "five", "-", "", "foot"])
    kept = list
    try #require(found(in: ["head", "zero", "one", "two", "three", "four", "", "foot"])).carryOut(
      on: &kept, vacant: "-")
    #expect(kept == ["head", "-", "one", "two", "three", "four", "", "foot"])
  }
}
