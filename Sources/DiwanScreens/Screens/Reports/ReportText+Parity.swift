import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension ReportText {
  /// Group by group: how many asked, and which share of those that were answered got the service or were refused (clause E3).
  func parity(_ page: ReportPage) -> BarTable {
    let rows = parityRows(page).map { row in
      BarTable.Row(
        row.id, name(of: row, on: page),
        row.part == nil
          ? [nil, nil, nil]
          : [
            number(row.requests), row.settled == 0 ? nil : share(row.granted, of: row.settled),
            row.settled == 0 ? nil : refusedShare(of: row),
          ])
    }
    return BarTable(
      title(page.rawValue),
      [.init(title("requests")), .init(title("granted"), most: 100), .init(title("refused"), most: 100)], rows)
  }

  /// What both shares come to is the whole, however they are rounded.
  private func refusedShare(of row: ParityRow) -> BarTable.Value {
    let percent = 100 - share(row.granted, of: row.settled).amount
    return BarTable.Value(String(percent) + "%", percent)
  }

  /// The groups with their numbers and the reasons of their refusals, for a page to print.
  func parityCells(_ page: ReportPage) -> [[String]] {
    parityRows(page).map { row in
      let numbers = [row.requests, row.granted, row.refused].map { row.part == nil ? "–" : String($0) }
      return [name(of: row, on: page)] + numbers + [row.refused == 0 ? "" : listed(row.reasons)]
    }
  }

  private func parityRows(_ page: ReportPage) -> [ParityRow] { page.dimension.flatMap { view.parity[$0] } ?? [] }

  private func name(of row: ParityRow, on page: ReportPage) -> String {
    guard let part = row.part else {
      return phrases("report.small", ["count": String(setting.profile.watched.smallestGroup)])
    }
    guard !part.isEmpty else { return phrases["report.unknown"] }
    return switch page.dimension {
    case .category: setting.category(part)
    case .nationality: setting.country(part)
    case .sex: phrases["sex." + part]
    case .branch, nil: setting.stored(part)
    }
  }

  /// What stands below the table about the row with the focus.
  func detail(_ page: ReportPage, row id: String?) -> String {
    switch page {
    case .waiting:
      return months(id) { month in
        let visits = view.waiting[month]?.count ?? 0
        return phrases("report.detail.visits", ["count": String(visits)])
      }
    case .satisfaction:
      return months(id) { month in
        let isHidden = view.opinions[month].map { $0.procedure == nil } ?? false
        let smallest = ["count": String(setting.profile.watched.smallestGroup)]
        if isHidden { return phrases("report.detail.hidden", smallest) }
        return view.opinions[month]?.procedure.map { phrases("report.detail.opinions", ["count": String($0.count)]) }
          ?? ""
      }
    case .replies: return phrases["report.detail." + (isCeiling ? "ceiling" : "floor")]
    case .stages: return phrases["report.detail.stages"]
    case .deadlines: return months(id, words: sources)
    case .clocks: return phrases["report.detail.clocks"]
    case .electronic: return months(id, words: electronicChannels)
    case .channels: return electronicShare
    case .complaints, .subjects: return ""
    case .category, .nationality, .sex, .branch:
      return parityRows(page).first { $0.id == id }.map { reasons(of: $0) } ?? ""
    }
  }

  private var isCeiling: Bool { setting.profile.reply.rule.hasCeiling }

  private func months(_ id: String?, words: (CivilDate) -> String) -> String {
    id.flatMap { CivilDate(iso: $0) }.map(words) ?? ""
  }

  /// How much of the intake came by electronic means (clause O2).
  private var electronicShare: String {
    let all = view.channels.values.reduce(0) { $0 + $1.requests }
    let electronic = setting.profile.channels.filter(\.isElectronic).reduce(0) {
      $0 + (view.channels[$1.id]?.requests ?? 0)
    }
    guard all > 0 else { return "" }
    return phrases("report.detail.electronic", ["share": share(electronic, of: all).text, "count": String(electronic)])
  }

  private func reasons(of row: ParityRow) -> String {
    guard row.part != nil else { return phrases["report.detail.small"] }
    guard row.refused > 0 else { return phrases["report.detail.noRefusal"] }
    return phrases["report.detail.reasons"] + " " + listed(row.reasons)
  }

  /// The reasons of the list, the most frequent first.
  private func listed(_ reasons: [String: Int]) -> String {
    reasons.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map { id, count in
      setting.label(id, in: \.rejectionReasons) + " " + Isolate.leftToRight(String(count))
    }.joined(separator: " · ")
  }
}
