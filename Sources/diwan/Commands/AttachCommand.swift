import ArgumentParser
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan attach REQUEST DOCUMENT PATH`: takes a scan in for a document of a request's checklist, sealed.
struct AttachCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "attach", abstract: Help.phrases["cli.attach"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.attach.request"))
  var request: String
  @Argument(help: Help.text("cli.attach.document"))
  var document: String
  @Argument(help: Help.text("cli.attach.path"))
  var path: PathArgument
  @Option(help: Help.text("cli.attach.title"))
  var title: String?
  @Flag(help: Help.text("cli.attach.remove"))
  var remove = false
  @OptionGroup var clock: ClockOption

  func run() throws {
    guard let request = CaseReference(text: request) else {
      throw CommandEnd(status: .usage, code: "request", sentence: Help.phrases["cli.messages.about.request"])
    }
    let office = try options.signedIn()
    clock.apply(to: office)
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let order = AttachmentOrder(request: request, document: document, title: title)
    let taken: TakenScan
    do {
      taken = try AttachmentDesk(office: office).take(order, from: path.absolute, removesScan: remove)
    } catch let refusal as Refusal {
      throw CommandEnd(refusal, sentence: try sentence(for: refusal, of: request, in: office, setting))
    }
    for case .request(.attachmentTaken(let scan)) in taken.receipt.events.map(\.event) {
      try tell(of: scan, AttachmentReference(request, attachment: scan.attachment), taken.source, setting)
    }
  }

  private func tell(
    of scan: AttachmentTaken, _ reference: AttachmentReference, _ source: TakenScan.Source, _ setting: DeskSetting
  ) throws {
    if source == .stuck { Output.error(Help.phrases["attachment.taken.stuck"]) }
    if options.json { return try Output.json(TakenAttachment(scan, as: reference, source: source)) }
    Output.line(reference.text + "\t" + setting.text(of: scan))
    if source != .stuck { Output.line(Help.phrases["attachment.taken." + source.rawValue]) }
  }

  /// A document that is not asked for is answered with the keys of those that are.
  private func sentence(
    for refusal: Refusal, of reference: CaseReference, in office: StaffedOffice, _ setting: DeskSetting
  ) throws -> String {
    guard case .request(.documentNotAsked) = refusal else { return setting.refusalText(refusal) }
    let file = try office.readFile(reference.file, asOf: nil, reason: .followUp).file
    let checklist = file.request(reference.ordinal)?
      .checklist(under: setting.profile, party: file.facts.kind, on: setting.today)
    let keys = checklist?.items.map(\.rule.document).joined(separator: " ") ?? ""
    return setting.refusalText(refusal) + " " + Help.phrases("cli.attach.documents", ["documents": keys])
  }
}

/// A scan that was taken, as `diwan attach --json` tells it.
private struct TakenAttachment: Encodable {
  var attachment: String
  var scan: AttachmentTaken
  var source: String

  init(_ scan: AttachmentTaken, as reference: AttachmentReference, source: TakenScan.Source) {
    attachment = reference.text
    self.scan = scan
    self.source = source.rawValue
  }
}
