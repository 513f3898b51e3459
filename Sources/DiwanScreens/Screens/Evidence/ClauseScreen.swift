import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// What was done for one clause in a period: month by month as bars, day by day as a list.
struct ClauseScreen: DeskScreen {
  let setting: DeskSetting
  let clause: String
  let period: EvidencePeriod
  private(set) var table: Table
  private(set) var days: ClauseDays?
  /// The lists of what is open, where the clause has several.
  var picker: Picker?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ clause: String, _ period: EvidencePeriod) {
    self.setting = setting
    self.clause = clause
    self.period = period
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["evidence.column.day"], .fixed(10), base: .leftToRight),
        TableColumn(phrases["evidence.column.act"], .flexible(minimum: 24)),
        TableColumn(phrases["history.column.officer"], .flexible(minimum: 16)),
        TableColumn(phrases["evidence.column.count"], .fixed(7), alignment: .end, base: .leftToRight),
      ],
      emptyText: phrases["evidence.none"], wording: phrases.kitWording)
  }

  static let headRows = 2
  static let clauseAction: ActionID = "clause.policy"
  static let openWorkAction: ActionID = "clause.openWork"

  var title: String { setting.phrases("evidence.clause", ["clause": Isolate.leftToRight(clause)]) }
  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { table.isFilterable || picker != nil }
  var bindings: [KeyBinding] {
    guard picker == nil else { return [] }
    let phrases = setting.phrases
    return [
      KeyBinding([.function(2), .letter("\u{628}")], phrases["policyClause.key"], Self.clauseAction),
      KeyBinding(
        [.function(3), .letter("\u{642}")], phrases["evidence.key.openWork"], Self.openWorkAction,
        unavailable: openWork.isEmpty ? phrases["evidence.noOpenWork"] : nil),
    ] + FilterKey.bindings(isOpen: table.isFilterable, phrases)
  }

  /// The clause as the policy of the period's end has it.
  var policyClause: Clause? { setting.on(min(period.days.upperBound, setting.today)).profile.clause(clause) }
  /// Work is open today, under the policy of today.
  private var openWork: [OpenWork] { setting.profile.clause(clause).map { setting.openWork(of: $0) } ?? [] }

  /// So many days, the newest, are looked through for what was typed.
  private static let searchedCount = 1_000

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size), .resized(let size):
      self.size = size
      fit()
      return [question]
    case .returned: return [question]
    case .key(let key): return picker == nil ? handle(key) : handleInPicker(key)
    case .answer(.clauseDays(let days)) where days.clause == clause:
      self.days = days
      fit()
      show(days.page)
    case .action(Self.openWorkAction): return showOpenWork()
    case .action(Self.clauseAction): return [.push(.policyPart(.clause(clause)))]
    case .action(let action):
      guard let opens = FilterKey.opens(action) else { return [] }
      table.showFilter(opens)
      fit()
      return [question]
    case .answer(let answer): return setting.said(answer)
    case .interrupted: picker = nil
    case .draftDue: break
    }
    return []
  }

  /// Leads to the list of what is open and late; where there are several, the officer chooses.
  private mutating func showOpenWork() -> [DeskEffect] {
    let lists = openWork
    guard lists.count > 1 else { return lists.map { .push($0.opens) } }
    let options = lists.enumerated().map { PickOption(String($0), $1.title) }
    picker = Picker(
      title: setting.phrases["evidence.key.openWork"], options: options, wording: setting.phrases.kitWording)
    return []
  }

  private mutating func handleInPicker(_ key: Key) -> [DeskEffect] {
    guard let outcome = picker?.handle(key), outcome != .stays else { return [] }
    picker = nil
    guard case .picked(let id) = outcome, let place = Int(id), openWork.indices.contains(place) else { return [] }
    return [.push(openWork[place].opens)]
  }

  private var question: DeskEffect {
    question(table.filter.isEmpty ? table.window(around: table.placeToAsk) : RowWindow(0..<Self.searchedCount))
  }

  private func question(_ window: RowWindow) -> DeskEffect {
    .request(.ask(.clauseDays(ClauseQuestion(clause: clause, period: period.days, window: window))))
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch table.handle(key) {
    case .needsRows(let places): return [question(RowWindow(places))]
    case .chosen(let row):
      guard let chosen = days?.page.rows.first(where: { $0.id == row.id }) else { return [] }
      return [.push(.acts(ActQuestion(clause: clause, row: chosen)))]
    case .ignored: return [.unhandled(key)]
    case .filtered: return [question]
    case .moved: return []
    }
  }

  private mutating func fit() {
    table.rowsShown = max(1, size.rows - headHeight - table.rowsAroundList)
  }

  private mutating func show(_ page: RowPage<ActDayRow>) {
    let (rows, filter) = (page.rows.map(row), table.filter)
    table.emptyText = setting.phrases[filter.isEmpty ? "evidence.none" : "kit.list.noMatch"]
    guard !filter.isEmpty else { return table.show(rows, firstIndex: page.first, total: page.total) }
    table.show(rows.filter { setting.phrases.kitWording.matches(filter, $0.cells.joined(separator: " ")) })
  }

  private func row(_ row: ActDayRow) -> TableRow {
    TableRow(
      row.id,
      [
        setting.civil(row.day), setting.kindLabel(row.kind), setting.officer(row.officer),
        String(row.count),
      ])
  }

  /// The months of the period that have begun, oldest first, with what was done in each; none where it is a single month.
  var months: [(month: CivilDate, count: Int)] {
    guard let days, period.unit != .month else { return [] }
    var month = period.days.lowerBound.startOfMonth
    var months: [(CivilDate, Int)] = []
    while month <= min(period.days.upperBound, setting.today) {
      months.append((month, days.months[month] ?? 0))
      month = month.adding(months: 1)
    }
    return months
  }

  /// Rows of the title, and of the bars where they leave room for the list.
  var headHeight: Int {
    let bars = months.count
    return bars > 0 && size.rows >= Self.headRows + bars + 9 ? Self.headRows + bars + 1 : Self.headRows
  }
}
