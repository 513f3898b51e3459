import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// A clause as a row of the evidence guide.
struct EvidenceRowText {
  let setting: DeskSetting
  let width: Int

  private var phrases: Phrases { setting.phrases }
  /// Where there is room, a bar stands beside the number.
  private var hasBars: Bool { width >= 110 }
  private static let barCells = 20

  var columns: [TableColumn] {
    let bar = hasBars ? [TableColumn("", .fixed(Self.barCells))] : []
    return [
      TableColumn(phrases["evidence.column.clause"], .fixed(5), base: .leftToRight),
      TableColumn(phrases["evidence.column.title"], .flexible(minimum: 20)),
      TableColumn(phrases["evidence.column.count"], .fixed(7), alignment: .end, base: .leftToRight),
    ] + bar + [
      TableColumn(phrases["evidence.column.last"], .fixed(10), base: .leftToRight),
      TableColumn(phrases["evidence.column.open"], .fixed(5), alignment: .end, base: .leftToRight),
      TableColumn(phrases["evidence.column.overdue"], .fixed(5), alignment: .end, base: .leftToRight),
      TableColumn(phrases["evidence.column.status"], .fixed(9)),
    ]
  }

  /// - Parameter most: the highest count of a row, whose bar is full.
  func row(_ evidence: ClauseEvidence, most: Int, in appearance: Appearance) -> TableRow {
    let bar = hasBars ? [Bar.text(evidence.count, of: most, width: Self.barCells, in: appearance)] : []
    let style: Style =
      switch evidence.status {
      case .shown: .text
      case .overdue: .warning
      case .missing: .faint
      }
    return TableRow(
      evidence.id,
      [evidence.id, setting.text(evidence.clause.title), number(evidence.count)] + bar + [
        evidence.last.map { setting.civil($0.day(in: .riyadh)) } ?? "", number(evidence.open),
        number(evidence.overdue), status(evidence.status),
      ],
      style: style)
  }

  private func number(_ count: Int) -> String { count == 0 ? "–" : String(count) }

  func status(_ status: EvidenceStatus) -> String { phrases["evidence.status." + status.rawValue] }
}
