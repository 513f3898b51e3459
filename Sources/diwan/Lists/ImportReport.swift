import Casework
import DiwanScreens
import ListFiles
import Office

/// The report of an import: a row for each thing that was found about a line, as CSV or JSON.
///
/// It holds line numbers, columns and reasons, the numbers of files, and nothing that stood in the list.
final class ImportReport {
  private let file: NewFile
  private let isJSON: Bool
  private let mapping: ListMapping
  private let phrases: Phrases
  private var isEmpty = true

  private struct Row: Encodable {
    var line: Int
    /// The name of the column, where the list has one for it.
    var column: String?
    var refused: Bool
    /// A stable name.
    var reason: String
    var text: String
    /// The file that the line meets.
    var file: String?
    /// The earlier line that it meets.
    var otherLine: Int?
  }

  init(at path: String, mapping: ListMapping, phrases: Phrases) throws {
    file = try NewFile(at: path)
    isJSON = path.lowercased().hasSuffix(".json")
    self.mapping = mapping
    self.phrases = phrases
    let columns = ["line", "column", "refused", "reason", "text", "file", "other_line"]
    try file.add(isJSON ? Array("[".utf8) : ListWriter.heading(columns))
  }

  func add(_ verdicts: [LineVerdict]) throws {
    for verdict in verdicts { try add(row(of: verdict)) }
  }

  func add(line: Int, _ flaw: EntryFlaw) throws {
    try add(
      Row(
        line: line, column: nil, refused: true, reason: flaw.rawValue,
        text: phrases["list.flaw." + flaw.rawValue], file: nil, otherLine: nil))
  }

  /// What was found so far is on its way to the disk before the next lines are registered.
  ///
  /// From its first rows on the report bears its name: it is read meanwhile, and tells of a cut-off import how far that got.
  func flush() throws {
    try file.flush()
    try file.keep()
  }

  func finish() throws {
    if isJSON { try file.add(Array("\n]\n".utf8)) }
    _ = try file.finish()
    try file.keep()
  }

  /// Leaves no file of a report to which nothing came, so that the next try may have its name.
  func takeBack() { file.takeBack() }

  private func row(of verdict: LineVerdict) -> Row {
    var row = Row(
      line: verdict.line, column: mapping.column(of: verdict.field), refused: verdict.isRefused, reason: "", text: "",
      file: nil, otherLine: nil)
    switch verdict.reason {
    case .finding(let finding):
      row.reason = finding.code.rawValue
      row.text = phrases["finding." + finding.code.rawValue]
    case .identityTaken(let other):
      row.reason = DuplicateReason.sameIdentity.rawValue
      row.text = phrases["duplicate.sameIdentity"]
      note(other, in: &row)
    case .alike(let other, let reasons):
      row.reason = reasons.map(\.rawValue).joined(separator: " ")
      row.text = reasons.map { phrases["duplicate." + $0.rawValue] }.joined(separator: phrases["list.separator"])
      note(other, in: &row)
    }
    return row
  }

  private func note(_ other: OtherFile, in row: inout Row) {
    row.file = other.file?.text
    row.otherLine = other.line
  }

  private func add(_ row: Row) throws {
    defer { isEmpty = false }
    guard isJSON else {
      return try file.add(
        ListWriter.line([
          String(row.line), SpreadsheetCell.guarded(row.column ?? ""), String(row.refused), row.reason, row.text,
          row.file ?? "", row.otherLine.map { String($0) } ?? "",
        ]))
    }
    try file.add(Array((isEmpty ? "\n" : ",\n").utf8) + Output.compact(row))
  }
}
