import Calendars
import Casework
import Desk

extension EvidencePack {
  /// The guide for a terminal: what it covers, then a line for each clause, its parts divided by tabs, and the ledger mark.
  public var lines: [String] {
    let columns = ["clause", "count", "last", "open", "overdue", "status", "title", "by"]
    let headings = columns.map { phrases["evidence.column." + $0] }.joined(separator: "\t")
    let note = setting.noteBeforePolicy(view.period).map { [$0] } ?? []
    return [period] + note + [headings] + view.clauses.map(line) + [phrases["evidence.pack.mark"] + ": " + view.mark]
  }

  private func line(_ evidence: ClauseEvidence) -> String {
    [
      evidence.id, String(evidence.count), evidence.last?.day(in: .riyadh).iso ?? "–", String(evidence.open),
      String(evidence.overdue), phrases["evidence.status." + evidence.status.rawValue],
      setting.text(evidence.clause.title), setting.officers(evidence.officers),
    ].joined(separator: "\t")
  }
}
