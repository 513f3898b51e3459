import ArabicText
import Casework
import Desk
import TerminalKit

/// Who read a file, or what an officer read, the newest first.
struct AccessLogScreen: DeskScreen {
  let setting: DeskSetting
  let scope: AccessScope
  private(set) var table: Table
  private var isTold = false

  init(_ setting: DeskSetting, _ scope: AccessScope) {
    self.setting = setting
    self.scope = scope
    let phrases = setting.phrases
    let subject =
      switch scope {
      case .file, .desk: TableColumn(phrases["history.column.officer"], .flexible(minimum: 14))
      case .officer: TableColumn(phrases["list.file"], .fixed(8), base: .leftToRight)
      }
    table = Table(
      [
        TableColumn(phrases["history.column.time"], .fixed(16), base: .leftToRight), subject,
        TableColumn(phrases["access.column.what"], .flexible(minimum: 12)),
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

  var bindings: [KeyBinding] {
    guard case .file = scope else { return [] }
    return [
      KeyBinding(
        [.function(5), .letter("\u{642}"), .letter("r")], setting.phrases["access.key.restrict"], Self.restrictAction,
        unavailable: setting.reasonAgainst(.restrictFiles))
    ]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      table.rowsShown = max(1, size.rows - table.rowsAroundList)
      return [question]
    case .resized(let size):
      table.rowsShown = max(1, size.rows - table.rowsAroundList)
      return [question]
    case .returned: return [question]
    case .key(let key): return handle(key)
    case .action:
      if case .file(let number) = scope { return [.push(.restriction(number))] }
    case .answer(.accessLog(scope, let page)):
      isTold = true
      table.show(page.rows.map(row), firstIndex: page.first, total: page.total)
    case .answer(.refused(let refusal)): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .answer(.failed(let failure)): return [.say(Message(.error, setting.failureText(failure)))]
    case .answer, .interrupted, .draftDue: break
    }
    return []
  }

  /// The page in view with one before and one behind it.
  private var question: DeskEffect {
    question(max(0, table.focus - table.rowsShown)..<table.focus + 2 * table.rowsShown)
  }

  private func question(_ places: Range<Int>) -> DeskEffect {
    .request(.ask(.accessLog(scope, RowWindow(first: places.lowerBound, count: places.count))))
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch table.handle(key) {
    case .needsRows(let rows): [question(rows)]
    case .chosen(let row): opened(row)
    case .ignored: [.unhandled(key)]
    case .moved, .filtered: []
    }
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
      case .file, .desk: (access.officer.rawValue, setting.stored(setting.name(of: access.officer)))
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
    if isTold { table.draw(on: &canvas) }
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
  }
}
