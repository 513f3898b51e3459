import ArabicText
import ArgumentParser
import Calendars
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan due`: what waits for the officer, the late first; for a mail in the morning, or a calendar.
struct DueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "due", abstract: Help.phrases["cli.due"])
  }

  @OptionGroup var options: OfficeOptions
  @Option(help: Help.text("cli.due.days"))
  var days = 7
  @Flag(help: Help.text("cli.due.calendar"))
  var calendar = false

  func validate() throws {
    try NumberArgument.demand(days, in: 0...3_650, for: "--days")
    // A calendar has a form of its own.
    try IdleOption.refuse(("--json", calendar && options.json))
  }

  /// One row of `--json`.
  private struct Row: Encodable {
    var kind: String
    var reference: String?
    var due: String
    /// The hour of an appointment, as `09:30`.
    var time: String?
    var late: Bool
    var what: String
  }

  func run() throws {
    let office = try options.signedIn()
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let items = try office.due(until: setting.today.adding(days: days))
    if calendar { return Output.raw(Array(file(of: items, setting).text.utf8)) }
    if options.json { return try Output.json(items.map { row($0, setting) }) }
    for item in items {
      let late = item.isLate ? "\t" + setting.phrases["cli.due.late"] : ""
      let time = item.time.map { " " + $0.text } ?? ""
      Output.line(item.due.iso + time + "\t" + setting.what(item.kind) + late)
    }
    if items.isEmpty { Output.error(setting.phrases["cli.due.none"]) }
  }

  private func row(_ item: DueItem, _ setting: DeskSetting) -> Row {
    Row(
      kind: item.kind.name, reference: item.kind.reference, due: item.due.iso, time: item.time?.text, late: item.isLate,
      what: VisibleControls.stripped(setting.what(item.kind)))
  }

  private func file(of items: [DueItem], _ setting: DeskSetting) -> CalendarFile {
    let events = items.map { item in
      CalendarFile.Event(
        id: [item.kind.name, item.kind.reference?.replacing("/", with: "-")].compactMap(\.self).joined(separator: "-"),
        day: item.due, time: item.time, summary: VisibleControls.stripped(setting.what(item.kind)))
    }
    return CalendarFile(name: setting.phrases["cli.due.title"], events: events, writtenAt: setting.now)
  }
}

extension DueItem.Kind {
  /// The name for scripts.
  var name: String {
    switch self {
    case .reply: "reply"
    case .ownReply: "ownReply"
    case .referral: "referral"
    case .matter(let kind, _): kind.rawValue
    case .dataRequest: "dataRequest"
    case .breach: "breach"
    case .session: "session"
    case .postponed: "postponed"
    case .messageTask: "messageTask"
    case .messageUnknown: "messageUnknown"
    case .messageFailing: "messageFailing"
    case .policySigning: "policySigning"
    }
  }

  /// The number by which it is found; nil where there is only one.
  var reference: String? {
    switch self {
    case .reply(let reference), .ownReply(let reference), .referral(let reference), .postponed(let reference),
      .messageTask(let reference), .messageUnknown(let reference), .messageFailing(let reference):
      reference.text
    case .matter(_, let number), .dataRequest(let number), .breach(let number): String(number)
    case .session(let session): session.text
    case .policySigning: nil
    }
  }
}

extension DeskSetting {
  /// What is due, in words.
  fileprivate func what(_ kind: DueItem.Kind) -> String {
    let number = ["number": kind.reference ?? ""]
    return switch kind {
    case .matter(let kind, _): phrases["matter.kind." + kind.rawValue] + " " + phrases("due.number", number)
    default: phrases("due." + kind.name, number)
    }
  }
}
