import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Asks which paper is wanted, in which language, and where it goes: to a printer, or into a file.
struct PrintScreen: DeskScreen {
  let setting: DeskSetting
  let subject: PaperOrder.Subject
  private var kinds: [PaperKind]
  private var ways: PaperWays?
  private var entry: CommandForm
  /// The path that was proposed last; what the officer wrote instead stays.
  private var proposedPath = ""

  init(_ setting: DeskSetting, _ subject: PaperOrder.Subject) {
    self.setting = setting
    self.subject = subject
    kinds = PaperKind.allCases.filter { PaperOrder($0, subject).isFit }
    entry = CommandForm([], draftID: nil, setting: setting)
  }

  private static let toFile = "file"

  var title: String { setting.phrases["print.title"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] {
    entry.bindings(saveLabel: setting.phrases["print.key"], saveUnavailable: unavailable)
  }

  /// Why the paper that is chosen cannot be printed; nil where it can.
  private var unavailable: String? {
    guard let kind = chosen else { return setting.phrases[ways == nil ? "file.notShown" : "print.noPaper"] }
    if kind == .declaration, !setting.profile.intake.needsDeclaration {
      return setting.refusalText(.paper(.notInPolicy(kind)))
    }
    return setting.reasonAgainst(kind.permission)
  }

  private var chosen: PaperKind? { PaperKind(rawValue: entry.form.value("paper")) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if case .appeared = input {
      if case .matter(let number) = subject {
        return [.request(.ask(.matter(number))), .request(.findPaperWays)]
      }
      return [.request(.findPaperWays)]
    }
    let order = chosen.map { PaperOrder($0, subject) }
    let outcome = entry.handle(forRequest: input) { entry in
      order.map {
        .printPaper($0, inArabic: entry.form.value("language") == Language.arabic.rawValue, Self.outlet(entry.form))
      }
    }
    if outcome.edited != nil { arrange() }
    switch outcome.otherAnswer {
    case .matter(let view): kinds = kinds.filter { Self.kind(of: $0) == view.matter.kind }
    case .paperWays(let ways): open(ways)
    case .refused(let refusal):
      return [.say(Message(.error, setting.refusalText(refusal))), .ringBell]
    case .printed(let printed):
      let said = [setting.text(of: printed)] + setting.remarks(on: printed)
      let isWhole = printed.missingLetters.isEmpty && !printed.lacksLogo
      return [.say(Message(isWhole ? .success : .warning, said.joined(separator: " "))), .back]
    default: break
    }
    return outcome.effects
  }

  /// The kind of matter that a paper is made of.
  private static func kind(of paper: PaperKind) -> MatterKind? {
    switch paper.topic {
    case .complaint: .complaint
    case .harm: .harm
    default: nil
    }
  }

  private static func outlet(_ form: Form) -> PaperOutlet {
    let printer = form.value("printer")
    return printer == toFile ? .file(path: form.value("path")) : .printer(printer)
  }

  private mutating func open(_ ways: PaperWays) {
    self.ways = ways
    let phrases = setting.phrases
    let papers = kinds.map { PickOption($0.rawValue, setting.label(of: $0)) }
    let languages = Language.allCases.map {
      PickOption($0.rawValue, phrases["print.language." + String(describing: $0)])
    }
    let printers = ways.makesDocuments ? ways.printers.map { PickOption($0, $0) } : []
    let outlets = printers + [PickOption(Self.toFile, phrases["print.toFile"])]
    let allowed = kinds.first { setting.reasonAgainst($0.permission) == nil } ?? kinds.first
    entry = CommandForm(
      [
        Field("paper", phrases["print.paper"], .choice(papers), value: allowed?.rawValue ?? "", isRequired: true),
        Field(
          "language", phrases["print.language"], .choice(languages), value: Language.arabic.rawValue, isRequired: true),
        Field("printer", phrases["print.printer"], .choice(outlets), value: outlets[0].id, isRequired: true),
        Field(
          "path", phrases["print.path"], .path, isRequired: true, base: .leftToRight,
          check: { Self.endsWell($0) ? .fine : .error(phrases["print.ending"]) }),
      ],
      draftID: nil, setting: setting)
    arrange()
    entry.form.markClean()
  }

  private static func endsWell(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".pdf") || name.hasSuffix(".html")
  }

  /// Proposes a name by the paper, and asks for it only where it goes into a file.
  private mutating func arrange() {
    guard let ways, let kind = chosen else { return }
    let name = ["diwan", kind.rawValue, reference].compactMap(\.self).joined(separator: "-")
    let path = name + (ways.makesDocuments ? ".pdf" : ".html")
    if entry.form.value("path") == proposedPath { entry.form.set("path", to: path) }
    proposedPath = path
    let isFile = entry.form.value("printer") == Self.toFile
    let reason = isFile ? nil : setting.phrases["print.pathNotNeeded"]
    entry.form.change("path") { $0.unavailable = reason }
  }

  /// What the paper is about, as a part of a file's name: numbers and days, no name of a person.
  private var reference: String? {
    switch subject {
    case .file(let number): number.text
    case .request(let reference), .referral(let reference): reference.text.replacing("/", with: "-")
    case .service(let service, _): service
    case .session(let number): number.text
    case .matter(let number): String(number)
    case .policy: setting.today.iso
    case .days(let days): days.upperBound.iso
    }
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(4)
    canvas.within(head) { head in
      head.write(setting.phrases["print.text"], row: 0, column: 2, style: .faint)
      if ways?.makesDocuments == false {
        head.writeWrapped(setting.phrases["print.noPress"], row: 1, rows: 2, style: .warning)
      }
    }
    canvas.within(below) { entry.draw(on: &$0) }
    // Until the printers are known there is no field.
    if !canvas.hasCursor { canvas.placeCursor(row: 4, column: 2) }
  }
}
