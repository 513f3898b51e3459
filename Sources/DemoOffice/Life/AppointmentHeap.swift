import Calendars
import Casework

/// When something is going to happen, and to whom.
struct Appointment: Sendable {
  enum Subject: Sendable {
    case arrival(ArrivalSchedule.Arrival)
    case file(FileNumber)
    case committee
    /// A matter, by its place among those of the office.
    case matter(Int)
    /// A call for an opinion, by its number.
    case opinion(Int)
    case message(MessageAct)
  }

  var at: Moment
  /// Decides between appointments at one moment: first made, first kept.
  var order: Int
  var subject: Subject

  static func < (left: Appointment, right: Appointment) -> Bool {
    (left.at.millisecondsSinceEpoch, left.order) < (right.at.millisecondsSinceEpoch, right.order)
  }
}

/// The appointments of a day, of which the earliest can be taken at any time.
struct AppointmentHeap: Sendable {
  private var items: [Appointment] = []

  mutating func insert(_ appointment: Appointment) {
    items.append(appointment)
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard items[child] < items[parent] else { return }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func removeEarliest() -> Appointment? {
    guard let earliest = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return earliest }
    items[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < items.count && items[child] < items[least] {
        least = child
      }
      guard least != parent else { return earliest }
      items.swapAt(parent, least)
      parent = least
    }
  }
}
