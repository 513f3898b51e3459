/// Days to keep in mind as an iCalendar file (RFC 5545), which every calendar program reads.
public struct CalendarFile: Hashable, Sendable {
  /// Something that is of a day, or of an hour of it.
  public struct Event: Hashable, Sendable {
    /// The same for the same thing in every file, so that a calendar replaces it and does not show it twice.
    public let id: String
    public let day: CivilDate
    /// When it begins, in Riyadh; nil for the whole day.
    public let time: TimeOfDay?
    public let summary: String

    public init(id: String, day: CivilDate, time: TimeOfDay? = nil, summary: String) {
      self.id = id
      self.day = day
      self.time = time
      self.summary = summary
    }
  }

  public let name: String
  public let events: [Event]
  public let writtenAt: Moment

  public init(name: String, events: [Event], writtenAt: Moment) {
    self.name = name
    self.events = events
    self.writtenAt = writtenAt
  }

  /// The file: lines of 75 octets at most, each with CR and LF.
  public var text: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Diwan//Diwan//AR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + Self.escaped(name),
    ]
    let lines = head + events.flatMap(lines) + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func lines(of event: Event) -> [String] {
    // A whole day leaves its officer free; an hour does not.
    let use = event.time == nil ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE"
    return ["BEGIN:VEVENT", "UID:\(event.id)@diwan", "DTSTAMP:" + Self.stamp(writtenAt)] + Self.span(of: event)
      + ["SUMMARY:" + Self.escaped(event.summary), use, "END:VEVENT"]
  }

  /// From a day to the next, or from an hour that ends nobody knows when.
  private static func span(of event: Event) -> [String] {
    guard let time = event.time else {
      return ["DTSTART;VALUE=DATE:" + digits(event.day), "DTEND;VALUE=DATE:" + digits(event.day.adding(days: 1))]
    }
    return ["DTSTART:" + stamp(Moment(event.day, minutesOfDay: time.minutes, in: .riyadh))]
  }

  /// A moment in universal time, such as `20261122T054500Z`.
  private static func stamp(_ moment: Moment) -> String {
    moment.iso.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  private static func digits(_ day: CivilDate) -> String { day.iso.filter { $0 != "-" } }

  /// A text in which signs of the format stand for themselves.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "\\", ",", ";": escaped += "\\" + String(character)
      case _ where character.isNewline: escaped += "\\n"
      default: escaped.append(character)
      }
    }
  }

  /// A line of more than 75 octets goes on behind a blank on the next one, never within a letter.
  static func folded(_ line: String) -> String {
    var (folded, width) = ("", 0)
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if width + octets > 75 {
        folded += "\r\n "
        width = 1
      }
      folded.unicodeScalars.append(scalar)
      width += octets
    }
    return folded
  }
}
