import Calendars

/// A moment as a header tells it (RFC 5322, 3.3), by the clock in Riyadh.
enum MailDate {
  private static let weekdays: [Weekday: String] = [
    .sunday: "Sun", .monday: "Mon", .tuesday: "Tue", .wednesday: "Wed", .thursday: "Thu", .friday: "Fri",
    .saturday: "Sat",
  ]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func text(of moment: Moment) -> String {
    let day = moment.day(in: .riyadh)
    let parts = day.iso.split(separator: "-").compactMap { Int($0) }
    let minutes = moment.minutesOfDay(in: .riyadh)
    let seconds = Int(moment.millisecondsSinceEpoch / 1_000 % 60)
    let clock = [minutes / 60, minutes % 60, seconds].map { $0 < 10 ? "0" + String($0) : String($0) }
    let date = [String(parts[2]), months[parts[1] - 1], String(parts[0])].joined(separator: " ")
    return (weekdays[day.weekday] ?? "") + ", " + date + " " + clock.joined(separator: ":") + " +0300"
  }
}
