import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The acts of one day that are evidence for a clause, each with the file that it belongs to.
struct ActsScreen: DeskScreen {
  let setting: DeskSetting
  let question: ActQuestion
  private var table: Table
  private var acts: [ActRow] = []
  private var isTold = false
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ question: ActQuestion) {
    self.setting = setting
    self.question = question
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["history.column.time"], .fixed(16), base: .leftToRight),
        TableColumn(phrases["evidence.column.subject"], .flexible(minimum: 20)),
        TableColumn(phrases["evidence.column.entry"], .fixed(10), alignment: .end, base: .leftToRight),
      ],
      emptyText: phrases["evidence.none"], wording: phrases.kitWording)
  }

  private static let headRows = 2
  static let clauseAction: ActionID = "acts.clause"

  var title: String { setting.civil(question.row.day) }
  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { table.isFilterable }
  var bindings: [KeyBinding] {
    [KeyBinding([.function(2), .letter("\u{628}")], setting.phrases["policyClause.key"], Self.clauseAction)]
      + FilterKey.bindings(isOpen: table.isFilterable, setting.phrases)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [.request(.ask(.acts(question)))]
    case .resized(let size): resize(to: size)
    case .answer(.acts(question, let acts)):
      isTold = true
      self.acts = acts
      showRows()
    case .answer(let answer): return setting.said(answer)
    case .action(Self.clauseAction): return [.push(.policyPart(.clause(question.clause)))]
    case .action(let action): if let opens = FilterKey.opens(action) { showFilter(opens) }
    case .key(let key): return handle(key)
    case .returned, .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - Self.headRows - table.rowsAroundList)
  }

  private mutating func showFilter(_ isShown: Bool) {
    table.showFilter(isShown)
    resize(to: size)
    showRows()
  }

  private mutating func showRows() {
    let (wording, filter) = (setting.phrases.kitWording, table.filter)
    table.emptyText = setting.phrases[filter.isEmpty ? "evidence.none" : "kit.list.noMatch"]
    let rows = acts.map { TableRow($0.id, [setting.time($0.at), subject(of: $0.stream), String($0.number)]) }
    table.show(rows.filter { wording.matches(filter, $0.cells.joined(separator: " ")) })
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch table.handle(key) {
    case .chosen(let row): return acts.first { $0.id == row.id }.flatMap(destination).map { [.push($0)] } ?? []
    case .ignored: return [.unhandled(key)]
    case .filtered: showRows()
    case .moved, .needsRows: break
    }
    return []
  }

  /// Where the act can be looked at with all that it says.
  private func destination(_ act: ActRow) -> Destination? {
    switch act.stream {
    case .file(let number), .attachments(let number): .history(number, act: act.number)
    case .readings(let number): .accessAct(.file(number), act: act.number)
    case .session(let number): .session(number)
    case .rights: .rightsAct(act.number)
    case .office: Destination(officeAct: question.row, at: act.at, in: setting.register, on: setting.today)
    case .desk: .accessAct(.desk, act: act.number)
    case .matter(let id): .matters(.one(id.number))
    }
  }

  private func subject(of stream: StreamID) -> String {
    switch stream {
    case .file(let number), .readings(let number), .attachments(let number):
      setting.phrases("evidence.subject.file", ["number": Isolate.leftToRight(number.text)])
    case .session(let number):
      setting.phrases("evidence.subject.session", ["number": Isolate.leftToRight(number.text)])
    case .matter(let id): setting.phrases["matter.title"] + " " + Isolate.leftToRight(id.text)
    case .rights: setting.phrases["rights.title"]
    case .office, .desk: setting.phrases["evidence.subject.office"]
    }
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(head) { head in
      head.write(setting.kindLabel(question.row.kind), row: 0, column: 2, style: .strong)
      let officer = setting.officer(question.row.officer)
      head.write(
        officer + " · " + setting.bothCalendars(question.row.day), row: 1, column: 2, style: .faint)
    }
    if isTold { canvas.within(below) { table.draw(on: &$0) } }
    if !canvas.hasCursor { canvas.placeCursor(row: Self.headRows, column: 0) }
  }
}
