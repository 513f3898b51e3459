import ArabicText
import ArgumentParser
import Calendars
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan show FILE`: one file with its history, also as it stood on a past day.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Help.phrases["cli.show"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.show.file"))
  var file: String
  @Option(help: Help.text("cli.show.asOf"))
  var asOf: String?
  @Option(help: Help.text("cli.show.reason"))
  var reason: String?
  @Flag(help: Help.text("cli.show.full"))
  var full = false

  func run() throws {
    guard let number = FileNumber(text: file) else { throw Failure(.fileUnknown, detail: file) }
    let day = try asOf.map { try DayArgument.read($0) }
    let office = try options.signedIn()
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let view: CaseView
    do {
      let basis: ReadingReason? = reason == nil ? nil : .other
      view =
        full
        ? try office.readWholeFile(number, asOf: day, reason: basis, note: reason)
        : try office.readFile(number, asOf: day, reason: basis, note: reason)
    } catch Refusal.subject(.erased(let erased)) {
      if options.json { return try Output.json(ShownTombstone(erased)) }
      for line in setting.tombstoneLines(of: erased) { Output.line(line) }
      return
    }
    if options.json { return try Output.json(ShownFile(view)) }
    for line in ShownFile.lines(of: view, in: setting) { Output.line(line) }
  }
}

/// A file as `diwan show --json` writes it.
struct ShownFile: Encodable {
  struct Act: Encodable {
    var number: Int
    var at: String
    var officer: String
    var clauses: [String]
    var text: String
  }

  struct Request: Encodable {
    var request: String
    var service: String
    var status: String
    var submittedOn: String?
    var completeOn: String?
  }

  var file: String
  var name: String
  var asOf: String?
  var facts: FileFacts
  var registrationNumber: String?
  var requests: [Request]
  var history: [Act]

  init(_ view: CaseView) {
    let file = view.file
    self.file = file.id.text
    name = file.facts.name
    asOf = view.asOf?.iso
    facts = file.facts
    registrationNumber = file.registrationNumber
    requests = file.requests.map { request in
      Request(
        request: CaseReference(file: file.id, ordinal: request.id).text, service: request.service,
        status: file.status(of: request).rawValue, submittedOn: request.submittedOn?.iso,
        completeOn: request.completeOn?.iso)
    }
    history = view.events.map { event in
      Act(
        number: event.number, at: event.at.iso, officer: event.officer.rawValue, clauses: event.clauses,
        text: event.event.kindName)
    }
  }

  /// The file for people to read, one fact a line.
  static func lines(of view: CaseView, in setting: DeskSetting) -> [String] {
    let phrases = setting.phrases
    let facts = view.file.facts
    var lines = [view.file.id.text + "  " + VisibleControls.sanitized(facts.name)]
    if let day = view.asOf { lines.append(phrases("cli.show.past", ["date": setting.bothCalendars(day)])) }
    for field in FileField.asked(of: facts.kind) where field != .name {
      guard let text = facts.text(of: field) else { continue }
      lines.append(setting.label(of: field, in: facts.kind) + ": " + setting.factText(text, of: field))
    }
    for request in view.file.requests {
      let status = setting.label(of: view.file.status(of: request))
      lines.append(
        CaseReference(file: view.file.id, ordinal: request.id).text + "  " + setting.service(request.service)
          + "  " + status)
    }
    lines.append("")
    for event in view.events {
      let text = setting.eventText(event, of: facts.kind)
      let head = setting.time(event.at) + "  " + setting.name(of: event.officer) + "  " + text.headline
      let clauses = event.clauses.isEmpty ? "" : "  [" + event.clauses.joined(separator: " ") + "]"
      lines.append(head + (text.detail.map { " – " + $0 } ?? "") + clauses)
    }
    return lines
  }
}
