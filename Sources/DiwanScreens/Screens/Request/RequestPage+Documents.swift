import ArabicText
import Calendars
import Casework
import TerminalKit

extension RequestPage {
  static let documentPrefix = "document."

  var documents: SheetSection {
    let items = checklist.items
    guard !items.isEmpty else {
      return SheetSection(
        phrases["request.documents"], [SheetLine(phrases["request.noDocuments"], style: .faint)], isWide: true)
    }
    let names = ["request.column.document", "request.column.need", "request.column.state", "request.column.valid"]
    let heading = SheetLine(
      cells: (names + ["request.column.checked", "request.column.officer"]).map { phrases[$0] }, sign: .blank,
      style: .faint)
    return SheetSection(
      phrases["request.documents"], [heading] + items.flatMap { lines(of: $0) }, isWide: true,
      columns: [nil, setting.language == .arabic ? 8 : 11, 16, 10, 10, 24], lastColumnFromWidth: 100)
  }

  /// The document's row, and the question below it where the answer is still open.
  private func lines(of item: Checklist.Item) -> [SheetLine] {
    let check = item.supplied?.check
    let cells = [
      setting.text(item.kind.label), phrases["document.need." + item.rule.need.rawValue], stateText(of: item),
      check?.validUntil.map { setting.civil($0) } ?? validity(of: item),
      item.supplied.map { setting.civil($0.checkedAt.day(in: .riyadh)) } ?? "",
      item.supplied.map { setting.officer($0.checkedBy) } ?? "",
    ]
    let row = SheetLine(cells: cells, sign: sign(of: item), style: item.isSettled ? .text : .strong)
      .entered(Self.documentPrefix + item.id, opens: .document(reference, document: item.id))
    guard item.state == .unanswered, let question = item.rule.question else { return [row] }
    return [row, SheetLine(phrases("request.question", ["question": setting.text(question)]), style: .notice)]
  }

  /// Where the profile asks for no matching, nothing is called matched.
  private func stateText(of item: Checklist.Item) -> String {
    if item.state == .valid, expiredSince(item) { return phrases["request.expiredSince"] }
    if item.state == .valid, !profile.intake.matchesDocuments { return phrases["document.sighted"] }
    return phrases["document." + item.state.rawValue]
  }

  private func expiredSince(_ item: Checklist.Item) -> Bool {
    guard let until = item.supplied?.check.validUntil else { return false }
    return until < setting.today
  }

  private func validity(of item: Checklist.Item) -> String {
    guard item.state == .valid else { return "" }
    switch item.kind.validity {
    case .forever: return phrases["request.validForever"]
    case .thisSubmission: return phrases["request.validOnce"]
    case .months, .untilDateShown: return ""
    }
  }

  private func sign(of item: Checklist.Item) -> SheetSign {
    switch item.state {
    case .valid: expiredSince(item) ? .warning : .done
    case .notNeeded: .idle
    case .missing, .notSighted, .notMatched: .lacking
    case .mismatched, .expired: .warning
    case .unanswered: .question
    }
  }
}
