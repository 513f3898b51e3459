import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// One clause of the policy: what it is about, its passage in the association's own text, and what shows that it is kept.
struct PolicyClauseScreen: DeskScreen {
  let setting: DeskSetting
  let id: String
  private var register: OfficeRegister
  private var page: ActingSheet

  init(_ setting: DeskSetting, _ id: String) {
    self.setting = setting
    self.id = id
    register = setting.register
    page = ActingSheet(.register, setting: setting)
    page.sheet.sections = sections
  }

  static let textAction: ActionID = "policyClause.text"
  static let evidenceAction: ActionID = "policyClause.evidence"

  var title: String { setting.phrases("evidence.clause", ["clause": Isolate.leftToRight(id)]) }
  var typesText: Bool { page.typesText }

  var bindings: [KeyBinding] {
    page.bindings {
      [
        KeyBinding([.function(2), .letter("\u{642}")], setting.phrases["policyClause.key.text"], Self.textAction),
        KeyBinding(
          [.function(3), .letter("\u{62F}")], setting.phrases["policyClause.key.evidence"], Self.evidenceAction,
          unavailable: setting.reasonAgainst(.reviewEvidence)),
      ]
    }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = page.handle(input)
    if case .register(let register) = outcome.answer {
      self.register = register
      page.sheet.sections = sections
    }
    switch outcome.action {
    case Self.textAction: return outcome.effects + [.push(.policyPart(.text(id)))]
    case Self.evidenceAction:
      return outcome.effects + [.push(.clause(id, EvidencePeriod(.hijriYear, holding: setting.today)))]
    default: return outcome.effects
    }
  }

  private var profile: Profile { register.profile(inForceOn: setting.today) }

  private var clause: Clause? { register.clause(id, inForceOn: setting.today) }

  private var sections: [SheetSection] {
    let phrases = setting.phrases
    guard let clause else {
      return [SheetSection("", [SheetLine(setting.refusalText(.office(.clauseUnknown(id))))], isWide: true)]
    }
    return [
      SheetSection(
        phrases["policyClause.section.about"],
        [
          SheetLine(phrases["evidence.column.title"], setting.text(clause.title), style: .strong),
          SheetLine(phrases["evidence.column.place"], setting.text(clause.place)),
        ] + steps, isWide: true),
      SheetSection(phrases["policyClause.section.text"], passage(of: clause), isWide: true),
      SheetSection(phrases["policyClause.section.matters"], matters(of: clause), isWide: true),
    ]
  }

  private var steps: [SheetLine] {
    profile.steps.filter { $0.clause == id }.map { step in
      SheetLine(setting.phrases["policyClause.step"], setting.text(step.label))
    }
  }

  private func passage(of clause: Clause) -> [SheetLine] {
    guard let text = register.policyText(inForceOn: setting.today) else {
      return [SheetLine(setting.refusalText(.office(.textMissing)), style: .faint)]
    }
    guard let lines = text.passages(of: profile.clauses)[clause.id], lines.upperBound <= text.lines.count else {
      return [SheetLine(setting.phrases["policyClause.notPlaced"], style: .faint)]
    }
    return text.lines[(lines.lowerBound - 1)..<lines.upperBound].filter { !$0.trimmedOfWhitespace.isEmpty }
      .map { SheetLine(VisibleControls.sanitized($0), base: .automatic) }
  }

  /// The kinds of matter whose acts are evidence for it; Enter opens them.
  private func matters(of clause: Clause) -> [SheetLine] {
    profile.matterKinds.filter { !$0.plan.duties.isDisjoint(with: clause.duties) }.map { kind in
      SheetLine(setting.phrases["matter.kinds." + kind.rawValue])
        .entered("matter." + kind.rawValue, opens: .matters(.list(kind, nil)))
    }
  }

  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}

extension OfficeRegister {
  /// The clause as the version in force has it; one that it dropped as the newest version that had it did.
  func clause(_ id: String, inForceOn day: CivilDate) -> Clause? {
    profile(inForceOn: day).clause(id)
      ?? policies.last { $0.profile.clause(id) != nil }?.profile.clause(id)
  }
}
