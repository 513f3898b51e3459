import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// A file's timeline, newest first, and the file as it stood on a past day.
struct HistoryScreen: PlaceKeeping {
  let setting: DeskSetting
  private var opened: OpenedCase
  private(set) var table: Table
  /// The file on the past day that was asked for.
  private(set) var past: PastPage?
  private(set) var dialog: Dialog?
  private var size = Size(columns: 80, rows: 21)
  /// Every event of the file, newest first.
  private var lines: [Line] = []
  /// The commit of the act to begin at, until it is shown.
  private var firstAct: Int?

  private struct Line: Sendable {
    let row: TableRow
    /// The row's texts as they are compared with what is typed.
    let folded: String
  }

  init(_ setting: DeskSetting, _ number: FileNumber, act: Int? = nil) {
    self.setting = setting
    firstAct = act
    opened = OpenedCase(number)
    let phrases = setting.phrases
    table = Table(
      Self.columns(in: size.columns, phrases), emptyText: phrases["kit.list.noMatch"], isFilterable: true,
      wording: phrases.kitWording)
  }

  /// The clauses stand below the list, too: where there is little room, what happened has theirs in the row.
  private static func columns(in width: Int, _ phrases: Phrases) -> [TableColumn] {
    let clauses = TableColumn(phrases["history.column.clauses"], .fixed(9), base: .leftToRight)
    return [
      TableColumn(phrases["history.column.time"], .fixed(16), base: .leftToRight),
      TableColumn(phrases["history.column.officer"], .flexible(minimum: 18)),
      TableColumn(phrases["history.column.event"], .flexible(minimum: 24, share: 8)),
    ] + (width < 100 ? [] : [clauses])
  }

  static let pastAction: ActionID = "history.past"
  static let clauseAction: ActionID = "history.clause"
  private static let detailRows = 6

  var title: String { setting.phrases("history.title", ["number": Isolate.leftToRight(opened.number.text)]) }
  var typesText: Bool { dialog != nil || past == nil }

  var bindings: [KeyBinding] {
    if let dialog { return dialog.bindings }
    let phrases = setting.phrases
    return [
      KeyBinding([.function(6), .letter("\u{62A}")], phrases["history.key.past"], Self.pastAction),
      KeyBinding(
        [.function(2), .letter("\u{628}")], phrases["policyClause.key"], Self.clauseAction,
        unavailable: clauses.isEmpty ? phrases["history.noClause"] : nil),
    ]
  }

  /// The clauses that the act with the focus is evidence for.
  private var clauses: [String] {
    guard past == nil, let events = opened.view?.events, let place = table.focusedRow.flatMap({ Int($0.id) }),
      events.indices.contains(place)
    else { return [] }
    return events[place].clauses
  }

  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) { table.recall(mark) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = handleInDialog(input) { return effects }
    switch input {
    case .appeared(let size):
      resize(size)
      return [opened.question]
    case .resized(let size): resize(size)
    case .returned: return [opened.question]
    case .answer(let answer): return receive(answer)
    case .key(let key): return handle(key)
    case .action(Self.clauseAction): return Destination.clauses(clauses).map { [.push($0)] } ?? []
    case .action: askForDay(typed: "")
    case .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func resize(_ size: Size) {
    table.columns = Self.columns(in: size.columns, setting.phrases)
    table.rowsShown = max(1, size.rows - Self.detailRows - table.rowsAroundList)
    past?.resize(size)
    self.size = size
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    if case .file(let view) = answer, view.asOf != nil, view.file.id == opened.number {
      past = PastPage(view, setting: setting, size: size)
      return []
    }
    guard opened.take(answer) else { return opened.takeProblem(answer, setting: setting) }
    takeRows()
    return []
  }

  /// Rows are written and folded once, so that a typed letter only compares.
  private mutating func takeRows() {
    let fold = setting.phrases.kitWording.fold
    lines = (opened.view?.events ?? []).enumerated().reversed().map { place, recorded in
      let row = row(recorded, place: place)
      return Line(row: row, folded: fold(row.cells.joined(separator: " ")))
    }
    showRows()
    standAtFirstAct()
  }

  /// Once, when the acts are there: whoever moves on stays where they are.
  private mutating func standAtFirstAct() {
    guard let act = firstAct, let events = opened.view?.events else { return }
    firstAct = nil
    if let place = events.firstIndex(where: { $0.number == act }) { table.moveFocus(toRow: String(place)) }
  }

  private mutating func showRows() {
    let words = setting.phrases.kitWording.fold(table.filter).split(separator: " ")
    table.show(lines.filter { line in words.allSatisfy { line.folded.contains($0) } }.map(\.row))
  }

  private func row(_ recorded: RecordedEvent, place: Int) -> TableRow {
    let text = setting.eventText(recorded, of: opened.file?.facts.kind ?? .person)
    let detail = text.detail.map { $0.isEmpty ? "" : " — " + Isolate.firstStrong($0) } ?? ""
    return TableRow(
      String(place),
      [
        setting.time(recorded.at), setting.officer(recorded.officer), text.headline + detail,
        recorded.clauses.joined(separator: " "),
      ])
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    if past != nil {
      if key == .escape {
        past = nil
        return []
      }
      return past?.handle(key) ?? []
    }
    switch table.handle(key) {
    case .ignored: return [.unhandled(key)]
    case .filtered: showRows()
    case .moved, .needsRows, .chosen: break
    }
    return []
  }

  /// A day from the file's opening to today, in either calendar.
  private mutating func askForDay(typed: String) {
    let phrases = setting.phrases
    let check = setting.dateCheck(latest: setting.today)
    let day = Field(
      "day", phrases["history.day"], .date, value: typed, isRequired: true, base: .leftToRight, check: check)
    dialog = Dialog(
      title: phrases["history.past.title"], lines: [phrases["history.past.text"]],
      choices: [
        DialogChoice("show", phrases["history.past.show"], needsReason: true),
        DialogChoice("cancel", phrases["kit.dialog.cancel"]),
      ],
      reason: day, wording: phrases.kitWording)
  }

  private mutating func handleInDialog(_ input: DeskInput) -> [DeskEffect]? {
    guard var open = dialog, let outcome = open.handle(input) else { return nil }
    dialog = open
    guard outcome != .stays else { return [] }
    dialog = nil
    guard case .chosen(_, let typed) = outcome else { return [] }
    guard let day = setting.date(typed), day <= setting.today else {
      askForDay(typed: typed)
      return [.say(Message(.error, setting.phrases["history.past.unclear"])), .ringBell]
    }
    if let file = opened.file, day < file.registeredAt.day(in: .riyadh) {
      let first = setting.bothCalendars(file.registeredAt.day(in: .riyadh))
      return [.say(Message(.warning, setting.phrases("history.past.before", ["date": first]))), .ringBell]
    }
    return [.request(.ask(.file(opened.number, asOf: day)))]
  }

  func draw(on canvas: inout Canvas) {
    if opened.view == nil {
      opened.drawProblem(on: &canvas)
    } else if let past {
      past.draw(on: &canvas)
    } else {
      let (list, detail) = canvas.bounds.splitTop(canvas.size.rows - Self.detailRows)
      canvas.within(detail) { drawDetail(on: &$0) }
      canvas.within(list) { table.draw(on: &$0, isActive: dialog == nil) }
    }
    dialog?.draw(on: &canvas)
  }

  private func drawDetail(on canvas: inout Canvas) {
    canvas.horizontalLine(row: 0)
    guard let view = opened.view, let row = table.focusedRow, let place = Int(row.id),
      view.events.indices.contains(place)
    else { return }
    EventDetail(view.events[place], of: view.file.facts.kind, setting: setting).draw(on: &canvas)
  }
}
