import Calendars
import Casework

/// What waits until a day, while it is gathered.
struct DueList {
  let today: CivilDate
  let last: CivilDate
  private var items: [DueItem] = []

  init(on today: CivilDate, until last: CivilDate) {
    self.today = today
    self.last = last
  }

  mutating func add(_ kind: DueItem.Kind, _ due: CivilDate, at time: TimeOfDay? = nil) {
    items.append(DueItem(kind, due: due, at: time, on: today))
  }

  /// The late first, those of a day by their hour.
  var sorted: [DueItem] {
    items.sorted { ($0.due, $0.time?.minutes ?? 0) < ($1.due, $1.time?.minutes ?? 0) }
  }
}
