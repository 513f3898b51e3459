import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The evidence guide: clause by clause, what was done in a period, when last, and what is late.
struct EvidenceScreen: PlaceKeeping {
  let setting: DeskSetting
  private(set) var period: EvidencePeriod
  private(set) var table: Table
  private(set) var view: EvidenceView?
  /// Why there is nothing to show.
  private(set) var problem: String?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting) {
    self.setting = setting
    period = EvidencePeriod(.hijriYear, holding: setting.today)
    table = Table([], emptyText: setting.phrases["evidence.noClauses"], wording: setting.phrases.kitWording)
  }

  static let packAction: ActionID = "evidence.pack"
  static let clauseAction: ActionID = "evidence.clause"
  static let headRows = 2
  static let detailRows = 3

  var title: String { setting.phrases["evidence.title"] }
  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { table.isFilterable }

  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { table.showFilter(true) }
    table.recall(mark)
  }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let reason = setting.reasonAgainst(.reviewEvidence)
    let none = focused == nil ? phrases["evidence.noClauses"] : nil
    return [
      KeyBinding(
        [.function(2), .letter("\u{628}")], phrases["policyClause.key"], Self.clauseAction,
        unavailable: reason ?? none)
    ] + PeriodKey.bindings(phrases, unavailable: reason) + [
      KeyBinding(
        [.function(5), .letter("\u{635}")], phrases["evidence.key.pack"], Self.packAction, unavailable: reason)
    ] + (reason == nil ? FilterKey.bindings(isOpen: table.isFilterable, phrases, function: 7) : [])
  }

  /// The clause with the focus.
  var focused: ClauseEvidence? {
    guard let id = table.focusedRow?.id else { return nil }
    return view?.clauses.first { $0.id == id }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [question]
    case .resized(let size): resize(to: size)
    case .returned: return [question]
    case .action(let action): return perform(action)
    case .key(let key): return handle(key)
    case .answer(.evidence(let view)) where view.period == period.days:
      self.view = view
      problem = nil
      showRows()
    case .answer(.refused(let refusal)) where view?.period != period.days:
      forget()
      problem = setting.refusalText(refusal)
    case .answer(let answer):
      if view?.period != period.days { forget() }
      return setting.said(answer)
    case .interrupted, .draftDue: break
    }
    return []
  }

  private var question: DeskEffect { .request(.ask(.evidence(period.days))) }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.packAction: return [.push(.evidencePack(period))]
    case Self.clauseAction: return focused.map { [.push(.policyPart(.clause($0.id)))] } ?? []
    default:
      if let other = PeriodKey.period(after: action, from: period) { return turn(to: other) }
      if let opens = FilterKey.opens(action) { showFilter(opens) }
      return []
    }
  }

  private mutating func showFilter(_ isShown: Bool) {
    table.showFilter(isShown)
    resize(to: size)
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    if let other = neighbour(key) { return turn(to: other) }
    if problem != nil { return [.unhandled(key)] }
    switch table.handle(key) {
    case .chosen(let row): return [.push(.clause(row.id, period))]
    case .ignored: return [.unhandled(key)]
    case .filtered: showRows()
    case .moved, .needsRows: break
    }
    return []
  }

  /// The period to which an arrow turns, also from one that was refused; none for those who may see none, and while the
  /// arrows move in what narrows the list.
  private func neighbour(_ key: Key) -> EvidencePeriod? {
    guard !table.isFilterable, setting.reasonAgainst(.reviewEvidence) == nil else { return nil }
    let isMirrored = setting.language == .arabic
    return switch key {
    case .left: isMirrored ? period.later : period.earlier
    case .right: isMirrored ? period.earlier : period.later
    default: nil
    }
  }

  /// Below a period of which nothing was told no other one's figures stand.
  private mutating func forget() {
    view = nil
    showRows()
  }

  private mutating func turn(to other: EvidencePeriod) -> [DeskEffect] {
    period = other
    return [question]
  }

  private mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - Self.headRows - Self.detailRows - table.rowsAroundList)
    showRows()
  }

  private mutating func showRows() {
    let text = EvidenceRowText(setting: setting, width: size.columns)
    table.columns = text.columns
    table.emptyText = setting.phrases[table.filter.isEmpty ? "evidence.noClauses" : "kit.list.noMatch"]
    table.show(tableRows(in: Appearance()))
  }

  /// The clauses that fit what was typed, with bars of the terminal's own signs.
  func tableRows(in appearance: Appearance) -> [TableRow] {
    guard let view else { return [] }
    let text = EvidenceRowText(setting: setting, width: size.columns)
    let most = view.clauses.map(\.count).max() ?? 0
    let (wording, filter) = (setting.phrases.kitWording, table.filter)
    return view.clauses.map { text.row($0, most: most, in: appearance) }.filter {
      wording.matches(filter, $0.cells.joined(separator: " "))
    }
  }
}
