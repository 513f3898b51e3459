import CaseIndex
import Casework
import Desk

extension ParityRow {
  /// The groups, the largest first; of those that are smaller than the smallest group it is told only that there are any.
  static func rows(of figures: [FigureSum], smallestGroup: Int) -> [ParityRow] {
    var groups: [String: ParityRow] = [:]
    for figure in figures {
      var group =
        groups[figure.part] ?? ParityRow(part: figure.part, requests: 0, granted: 0, refused: 0, reasons: [:])
      group.add(figure)
      groups[figure.part] = group
    }
    let shown = groups.values.filter { $0.requests >= smallestGroup }.sorted { left, right in
      left.requests == right.requests ? left.id < right.id : left.requests > right.requests
    }
    guard shown.count < groups.count else { return shown }
    return shown + [ParityRow(part: nil, requests: 0, granted: 0, refused: 0, reasons: [:])]
  }

  private static let refusalPrefix = RequestDecided.Outcome.reject.rawValue + "/"
  private static let grants = [
    RequestDecided.Outcome.accept.rawValue, RequestDecided.Outcome.acceptInPart.rawValue, "given",
  ]

  private mutating func add(_ figure: FigureSum) {
    requests += figure.count
    if Self.grants.contains(figure.result) { granted += figure.count }
    guard figure.result.hasPrefix(Self.refusalPrefix) else { return }
    refused += figure.count
    reasons[String(figure.result.dropFirst(Self.refusalPrefix.count)), default: 0] += figure.count
  }
}
