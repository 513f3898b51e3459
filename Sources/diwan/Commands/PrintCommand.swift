public import ArgumentParser
import Calendars
public import Casework
import Desk
import DiwanScreens
import Office

/// `diwan print DOCUMENT [SUBJECT]`: something of the office on paper; that it was printed is recorded.
struct PrintCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "print", abstract: Help.phrases["cli.print"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.print.document"))
  var document: PaperKind
  @Argument(help: Help.text("cli.print.subject"))
  var subject: String?
  @Option(help: Help.text("cli.print.output"))
  var output: PathArgument?
  @Option(help: Help.text("cli.print.printer"))
  var printer: String?
  @Option(help: Help.text("cli.print.paperLanguage"))
  var paperLanguage: Language = .arabic
  @Option(help: Help.text("cli.evidence.from"))
  var from: String?
  @Option(help: Help.text("cli.evidence.to"))
  var to: String?

  private struct Report: Encodable {
    var output: String?
    var printer: String?
    var pages: Int?
    var missingLetters: [String]
  }

  func validate() throws {
    guard document.topic != .days else { return }
    try IdleOption.refuse(("--from", from != nil), ("--to", to != nil))
  }

  func run() throws {
    let outlet = try self.outlet()
    let order = PaperOrder(document, try paperSubject())
    let press = PaperPress(for: outlet)
    let office = try options.signedIn()
    let phrases = try Library().phrases(paperLanguage)
    let words = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let printed: PrintedPaper
    do {
      printed = try PaperDesk(office: office, folder: options.dataFolder, press: press).print(
        order, in: phrases, to: outlet)
    } catch let refusal as Refusal {
      throw CommandEnd(refusal, sentence: words.refusalText(refusal))
    }
    for line in words.remarks(on: printed) { Output.note(line + "\n") }
    guard options.json else { return Output.line(words.text(of: printed)) }
    var report = Report(pages: printed.pages, missingLetters: printed.missingLetters)
    switch printed.outlet {
    case .file(let path): report.output = path
    case .printer(let name): report.printer = name
    }
    try Output.json(report)
  }

  private func outlet() throws -> PaperOutlet {
    switch (output, printer) {
    case (let path?, nil):
      guard PaperPress.Form(path: path.text) != nil else { throw usage("output", "print.ending") }
      return .file(path: path.absolute)
    case (nil, let name?): return .printer(name)
    default: throw usage("output", "cli.print.where")
    }
  }

  /// What the paper is about, by the kind of paper.
  private func paperSubject() throws -> PaperOrder.Subject {
    switch document.topic {
    case .policy, .days:
      // Nobody is to take a paper about the whole office for one about a file that they named.
      guard subject == nil else { throw usage("subject", "cli.print.about.office") }
      return document.topic == .policy ? .policy : .days(try days())
    default: break
    }
    guard let subject, let found = PaperOrder.Subject(subject, of: document) else {
      throw usage("subject", "cli.print.about." + document.rawValue)
    }
    return found
  }

  private func days() throws -> ClosedRange<CivilDate> {
    let last = try to.map(DayArgument.read) ?? Machine.now().day(in: .riyadh)
    let usual = document == .evidence ? EvidencePeriod(.hijriYear, holding: last).days.lowerBound : last
    let first = try from.map(DayArgument.read) ?? usual
    guard first <= last else { throw usage("period", "cli.evidence.order") }
    return first...last
  }

  private func usage(_ code: String, _ key: String) -> CommandEnd {
    CommandEnd(status: .usage, code: code, sentence: Help.phrases[key])
  }
}

extension PaperKind: ExpressibleByArgument {}

extension PaperOrder.Subject {
  /// What somebody names on the command line: `100234`, `100234/2`, a session's or a matter's number, `service/category`.
  init?(_ text: String, of kind: PaperKind) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    let file = FileNumber(text: first)
    let reference = CaseReference(text: text)
    switch kind.topic {
    case .file:
      guard let file, parts.count == 1 else { return nil }
      self = .file(file)
    case .request:
      guard let reference else { return nil }
      self = .request(reference)
    case .requestOrService:
      self = reference.map { .request($0) } ?? .service(first, category: parts.count == 2 ? parts[1] : nil)
    case .referral:
      guard let reference else { return nil }
      self = .referral(reference)
    case .session:
      guard let number = Int(TypedNumber.compact(text)) else { return nil }
      self = .session(SessionNumber(number))
    case .complaint, .harm:
      guard let number = Int(TypedNumber.compact(text)) else { return nil }
      self = .matter(number)
    case .policy, .days: return nil
    }
  }
}
