import Calendars
import Casework
import GRDB

extension IndexBatch {
  /// Writes the days of a file that are watched, in place of those that it had.
  func writeWatch(of file: BeneficiaryFile, isNew: Bool) throws {
    try FileRows(database, of: "watch", keyColumns: ["file", "cause", "key", "ordinal"], isNewFile: isNew).replace(
      of: file.id.value, by: file.watchedDays.map { $0.row(of: file) })
  }
}

extension WatchedDay {
  func row(of file: BeneficiaryFile) -> [RowInsertion.Value] {
    [
      .integer(file.id.value), .integer(cause.rawValue), .text(key), .integer(ordinal), .integer(day), .init(name),
      .init(file.remindedDays(of: self)),
    ]
  }
}

extension BeneficiaryFile {
  /// The days that are watched: none where the file is not at work, nor of a file that is held back from everything.
  var watchedDays: [WatchedDay] {
    guard !isVoid, mergedInto == nil, erasure == nil else { return [] }
    let active = WatchedDay(cause: .activity, day: lastActiveAt.day(in: .riyadh).daysSinceEpoch)
    return papers + births + [active]
  }

  /// The identity paper and, of each document, the newest one of any request.
  private var papers: [WatchedDay] {
    var last: [String: CivilDate] = [:]
    for request in requests where request.voidReason == nil {
      for (document, supplied) in request.documents {
        guard let until = supplied.check.validUntil else { continue }
        last[document] = max(until, last[document] ?? until)
      }
    }
    let identity = facts.identityExpiry
    var days =
      identity.map { [WatchedDay(cause: .document, key: WatchedDay.identityPaper, day: $0.daysSinceEpoch)] } ?? []
    // The same paper, shown for a request, is not told of twice.
    for (document, day) in last where day != identity {
      days.append(WatchedDay(cause: .document, key: document, day: day.daysSinceEpoch))
    }
    return days
  }

  private var births: [WatchedDay] {
    facts.dependants.compactMap { dependant in
      dependant.birth.map { birth in
        WatchedDay(
          cause: .birth, key: dependant.relation, ordinal: dependant.id, day: birth.date.daysSinceEpoch,
          name: dependant.name)
      }
    }
  }
}
