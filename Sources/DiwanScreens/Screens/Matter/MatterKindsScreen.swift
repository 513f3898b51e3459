import ArabicText
import Casework
import Desk
import TerminalKit

/// The kinds of matter that the policy asks for, and how many of each wait; of a file, the kinds that can be opened for it.
struct MatterKindsScreen: PlaceKeeping {
  let setting: DeskSetting
  let file: FileNumber?
  private(set) var table: Table
  private var counts: [MatterKindCount] = []
  private var isTold = false

  init(_ setting: DeskSetting, file: FileNumber?) {
    self.setting = setting
    self.file = file
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["matter.column.kind"], .flexible(minimum: 30)),
        TableColumn(phrases["matter.column.open"], .fixed(8), alignment: .end, base: .leftToRight),
        TableColumn(phrases["matter.column.late"], .fixed(8), alignment: .end, base: .leftToRight),
      ],
      emptyText: phrases["matter.kinds.none"], isFilterable: true, wording: phrases.kitWording)
  }

  static let newAction: ActionID = "matterKinds.new"

  var title: String { setting.phrases[file == nil ? "matter.list.all" : "matter.key.new"] }
  /// Letters filter the list.
  var typesText: Bool { true }

  private var focusedKind: MatterKind? { table.focusedRow.flatMap { MatterKind(rawValue: $0.id) } }

  var bindings: [KeyBinding] {
    let none = focusedKind == nil ? setting.phrases["work.noRow"] : nil
    return [
      KeyBinding(
        [.function(7), .letter("\u{62C}")], setting.phrases["matter.key.new"], Self.newAction,
        unavailable: none ?? focusedKind.flatMap { setting.reasonAgainst($0.plan.opening.permission) })
    ]
  }

  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) {
    table.recall(mark)
    showRows()
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      table.rowsShown = max(1, size.rows - table.rowsAroundList)
      return [.request(.ask(.matterKinds))]
    case .resized(let size): table.rowsShown = max(1, size.rows - table.rowsAroundList)
    case .returned: return [.request(.ask(.matterKinds))]
    case .key(let key): return handle(key)
    case .action: return focusedKind.map { [.push(.matters(.new($0, file)))] } ?? []
    case .answer(.matterKinds(let counts)):
      self.counts = counts
      isTold = true
      showRows()
    case .answer(.refused(let refusal)): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .answer(.failed(let failure)): return [.say(Message(.error, setting.failureText(failure)))]
    case .answer, .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch table.handle(key) {
    case .chosen:
      guard let kind = focusedKind else { return [] }
      return [file == nil ? .push(.matters(.list(kind, nil))) : .replace(.matters(.new(kind, file)))]
    case .filtered: showRows()
    case .ignored: return [.unhandled(key)]
    case .moved, .needsRows: break
    }
    return []
  }

  private mutating func showRows() {
    let offered = counts.filter { file == nil || $0.kind.plan.scope != .office }
    let rows = offered.map { count in
      TableRow(
        count.kind.rawValue,
        [
          setting.phrases["matter.kinds." + count.kind.rawValue], String(count.open),
          count.late == 0 ? "" : String(count.late),
        ],
        cellStyles: count.late == 0 ? [:] : [2: .error])
    }
    table.show(rows.filter { setting.phrases.kitWording.matches(table.filter, $0.cells[0]) })
  }

  func draw(on canvas: inout Canvas) {
    guard isTold else { return canvas.placeCursor(row: 0, column: 0) }
    table.draw(on: &canvas)
  }
}
