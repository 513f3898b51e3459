import Calendars
import Casework
import Desk
import TerminalKit

/// What a period comes to in figures, page by page: numbers with bars that grow as reading does.
struct ReportsScreen: DeskScreen {
  let setting: DeskSetting
  private(set) var page: ReportPage
  private(set) var period: EvidencePeriod
  private(set) var view: ReportView?
  private var table: Table
  /// The figures of the page, made once for each answer and page.
  private var figures: BarTable?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ page: ReportPage) {
    self.setting = setting
    self.page = page
    period = EvidencePeriod(.hijriYear, holding: setting.today)
    table = Table([], emptyText: setting.phrases["report.none"], wording: setting.phrases.kitWording)
  }

  static let nextAction: ActionID = "reports.next"
  static let previousAction: ActionID = "reports.previous"
  private static let headRows = 3
  private static let detailRows = 3

  var title: String { setting.phrases["report.title"] + " · " + name(of: page) }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    return [
      KeyBinding([.function(6), .letter("\u{62A}"), .key(.tab)], phrases["report.key.next"], Self.nextAction),
      KeyBinding(
        [.function(5), .letter("\u{633}"), .key(.backTab)], phrases["report.key.previous"], Self.previousAction),
    ] + PeriodKey.bindings(phrases)
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
    case .answer(.report(let view)) where view.period == period.days:
      self.view = view
      showRows()
    case .answer(let answer):
      if view?.period != period.days { forget() }
      return setting.said(answer)
    case .interrupted, .draftDue: break
    }
    return []
  }

  private var question: DeskEffect { .request(.ask(.report(period.days))) }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    let isMirrored = setting.language == .arabic
    switch key {
    case .left: turn(by: isMirrored ? 1 : -1)
    case .right: turn(by: isMirrored ? -1 : 1)
    default: if case .ignored = table.handle(key) { return [.unhandled(key)] }
    }
    return []
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.nextAction: turn(by: 1)
    case Self.previousAction: turn(by: -1)
    default: if let other = PeriodKey.period(after: action, from: period) { return look(at: other) }
    }
    return []
  }

  private mutating func look(at other: EvidencePeriod) -> [DeskEffect] {
    period = other
    table.show([])
    return [question]
  }

  /// Below a period of which nothing was told no other one's figures stand.
  private mutating func forget() {
    view = nil
    figures = nil
  }

  /// Leafs through the pages; after the last comes the first.
  private mutating func turn(by step: Int) {
    page = neighbour(step)
    table.moveFocus(to: 0)
    showRows()
  }

  private func neighbour(_ step: Int) -> ReportPage {
    let pages = setting.reportPages
    let place = pages.firstIndex(of: page) ?? 0
    return pages[(place + step + pages.count) % pages.count]
  }

  private func name(of page: ReportPage) -> String { setting.phrases["report.page." + page.rawValue] }

  private mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - Self.headRows - Self.detailRows - table.rowsAroundList)
  }

  private mutating func showRows() {
    guard let view else { return }
    let figures = ReportText(setting: setting, view: view).table(page)
    table.show(figures.rows.map { TableRow($0.id, [$0.label]) })
    self.figures = figures
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    let (rows, detail) = below.splitTop(below.rows - Self.detailRows)
    canvas.within(head) { head in
      head.write(name(of: page), row: 0, column: 2, style: .strong)
      head.write(setting.periodText(period), row: 1, column: 2, width: head.size.columns - 4, style: .faint)
      let around = setting.phrases(
        "work.around", ["previous": name(of: neighbour(-1)), "next": name(of: neighbour(1))])
      head.write(around, row: 2, column: 2, width: head.size.columns - 4, style: .faint)
    }
    guard let view, let figures else { return canvas.placeCursor(row: Self.headRows, column: 0) }
    let text = ReportText(setting: setting, view: view)
    var shown = table
    shown.columns = figures.columns(widthInCells: rows.columns)
    shown.show(figures.tableRows(widthInCells: rows.columns, in: canvas.appearance))
    canvas.within(rows) { shown.draw(on: &$0) }
    canvas.within(detail) { detail in
      detail.horizontalLine(row: 0)
      detail.writeWrapped(text.detail(page, row: table.focusedRow?.id), row: 1, rows: 2)
    }
  }
}
