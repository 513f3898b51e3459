import ArabicText
import Casework
import Desk
import TerminalKit

/// The clauses under which acts stand, each with the beginning of its passage; from here to the clause and to its text.
struct ClauseListScreen: DeskScreen {
  let setting: DeskSetting
  let ids: [String]
  private var page: ActingSheet

  init(_ setting: DeskSetting, _ ids: [String]) {
    self.setting = setting
    self.ids = ids
    page = ActingSheet(.register, setting: setting)
    page.sheet.sections = sections(of: setting.register)
  }

  static let textAction: ActionID = "clauses.text"
  private static let linePrefix = "clause."

  var title: String { setting.phrases["clauses.title"] }
  var typesText: Bool { page.typesText }

  var bindings: [KeyBinding] {
    page.bindings {
      [
        KeyBinding(
          [.function(2), .letter("\u{642}")], setting.phrases["policyClause.key.text"], Self.textAction,
          unavailable: focusedClause == nil ? setting.phrases["history.noClause"] : nil)
      ]
    }
  }

  private var focusedClause: String? {
    page.sheet.focusedLine?.id.map { String($0.dropFirst(Self.linePrefix.count)) }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = page.handle(input)
    if case .register(let register) = outcome.answer { page.sheet.sections = sections(of: register) }
    guard outcome.action == Self.textAction, let focusedClause else { return outcome.effects }
    return outcome.effects + [.push(.policyPart(.text(focusedClause)))]
  }

  private func sections(of register: OfficeRegister) -> [SheetSection] {
    let profile = register.profile(inForceOn: setting.today)
    let text = register.policyText(inForceOn: setting.today)
    let passages = text?.passages(of: profile.clauses) ?? [:]
    return ids.map { id in
      let clause = register.clause(id, inForceOn: setting.today)
      let title = Isolate.leftToRight(id) + " " + (clause.map { setting.text($0.title) } ?? "")
      let place = clause.map { setting.text($0.place) } ?? ""
      let beginning = passages[id].flatMap { lines in
        text.flatMap { text in
          text.lines.indices.contains(lines.lowerBound - 1) ? text.lines[lines.lowerBound - 1] : nil
        }
      }
      return SheetSection(
        "",
        [
          SheetLine(title, style: .strong).entered(Self.linePrefix + id, opens: .policyPart(.clause(id))),
          SheetLine(
            [place, beginning.map { setting.words($0) }].compactMap(\.self).joined(separator: " — "), style: .faint),
        ], isWide: true)
    }
  }

  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}
