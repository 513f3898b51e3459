import ArabicText
import Calendars
public import Casework
public import Desk
public import Paper

/// Puts what the office knows on paper: each kind of document as blocks of text, in one language.
///
/// Whatever reads from left to right inside Arabic, or is of a user's making, stands in an isolate.
public struct PaperComposer {
  let setting: DeskSetting
  let view: PaperView
  /// The letterhead's picture, as Base64.
  private let logo: String?

  /// - Parameter setting: speaks the language of the paper, which need not be that of the desk.
  public init(_ view: PaperView, setting: DeskSetting, logo: String?) {
    self.view = view
    self.setting = setting
    self.logo = logo
  }

  var phrases: Phrases { setting.phrases }
  var profile: Profile { setting.profile }
  var kind: PaperKind { view.order.kind }

  public var document: PaperDocument { PaperDocument(head: head, blocks: blocks) }

  private var head: PaperHead {
    let about = profile.association
    let lines = [
      about.licence.map { phrases("paper.licence", ["number": setting.stored($0)]) },
      about.place.map { setting.stored(setting.text($0)) },
      profile.letterhead?.contact.map { setting.stored(setting.text($0)) },
    ]
    let footer = [
      phrases("paper.mark", ["mark": view.mark]), phrases("paper.printedAt", ["time": setting.time(setting.now)]),
      phrases("paper.printedBy", ["officer": setting.stored(setting.officer.name)]),
    ]
    return PaperHead(
      title: setting.label(of: kind), language: setting.language.rawValue,
      direction: setting.language == .arabic ? .rightToLeft : .leftToRight,
      letterhead: Letterhead(
        name: setting.text(about.name), lines: lines.compactMap(\.self), logo: logo),
      footer: footer.joined(separator: " · "), pageLabel: phrases["paper.page"])
  }

  private var blocks: [PaperBlock] {
    switch view.contents {
    case .file(let view): blocks(of: view)
    case .copy(let copy): blocks(of: copy)
    case .session(let view, let decisions): blocks(of: view, decisions)
    case .matter(let view): blocks(of: view)
    case .evidence(let evidence): blocks(of: evidence)
    case .report(let evidence, let home): blocks(of: evidence, home)
    case .office: officeBlocks
    }
  }

  private func blocks(of view: CaseView) -> [PaperBlock] {
    let file = view.file
    switch self.view.order.subject {
    case .request(let reference):
      guard let request = file.request(reference.ordinal) else { return [] }
      let about = RequestPaper(composer: self, file: file, request: request)
      return switch kind {
      case .declaration: about.declaration
      case .requirements: about.requirements
      case .notice: about.notice
      default: about.receipt
      }
    case .referral(let reference):
      return file.referral(reference.ordinal).map { letter(of: $0, in: file) } ?? []
    case .file, .service, .session, .matter, .policy, .days: return cover(of: file)
    }
  }

  private var officeBlocks: [PaperBlock] {
    switch view.order.subject {
    case .service(let service, let category): requirements(of: service, for: category)
    case .file, .request, .referral, .session, .matter, .policy, .days: acknowledgement
    }
  }
}

/// What papers have in common.
extension PaperComposer {
  /// Nothing where nothing is known, as the category of somebody whom a list brought without one.
  func fact(_ key: String, _ text: String?) -> PaperFact? {
    text.flatMap { $0.isEmpty ? nil : PaperFact(phrases[key], $0) }
  }

  func facts(_ facts: PaperFact?...) -> PaperBlock { .facts(facts.compactMap(\.self)) }

  /// A number, a code or a name of a paper, which keeps its order inside Arabic.
  func code(_ text: String) -> String { Isolate.leftToRight(setting.stored(text)) }

  func table(_ columns: [(key: String, share: Int)], _ rows: [[String]]) -> PaperBlock {
    .table(PaperTable(columns: columns.map { PaperTable.Column(phrases[$0.key], share: $0.share) }, rows: rows))
  }

  var today: PaperFact? { fact("paper.date", setting.bothCalendars(setting.today)) }

  /// The number of a file as a scanner and a person read it.
  func fileCode(_ file: FileNumber) -> PaperBlock { .code(ScanCode(file.text, caption: code(file.text))) }

  /// Those whom the profile names for the paper, else an officer of a role.
  func signatories(or role: Role) -> [SignatureLine] {
    let named = profile.signatories(of: kind).map { signatory in
      SignatureLine(setting.text(signatory.title), name: signatory.name.map { setting.text($0) } ?? "")
    }
    return named.isEmpty ? [SignatureLine(setting.label(of: role))] : named
  }
}

extension DeskSetting {
  public func label(of paper: PaperKind) -> String { phrases["paper.kind." + paper.rawValue] }

  /// The same desk with other words: those of the paper, which need not be those of the screen.
  public func speaking(_ phrases: Phrases) -> DeskSetting {
    DeskSetting(phrases: phrases, sitting: sitting, judgedOn: judgedOn)
  }
}
