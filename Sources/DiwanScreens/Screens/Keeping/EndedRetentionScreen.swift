import ArabicText
import Casework
import Desk
import TerminalKit

/// Files whose time of keeping has ended, for somebody to look at; nothing is erased by itself.
struct EndedRetentionScreen: DeskScreen {
  let setting: DeskSetting
  private var table: Table
  private var total = 0

  init(_ setting: DeskSetting) {
    self.setting = setting
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["dataRequest.file"], .fixed(10), base: .leftToRight),
        TableColumn(phrases["field.name"], .flexible(minimum: 20)),
        TableColumn(phrases["field.category"], .flexible(minimum: 12)),
      ],
      emptyText: phrases["retention.none"], wording: phrases.kitWording)
  }

  /// So many are shown at once; the next ones come as these are dealt with.
  private static let shownCount = 200

  var title: String { setting.phrases("retention.title", ["count": String(total)]) }
  var bindings: [KeyBinding] { [] }

  private var question: DeskEffect { .request(.ask(.endedRetention(RowWindow(first: 0, count: Self.shownCount)))) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      table.rowsShown = max(1, size.rows - table.rowsAroundList)
      return [question]
    case .resized(let size): table.rowsShown = max(1, size.rows - table.rowsAroundList)
    case .returned: return [question]
    case .answer(.files(let page)):
      total = page.total
      table.show(
        page.rows.map { row in
          TableRow(row.id.text, [row.id.text, setting.stored(row.name), setting.category(row.category)])
        })
    case .answer(.refused(let refusal)): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .answer(.failed(let failure)): return [.say(Message(.error, setting.failureText(failure)))]
    case .key(let key):
      switch table.handle(key) {
      case .chosen(let row): return FileNumber(text: row.id).map { [.push(.keeping($0))] } ?? []
      case .ignored: return [.unhandled(key)]
      case .moved, .filtered, .needsRows: break
      }
    case .answer, .action, .interrupted, .draftDue: break
    }
    return []
  }

  func draw(on canvas: inout Canvas) { table.draw(on: &canvas) }
}
