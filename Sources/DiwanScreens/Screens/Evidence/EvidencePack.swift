import ArabicText
import Calendars
import Casework
public import Desk

/// The evidence of a period as a document for a governance review: a page for the reader, or a table for a spreadsheet.
public struct EvidencePack {
  public enum Form: String, CaseIterable, Hashable, Sendable {
    case html
    case csv

    /// By the end of a file's name, whatever its case; nil for any other.
    public init?(path: String) {
      guard let dot = path.lastIndex(of: ".") else { return nil }
      self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }
  }

  let view: EvidenceView
  let setting: DeskSetting

  public init(_ view: EvidenceView, setting: DeskSetting) {
    self.view = view
    self.setting = setting
  }

  var phrases: Phrases { setting.phrases }

  /// The days that it covers, in both calendars.
  var period: String {
    setting.bothCalendars(view.period.lowerBound) + " – " + setting.bothCalendars(view.period.upperBound)
  }

  /// UTF-8; the table begins with a byte order mark, by which spreadsheets know that.
  public func bytes(as form: Form) -> [UInt8] {
    switch form {
    case .html: Array(html.utf8)
    case .csv: [0xEF, 0xBB, 0xBF] + Array(csv.utf8)
    }
  }

  private var association: String { setting.text(setting.profile.association.name) }

  /// What stands above the table: what it covers, by whom and when it was made, and the mark that ties it to the ledger.
  private var facts: [(label: String, text: String)] {
    [
      (phrases["evidence.pack.period"], period),
      (phrases["copy.madeOn"], setting.bothCalendars(setting.today)),
      (phrases["copy.madeBy"], setting.officer.name),
      (phrases["evidence.pack.mark"], Isolate.leftToRight(view.mark)),
    ]
  }

  private var headings: [String] {
    ["clause", "title", "place", "count", "last", "by", "open", "overdue", "status"]
      .map { phrases["evidence.column." + $0] }
  }

  private func cells(_ evidence: ClauseEvidence) -> [String] {
    [
      evidence.id, setting.text(evidence.clause.title), setting.text(evidence.clause.place), String(evidence.count),
      evidence.last?.day(in: .riyadh).iso ?? "",
      evidence.officers.map { setting.name(of: $0) }.joined(separator: phrases["list.separator"]),
      String(evidence.open), String(evidence.overdue), phrases["evidence.status." + evidence.status.rawValue],
    ]
  }
}

extension EvidencePack {
  /// One row a clause; then, each below an empty row and its own headings, what was done for each clause, what became of
  /// the requests group by group, and what the pack covers. All rows have as many fields as the first (RFC 4180).
  private var csv: String {
    let tables = [[headings] + view.clauses.map(cells), acts] + parityTables.map(\.rows) + [plainFacts]
    return tables.filter { !$0.isEmpty }.map { table in
      table.map { row in
        let filled = row + Array(repeating: "", count: max(0, headings.count - row.count))
        return filled.map { SpreadsheetCell.quoted(plain($0)) }.joined(separator: ",")
      }.joined(separator: "\r\n") + "\r\n"
    }.joined(separator: Array(repeating: "\"\"", count: headings.count).joined(separator: ",") + "\r\n")
  }

  /// The text without what cannot be seen, and never a formula, whatever somebody is called.
  private func plain(_ text: String) -> String { SpreadsheetCell.guarded(VisibleControls.stripped(text)) }

  /// What was done for each clause, by kind and officer; nothing where nothing was done.
  private var acts: [[String]] {
    let rows = view.clauses.flatMap { evidence in evidence.acts.map { [evidence.id] + cells($0) } }
    return rows.isEmpty ? [] : [[phrases["evidence.column.clause"]] + actHeadings] + rows
  }

  /// The facts above the page, in the form in which a spreadsheet reads days.
  private var plainFacts: [[String]] {
    [
      [phrases["evidence.pack.period"], view.period.lowerBound.iso, view.period.upperBound.iso],
      [phrases["copy.madeOn"], setting.today.iso], [phrases["copy.madeBy"], setting.officer.name],
      [phrases["evidence.pack.mark"], view.mark],
    ]
  }

  private var html: String {
    let direction = setting.language == .arabic ? "rtl" : "ltr"
    let title = phrases["evidence.title"] + " — " + association
    let facts = facts.map { "<dt>" + escaped($0.label) + "</dt><dd>" + escaped($0.text) + "</dd>" }
    let details = view.clauses.filter { !$0.acts.isEmpty }.map(section)
    return """
      <!DOCTYPE html>
      <html lang="\(setting.language.rawValue)" dir="\(direction)">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(title))</title>
      <style>
      body { font-family: "Noto Naskh Arabic", "Amiri", "DejaVu Sans", sans-serif; margin: 2em; }
      table { border-collapse: collapse; width: 100%; margin-block: 1em; }
      th, td { border: 1px solid #888; padding: 0.3em 0.6em; text-align: start; vertical-align: top; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .overdue { font-weight: bold; }
      .none { color: #555; }
      dt { font-weight: bold; }
      </style>
      </head>
      <body>
      <h1>\(escaped(title))</h1>
      <dl>\(facts.joined())</dl>
      \(table(headings, view.clauses.map { (cells($0), $0.status.rawValue) }))
      \(details.joined(separator: "\n"))
      \(parity.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private var parity: [String] {
    parityTables.map {
      "<h2>" + escaped($0.title) + "</h2>\n" + table($0.rows[0], $0.rows.dropFirst().map { ($0, "") })
    }
  }

  /// Group by group, what became of the requests; small groups are not told.
  private var parityTables: [(title: String, rows: [[String]])] {
    let report = ReportText(setting: setting, view: ReportView(period: view.period, parity: view.parity))
    return ReportPage.allCases.compactMap { page in
      let rows = page.dimension.flatMap { view.parity[$0] } ?? []
      guard !rows.isEmpty else { return nil }
      let title = phrases["report.page." + page.rawValue]
      let headings =
        [title] + ["requests", "granted", "refused"].map(report.title) + [phrases["report.detail.reasons"]]
      return (title, [headings] + report.parityCells(page))
    }
  }

  /// What was done for a clause, by kind and officer.
  private func section(_ evidence: ClauseEvidence) -> String {
    "<h2>" + escaped(evidence.id + " — " + setting.text(evidence.clause.title)) + "</h2>\n"
      + table(actHeadings, evidence.acts.map { (cells($0), "") })
  }

  private var actHeadings: [String] { ["act", "by", "count", "last"].map { phrases["evidence.column." + $0] } }

  private func cells(_ act: ActCount) -> [String] {
    [setting.kindLabel(act.kind), setting.name(of: act.officer), String(act.count), act.lastAt.day(in: .riyadh).iso]
  }

  private func table(_ headings: [String], _ rows: [(cells: [String], kind: String)]) -> String {
    let head = headings.map { "<th>" + escaped($0) + "</th>" }.joined()
    let body = rows.map { row in
      let cells = row.cells.map { "<td><bdi>" + escaped($0) + "</bdi></td>" }.joined()
      return (row.kind.isEmpty ? "<tr>" : "<tr class=\"" + row.kind + "\">") + cells + "</tr>"
    }
    return "<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + body.joined(separator: "\n")
      + "\n</tbody>\n</table>"
  }

  /// Every cell is isolated by its element, so that no control is needed, and none of other people's is let in.
  private func escaped(_ text: String) -> String {
    VisibleControls.stripped(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;"
    )
    .replacing("\"", with: "&quot;")
  }
}
