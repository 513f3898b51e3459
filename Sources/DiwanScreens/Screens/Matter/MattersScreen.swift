import ArabicText
import Casework
import Desk
import TerminalKit

/// Matters of a kind, or of a file: the open ones by urgency, then those that are over.
struct MattersScreen: PlaceKeeping {
  let setting: DeskSetting
  let kind: MatterKind?
  let file: FileNumber?
  private(set) var table: Table
  private var page: RowPage<MatterRow>?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ kind: MatterKind?, file: FileNumber?) {
    self.setting = setting
    self.kind = kind
    self.file = file
    table = Table([], emptyText: "", wording: setting.phrases.kitWording)
  }

  static let newAction: ActionID = "matters.new"
  static let filterAction: ActionID = "matters.filter"
  static let clearAction: ActionID = "matters.clear"
  static let headRows = 2
  static let detailRows = 3

  var title: String {
    if let file { return setting.phrases("matter.list.file", ["number": Isolate.leftToRight(file.text)]) }
    return kind.map { setting.phrases["matter.kinds." + $0.rawValue] } ?? setting.phrases["matter.list.all"]
  }

  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { table.isFilterable }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let unavailable = kind.flatMap { setting.reasonAgainst($0.plan.opening.permission) }
    return [
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["matter.key.new"], Self.newAction, unavailable: unavailable),
      KeyBinding([.function(4), .sign("/")], phrases["search.key.filter"], Self.filterAction),
    ] + (table.isFilterable ? [KeyBinding([.key(.escape)], phrases["search.key.clear"], Self.clearAction)] : [])
  }

  private var focusedRow: MatterRow? {
    guard let id = table.focusedRow?.id else { return nil }
    return page?.rows.first { String($0.id.number) == id }
  }

  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { table.showFilter(true) }
    table.recall(mark)
  }

  var focusedDestination: Destination? { focusedRow.map { .matters(.one($0.id.number)) } }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    table.moveFocus(to: table.focus + step)
    return table.missingRange.map { [question($0)] } ?? []
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [ask(around: table.placeToAsk)]
    case .resized(let size):
      resize(to: size)
      return table.missingRange.map { [question($0)] } ?? []
    case .returned: return [ask(around: table.focus)]
    case .key(let key): return handle(key)
    case .action(let action): return perform(action)
    case .answer(let answer): return receive(answer)
    case .interrupted, .draftDue: return []
    }
  }

  private func ask(around place: Int) -> DeskEffect {
    let first = max(0, place - table.rowsShown)
    return question(first..<first + 3 * table.rowsShown)
  }

  private func question(_ range: Range<Int>) -> DeskEffect {
    let window = RowWindow(first: range.lowerBound, count: range.count)
    return .request(.ask(.matters(MatterQuestion(kind: kind, file: file, window: window, text: table.filter))))
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch table.handle(key) {
    case .needsRows(let range): return [question(range)]
    case .chosen: return focusedRow.map { [.push(.matters(.one($0.id.number)))] } ?? []
    case .filtered: return [ask(around: 0)]
    case .moved: return []
    case .ignored: return [.unhandled(key)]
    }
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.filterAction: return showFilter(true)
    case Self.clearAction: return showFilter(false)
    default: return [.push(kind.map { .matters(.new($0, file)) } ?? .matters(.kinds(file)))]
    }
  }

  private mutating func showFilter(_ isShown: Bool) -> [DeskEffect] {
    table.showFilter(isShown)
    resize(to: size)
    return [ask(around: 0)]
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    switch answer {
    case .matters(let asked, let page) where asked.kind == kind && asked.file == file:
      self.page = page
      showRows()
      return table.missingRange.map { [question($0)] } ?? []
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: return []
    }
  }

  private mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - Self.headRows - Self.detailRows - table.rowsAroundList)
    showRows()
  }

  private mutating func showRows() {
    let text = MatterRowText(setting: setting, width: size.columns)
    table.columns = text.columns
    table.emptyText = setting.phrases[table.filter.isEmpty ? "matter.list.empty" : "kit.list.noMatch"]
    guard let page else { return }
    table.show(page.rows.map(text.row), firstIndex: page.first, total: page.total)
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    let (rows, detail) = below.splitTop(below.rows - Self.detailRows)
    canvas.within(head) { head in
      let used = head.write(title, row: 0, column: 2, style: .strong)
      if page != nil { head.write(String(table.total), row: 0, column: used + 4, style: .notice, base: .leftToRight) }
    }
    canvas.within(detail) { detail in
      detail.horizontalLine(row: 0)
      guard let row = focusedRow else { return }
      let text = MatterRowText(setting: setting, width: size.columns)
      for (line, words) in text.detail(row).enumerated() { detail.write(words, row: line + 1, column: 2) }
    }
    guard page != nil else { return canvas.placeCursor(row: Self.headRows, column: 0) }
    canvas.within(rows) { table.draw(on: &$0) }
  }
}
