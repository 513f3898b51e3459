import ArgumentParser
import Calendars
import CaseLedger
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan copy FILE --output PATH`: a clear copy of everything held on a person, for them; the handing over is recorded.
struct CopyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "copy", abstract: Help.phrases["cli.copy"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.show.file"))
  var file: String
  @Option(help: Help.text("cli.copy.output"))
  var output: String

  func run() throws {
    guard let number = FileNumber(text: file) else { throw Failure(.fileUnknown, detail: file) }
    let office = try options.signedIn()
    guard case .copy(let copy) = try office.answer(.copy(number)) else {
      throw Failure(.internalFault, detail: "copy")
    }
    let path = Machine.absolute(output)
    try PrivateFile.write(try content(of: copy, in: office), to: path)
    do {
      let request = copy.dataRequests.first { $0.isOpen && $0.facts.right == .access }?.id
      _ = try office.submit(Submission(.subject(number, .giveCopy(CopyGiven(request: request, means: .file)))))
    } catch {
      // What was not recorded as handed over is not left lying about.
      PrivateFile.remove(path)
      throw error
    }
    Output.line(Help.phrases("cli.copy.done", ["path": path]))
  }

  private func content(of copy: CopyView, in office: StaffedOffice) throws -> [UInt8] {
    if options.json { return try Output.bytes(of: CopiedFile(copy)) }
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let lines = DataCopy(copy, setting: setting).lines.map(\.text)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// Everything held on a person, as `diwan copy --json` writes it.
struct CopiedFile: Encodable {
  struct Act: Encodable {
    var number: Int
    var at: String
    var officer: String
    var clauses: [String]
    var kind: String
    /// Everything that was recorded, as the ledger holds it.
    var data: StoredJSON
  }

  struct Asked: Encodable {
    var request: Int
    var facts: DataRequestFacts
    var due: String
    var answer: DataRequestAnswered?
  }

  struct Reading: Encodable {
    var at: String
    var officer: String
    /// Why, as it was noted.
    var read: FileRead?
  }

  struct Draft: Encodable {
    var savedAt: String
    var texts: [String: String]
  }

  var file: String
  var registeredAt: String
  var registrationNumber: String?
  var facts: FileFacts
  var dataRequests: [Asked]
  var history: [Act]
  var readings: [Reading]
  var drafts: [Draft]

  init(_ copy: CopyView) throws {
    let file = copy.view.file
    self.file = file.id.text
    registeredAt = file.registeredAt.iso
    registrationNumber = file.registrationNumber
    facts = file.facts
    dataRequests = copy.dataRequests.map { request in
      Asked(
        request: request.id, facts: request.facts, due: request.due.iso, answer: request.answer.map(\.value))
    }
    readings = copy.readings.map { reading in
      var read: FileRead?
      if case .fileRead(let noted) = reading.event { read = noted }
      return Reading(at: reading.at.iso, officer: reading.officer.rawValue, read: read)
    }
    drafts = copy.drafts.map { Draft(savedAt: $0.savedAt.iso, texts: $0.texts) }
    history = try copy.view.events.map { event in
      let record = try EventCodec().record(of: StreamEvent(event.stream, event.event), clauses: event.clauses)
      return Act(
        number: event.number, at: event.at.iso, officer: event.officer.rawValue, clauses: event.clauses,
        kind: record.kind, data: try StoredJSON(record.data))
    }
  }
}
