import Calendars
import Casework

/// What figures are counted from a visit, kept with its file as `day channel waiting service`.
struct CountedVisit: Counted, Hashable {
  var day: Int
  var channel: String
  var waitingMinutes: Int
  /// Nil while it is open.
  var serviceMinutes: Int?

  init(_ visit: Visit) {
    day = visit.arrivedAt.day(in: .riyadh).daysSinceEpoch
    channel = visit.channel
    waitingMinutes = visit.waitingMinutes
    serviceMinutes = visit.serviceMinutes
  }

  var figures: [(FigureKey, FigureCount)] {
    var figures = [(FigureKey(.waiting, day, part: channel), FigureCount(waitingMinutes))]
    if let serviceMinutes { figures.append((FigureKey(.service, day, part: channel), FigureCount(serviceMinutes))) }
    return figures
  }

  static func stored(_ visits: [CountedVisit]) -> String {
    visits.map { visit in
      [
        String(visit.day), visit.channel, String(visit.waitingMinutes), visit.serviceMinutes.map { String($0) } ?? "-",
      ].joined(separator: " ")
    }.joined(separator: "\n")
  }

  static func restored(_ text: String) -> [CountedVisit] {
    text.split(separator: "\n").compactMap { CountedVisit(stored: $0) }
  }

  private init?(stored line: Substring) {
    let parts = line.split(separator: " ")
    guard parts.count == 4, let day = Int(parts[0]), let waiting = Int(parts[2]) else { return nil }
    self.day = day
    channel = String(parts[1])
    waitingMinutes = waiting
    serviceMinutes = Int(parts[3])
  }
}

extension BeneficiaryFile {
  /// The visits that count: none of a void file, and none that was opened in error.
  var countedVisits: [CountedVisit] {
    isVoid ? [] : visits.filter { !$0.isVoid }.map { CountedVisit($0) }
  }
}
