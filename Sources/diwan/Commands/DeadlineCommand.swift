import ArgumentParser
import Calendars
import Casework
import Desk
import DiwanScreens

/// `diwan deadline --policy ID --from DATE`: a reply window with its working, without an office.
struct DeadlineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "deadline", abstract: Help.phrases["cli.deadline"])
  }

  @OptionGroup var options: OfficeOptions
  @Option(help: Help.text("cli.deadline.policy"))
  var policy: String
  @Option(help: Help.text("cli.deadline.from"))
  var from: String
  @Option(help: Help.text("cli.deadline.holidays"))
  var holidays: PathArgument?

  /// The answer of `--json`: ISO days or null.
  private struct Window: Encodable {
    struct Day: Encodable {
      var date: String
      var hijri: String?
      var counted: Bool
      var reason: String
    }

    var policy: String
    var from: String
    var floor: String?
    var ceiling: String?
    var days: [Day]

    enum Key: String, CodingKey { case policy, from, floor, ceiling, days }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(policy, forKey: .policy)
      try container.encode(from, forKey: .from)
      try container.encode(floor, forKey: .floor)
      try container.encode(ceiling, forKey: .ceiling)
      try container.encode(days, forKey: .days)
    }
  }

  func run() throws {
    let start = try DayArgument.read(from)
    let library = try Library()
    guard let profile = try library.profile(policy) else {
      throw CommandEnd(
        status: .usage, code: "policy", sentence: Help.phrases("cli.policyUnknown", ["policy": policy]))
    }
    let window = ReplyWindow(rule: profile.reply.rule, start: start, calendar: try calendar(library, around: start))
    if options.json { return try Output.json(answer(window, profile)) }
    for line in lines(of: window, profile) { Output.line(line) }
  }

  private func calendar(_ library: Library, around day: CivilDate) throws -> WorkingCalendar {
    guard let holidays else { return try library.calendar(around: day) }
    do {
      return try library.calendar(from: try Machine.bytes(ofFile: holidays.text), around: day)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw CommandEnd(
        status: .data, code: "holidays", sentence: Help.phrases("cli.holidaysUnreadable", ["path": holidays.text]))
    }
  }

  private func answer(_ window: ReplyWindow, _ profile: Profile) -> Window {
    Window(
      policy: profile.id, from: window.start.iso, floor: window.floor?.iso, ceiling: window.ceiling?.iso,
      days: window.working.map { day in
        Window.Day(
          date: day.date.iso, hijri: day.hijri?.iso, counted: day.isCounted, reason: reason(of: day))
      })
  }

  private func lines(of window: ReplyWindow, _ profile: Profile) -> [String] {
    let phrases = Help.phrases
    var lines = [profile.association.name.text(in: phrases.language)]
    lines += window.working.map { day in
      let hijri = day.hijri.map { $0.iso } ?? ""
      let mark = day.isCounted ? "+" : " "
      return [mark, day.date.iso, hijri, phrases["weekday." + day.date.weekday.rawValue], reason(of: day)]
        .joined(separator: "  ")
    }
    if let floor = window.floor { lines.append(phrases("cli.deadline.floor", ["date": floor.iso])) }
    if let ceiling = window.ceiling { lines.append(phrases("cli.deadline.ceiling", ["date": ceiling.iso])) }
    if window.floor == nil, window.ceiling == nil { lines.append(phrases["cli.deadline.none"]) }
    return lines
  }

  private func reason(of day: CountedDay) -> String {
    let phrases = Help.phrases
    switch day.reason {
    case .startDay: return phrases["cli.day.start"]
    case .counted(let ordinal), .calendarDay(let ordinal): return String(ordinal)
    case .weekend: return phrases["cli.day.weekend"]
    case .holiday(let name): return phrases.language == .arabic ? name.ar : name.en
    case .paused: return phrases["cli.day.paused"]
    }
  }
}
