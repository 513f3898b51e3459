public import Casework
import FoundationEssentials

/// Writes the first pages of files as a list that Diwan and other programs read.
public struct ListWriter: Sendable {
  private let form: ListForm

  public init(_ form: ListForm) {
    self.form = form
  }

  /// The first line, with the names of the columns; empty where each entry names its own.
  public var heading: [UInt8] {
    form == .csv ? Self.heading(ListColumn.written.map(\.name)) : []
  }

  /// The first line of a table, behind a byte order mark: without one spreadsheets take Arabic in UTF-8 for other letters.
  public static func heading(_ names: [String]) -> [UInt8] { [0xEF, 0xBB, 0xBF] + line(names) }

  /// The line of a file.
  public func line(of file: FileNumber, _ facts: FileFacts) throws -> [UInt8] {
    let values = ListColumn.written.map { ($0, Self.text(of: $0, file, facts)) }
    switch form {
    case .csv: return Self.line(values.map { SpreadsheetCell.guarded($0.1) })
    case .jsonLines:
      let object = Dictionary(uniqueKeysWithValues: values.filter { !$0.1.isEmpty }.map { ($0.0.name, $0.1) })
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(object)) + [0x0A]
    }
  }

  private static func text(of column: ListColumn, _ file: FileNumber, _ facts: FileFacts) -> String {
    switch column {
    case .fileNumber: file.text
    case .partyKind: facts.kind.rawValue
    case .field(let field): facts.text(of: field) ?? ""
    }
  }

  /// Cells as RFC 4180 has them: quoted where something in them would part them, each line ended by CR and LF.
  public static func line(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      let isParted = cell.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
      bytes += Array((isParted ? SpreadsheetCell.quoted(cell) : cell).utf8)
    }
    return bytes + [0x0D, 0x0A]
  }
}
