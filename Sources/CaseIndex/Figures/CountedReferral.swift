import Calendars
import Casework
import GRDB

/// What figures are counted from a referral: whether it was answered by its day.
struct CountedReferral: Counted {
  var due: Int?
  var settledOn: Int?

  init(_ referral: Referral) {
    due = referral.due?.daysSinceEpoch
    settledOn = referral.settledOn?.daysSinceEpoch
  }

  static let columns = "due, settled_on"

  init(_ row: Row) {
    due = row[0]
    settledOn = row[1]
  }

  var figures: [(FigureKey, FigureCount)] {
    guard let due, let settledOn else { return [] }
    return [(.deadline(FigureMeasure.referralClock, met: settledOn, last: due), .one)]
  }
}
