import ArgumentParser
import Calendars
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan attachments SUBJECT`: the scans of a file or a request; with `--output` one of them is written in clear.
struct AttachmentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "attachments", abstract: Help.phrases["cli.attachments"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.attachments.subject"))
  var subject: String
  @Option(help: Help.text("cli.attachments.output"))
  var output: PathArgument?
  @Option(help: Help.text("cli.show.reason"))
  var reason: String?

  /// A scan, as `--json` tells it.
  private struct Row: Encodable {
    var attachment: String
    var scan: AttachmentTaken
    var at: String
    var officer: String
  }

  func run() throws {
    guard let subject = AttachmentSubject(subject), output == nil || subject.attachment != nil else {
      throw CommandEnd(
        status: .usage, code: "subject",
        sentence: Help.phrases[output == nil ? "cli.attachments.about" : "cli.attachments.aboutOne"])
    }
    let office = try options.signedIn()
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    do {
      let basis: ReadingReason? = reason == nil ? nil : .other
      let view = try office.readFile(subject.file, asOf: nil, reason: basis, note: reason)
      let scans = try subject.scans(of: view.file)
      guard let output, let scan = scans.first else { return try list(scans, in: setting) }
      try save(scan, to: output.absolute, from: office)
    } catch let refusal as Refusal {
      throw CommandEnd(refusal, sentence: setting.refusalText(refusal))
    }
  }

  private func list(_ scans: [KeptScan], in setting: DeskSetting) throws {
    if options.json {
      return try Output.json(
        scans.map { scan in
          Row(
            attachment: scan.reference.text, scan: scan.attachment.taken, at: scan.attachment.takenAt.iso,
            officer: scan.attachment.takenBy.rawValue)
        })
    }
    for scan in scans {
      Output.line(
        [
          scan.reference.text, setting.text(of: scan.attachment.taken), setting.time(scan.attachment.takenAt),
          setting.name(of: scan.attachment.takenBy),
        ].joined(separator: "\t"))
    }
    if scans.isEmpty { Output.error(Help.phrases["cli.attachments.none"]) }
  }

  private func save(_ scan: KeptScan, to path: String, from office: StaffedOffice) throws {
    let written = try AttachmentDesk(office: office).save(scan.reference, to: path)
    if options.json { return try Output.json(["attachment": scan.reference.text, "output": written]) }
    Output.line(Help.phrases("attachment.saved", ["path": written]))
  }
}

/// What somebody names on the command line: `100234`, `100234/1` or `100234/1/2`.
private struct AttachmentSubject {
  let file: FileNumber
  let request: Int?
  let attachment: Int?

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), let file = FileNumber(text: parts[0]) else { return nil }
    let numbers = parts.dropFirst().map { Int(TypedNumber.compact($0)) }
    guard !numbers.contains(nil) else { return nil }
    self.file = file
    request = numbers.first ?? nil
    attachment = numbers.dropFirst().first ?? nil
  }

  /// - Throws: `RequestRefusal` where there is no such request, or no such scan is kept with it.
  func scans(of file: BeneficiaryFile) throws(Refusal) -> [KeptScan] {
    guard let request else { return file.keptScans }
    guard let named = file.request(request) else { throw .request(.requestUnknown(request)) }
    guard let attachment else { return file.keptScans.filter { $0.reference.request.ordinal == request } }
    guard let known = named.attachment(attachment) else { throw .request(.attachmentUnknown(attachment)) }
    guard known.isKept else { throw .request(.attachmentRemoved(attachment)) }
    return file.keptScans.filter { $0.reference.request.ordinal == request && $0.attachment.id == attachment }
  }
}
