import ArabicText
import Casework
import Desk
import TerminalKit

/// Takes a scan for a document: the newest of the scanner's folder, another one there, or a file by its path.
struct TakeAttachmentScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  let document: String
  private var opened: OpenedCase
  private var ways: AttachmentWays?
  private var entry: CommandForm

  init(_ setting: DeskSetting, _ reference: CaseReference, document: String) {
    self.setting = setting
    self.reference = reference
    self.document = document
    opened = OpenedCase(reference.file)
    entry = CommandForm([], draftID: nil, setting: setting)
  }

  /// Stands in the list of scans for a file somewhere else.
  private static let byPath = "path"

  var title: String { setting.phrases("attachment.new.title", ["document": setting.document(document)]) }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] {
    entry.bindings(saveLabel: setting.phrases["attachment.key.take"], saveUnavailable: unavailable)
  }

  private var unavailable: String? {
    guard let file = opened.file, let request = file.request(reference.ordinal) else {
      return setting.phrases["file.notShown"]
    }
    return RequestReasons(file: file, request: request, setting: setting).attaching(to: document)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if case .appeared = input { return [opened.question, .request(.attachment(.findWays))] }
    let order = AttachmentOrder(request: reference, document: document, basedOn: opened.file?.lastNumber)
    let outcome = entry.handle(forRequest: input) { .attachment(Self.taking(order, as: $0)) }
    if outcome.edited != nil { arrange() }
    guard let answer = outcome.otherAnswer else {
      return outcome.effects + (outcome.takesChange ? [opened.question] : [])
    }
    switch answer {
    case .attachmentWays(let ways): open(ways)
    case .attachmentTaken(let taken):
      let said = setting.phrases["attachment.taken." + taken.source.rawValue]
      return [.say(Message(taken.source == .stuck ? .warning : .success, said)), .back]
    default:
      if !opened.take(answer) { return outcome.effects + opened.takeProblem(answer, setting: setting) }
    }
    return outcome.effects
  }

  private static func taking(_ order: AttachmentOrder, as entry: CommandForm) -> AttachmentRequest {
    var order = order
    order.title = entry.form.value("title")
    // What the officer saw of the file, or was told of since.
    order.basedOn = [order.basedOn, entry.basedOn].compactMap(\.self).max()
    let scan = entry.form.value("scan")
    return .take(
      order, path: scan.isEmpty || scan == byPath ? entry.form.value("path") : scan,
      removesScan: entry.form.value("remove") == "yes")
  }

  private mutating func open(_ ways: AttachmentWays) {
    guard self.ways == nil else { return }
    self.ways = ways
    let phrases = setting.phrases
    let scans = ways.scans.map { scan in
      let format = scan.format.map { setting.label(of: $0) } ?? phrases["attachment.noScan"]
      let detail = [format, setting.size(scan.byteCount), setting.time(scan.changedAt)].joined(separator: " · ")
      return PickOption(scan.id, setting.words(scan.name), detail: detail)
    }
    let newest = ways.scans.first { $0.format != nil }?.id ?? Self.byPath
    var fields: [Field] = []
    if ways.folder != nil {
      fields.append(
        Field(
          "scan", phrases["attachment.scan"],
          .choice(scans + [PickOption(Self.byPath, phrases["attachment.byPath"])]), value: newest, isRequired: true))
    }
    fields += [
      Field(
        "path", phrases["attachment.path"], .path, isRequired: true,
        base: .leftToRight),
      Field("title", phrases["attachment.name"], .text(TextRules(maximumLength: 60))),
      Field("remove", phrases["attachment.removesScan"], .check, value: newest == Self.byPath ? "no" : "yes"),
    ]
    entry = CommandForm(fields, draftID: nil, setting: setting)
    arrange()
    entry.form.markClean()
  }

  /// A path is asked for only where no scan of the folder is chosen.
  private mutating func arrange() {
    guard ways?.folder != nil else { return }
    let isByPath = entry.form.value("scan") == Self.byPath
    let reason = isByPath ? nil : setting.phrases["attachment.pathNotNeeded"]
    entry.form.change("path") { $0.unavailable = reason }
  }

  func draw(on canvas: inout Canvas) {
    guard opened.problem == nil else { return opened.drawProblem(on: &canvas) }
    let (head, below) = canvas.bounds.splitTop(4)
    canvas.within(head) { head in
      head.write(setting.phrases["attachment.new.note"], row: 0, column: 2, style: .faint)
      let limit = setting.size(setting.profile.attachmentRule.largestByteCount)
      head.write(setting.phrases("attachment.new.limit", ["size": limit]), row: 1, column: 2, style: .faint)
      if let folder = ways?.folder {
        let text = setting.phrases("attachment.folder", ["path": Isolate.leftToRight(setting.stored(folder))])
        head.write(text, row: 2, column: 2, style: .faint)
      }
    }
    canvas.within(below) { entry.draw(on: &$0) }
    // Until the folder was looked into there is no field.
    if !canvas.hasCursor { canvas.placeCursor(row: 4, column: 2) }
  }
}
