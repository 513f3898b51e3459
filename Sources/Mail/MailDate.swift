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
    let date = [String(day.day), months[day.month - 1], String(day.year)].joined(separator: " ")
    let second = Int(moment.millisecondsSinceEpoch / 1_000 % 60)
    let clock = moment.clock(in: .riyadh) + (second < 10 ? ":0" : ":") + String(second)
    return (weekdays[day.weekday] ?? "") + ", " + date + " " + clock + " +0300"
  }
}
