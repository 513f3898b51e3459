import ArabicText
import Casework
import Desk
import TerminalKit

/// Who read a file, or what an officer read, the newest first.
struct AccessLogScreen: PlaceKeeping {
  let setting: DeskSetting
  let scope: AccessScope
  private(set) var table: Table
  private var page: RowPage<AccessRow>?
  /// Why there is nothing to show.
  private var problem: String?
  private var size = Size(columns: 80, rows: 21)
  /// The commit of the line to begin at, until its place is known.
  private var firstAct: Int?

  init(_ setting: DeskSetting, _ scope: AccessScope, act: Int? = nil) {
    self.setting = setting
    self.scope = scope
    firstAct = act
    let phrases = setting.phrases
    let subject =
      switch scope {
      case .file, .desk: TableColumn(phrases["history.column.officer"], .flexible(minimum: 21))
      case .officer: TableColumn(phrases["list.file"], .fixed(8), base: .leftToRight)
      }
    table = Table(
      [
        TableColumn(phrases["history.column.time"], .fixed(16), base: .leftToRight), subject,
        TableColumn(phrases["access.column.what"], .flexible(minimum: 14)),
        TableColumn(phrases["access.column.why"], .flexible(minimum: 18, share: 2)),
      ],
      emptyText: phrases["access.none"], wording: phrases.kitWording)
  }

  static let restrictAction: ActionID = "access.restrict"

  var title: String {
    switch scope {
    case .file(let number):
      setting.phrases("access.title.file", ["number": Isolate.leftToRight(number.text)])
    case .desk: setting.phrases["access.title.desk"]
    case .officer(let id): setting.phrases("access.title.officer", ["officer": setting.officer(id)])
    }
  }

  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { table.showFilter(true) }
    table.recall(mark)
  }

  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { table.isFilterable }

  /// So many readings, the newest, are looked through for what was typed.
  private static let searchedCount = 1_000

  var bindings: [KeyBinding] {
    let filter = problem == nil ? FilterKey.bindings(isOpen: table.isFilterable, setting.phrases) : []
    guard case .file = scope else { return filter }
    return [
      KeyBinding(
        [.function(5), .letter("\u{642}")], setting.phrases["access.key.restrict"], Self.restrictAction,
        unavailable: setting.reasonAgainst(.restrictFiles))
    ] + filter
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [question]
    case .resized(let size):
      resize(to: size)
      return [question]
    case .returned: return [question]
    case .key(let key): return handle(key)
    case .action(let action):
      if let opens = FilterKey.opens(action) { return showFilter(opens) }
      if case .file(let number) = scope { return [.push(.restriction(number))] }
    case .answer(.accessPlace(scope, let place)):
      firstAct = nil
      table.recall(ListMark(place: place))
      return [question]
    case .answer(.accessLog(scope, let page)):
      self.page = page
      problem = nil
      showRows()
    case .answer(.refused(let refusal)) where page == nil: problem = setting.refusalText(refusal)
    case .answer(let answer): return setting.said(answer)
    case .interrupted, .draftDue: break
    }
    return []
  }

  private var question: DeskEffect {
    if let firstAct { return .request(.ask(.accessPlace(scope, act: firstAct))) }
    return question(table.filter.isEmpty ? table.window(around: table.placeToAsk) : RowWindow(0..<Self.searchedCount))
  }

  private func question(_ window: RowWindow) -> DeskEffect {
    .request(.ask(.accessLog(scope, window)))
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    guard problem == nil else { return [.unhandled(key)] }
    return switch table.handle(key) {
    case .needsRows(let places): [question(RowWindow(places))]
    case .chosen(let row): opened(row)
    case .ignored: [.unhandled(key)]
    case .filtered: [question]
    case .moved: []
    }
  }

  private mutating func showFilter(_ isShown: Bool) -> [DeskEffect] {
    table.showFilter(isShown)
    resize(to: size)
    return [question]
  }

  private mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - table.rowsAroundList)
  }

  private mutating func showRows() {
    guard let page else { return }
    let (rows, filter) = (page.rows.map(row), table.filter)
    guard !filter.isEmpty else {
      table.emptyText = setting.phrases["access.none"]
      return table.show(rows, firstIndex: page.first, total: page.total)
    }
    let isPart = page.total > Self.searchedCount
    table.emptyText =
      isPart
      ? setting.phrases("access.noMatch", ["count": String(Self.searchedCount)]) : setting.phrases["kit.list.noMatch"]
    table.show(rows.filter { setting.phrases.kitWording.matches(filter, $0.cells.joined(separator: " ")) })
  }

  /// From what an officer read one goes to the file; from a file's readers to what each of them read.
  private func opened(_ row: TableRow) -> [DeskEffect] {
    let key = String(row.id.drop { $0 != " " }.dropFirst())
    switch scope {
    case .file, .desk: return [.push(.accessLog(.officer(OfficerID(rawValue: key))))]
    case .officer: return FileNumber(text: key).map { [.push(.file($0))] } ?? []
    }
  }

  private func row(_ access: AccessRow) -> TableRow {
    let text = access.event.map { setting.eventText(.access($0)) }
    let subject: (key: String, shown: String) =
      switch scope {
      case .file, .desk: (access.officer.rawValue, setting.officer(access.officer))
      case .officer: (access.file?.text ?? "", access.file?.text ?? "")
      }
    return TableRow(
      String(access.id) + " " + subject.key,
      [
        setting.time(access.at), subject.shown, text?.headline ?? setting.phrases["access.closed"],
        text?.detail ?? "",
      ])
  }

  func draw(on canvas: inout Canvas) {
    if let problem { return canvas.writeProblem(problem) }
    if page != nil { table.draw(on: &canvas) }
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
  }
}
