import ArabicText
import Casework
import Desk
import TerminalKit

/// The register as a list of any length, in three orders.
struct FilesScreen: PlaceKeeping {
  let setting: DeskSetting
  private(set) var order = FileListQuestion.Order.newest
  private(set) var filter = FileFilter()
  private(set) var picker: Picker?
  private(set) var table: Table
  /// The letters typed to jump to a name.
  private(set) var letters: TextEdit
  private var page: RowPage<FileRow>?
  /// Whether the next answer decides where the focus stands: after a jump.
  private var jumps = false
  /// Made for the window's width, by which its columns are measured.
  private var rowText: FileRowText

  init(_ setting: DeskSetting) {
    self.setting = setting
    rowText = FileRowText(setting: setting, width: 80)
    letters = TextEdit(searchingIn: setting.language.direction)
    table = Table([], emptyText: setting.phrases["files.none"], wording: setting.phrases.kitWording)
  }

  static let orderAction: ActionID = "files.order"
  static let filterAction: ActionID = "files.filter"
  static let registerAction: ActionID = "files.register"
  static let clearAction: ActionID = "files.clear"
  /// Rows above the list: order, filter and letters; a blank one.
  static let headRows = 2

  var title: String { setting.phrases["files.title"] }
  /// Letters jump to a name.
  var typesText: Bool { true }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let isBlank = letters.isEmpty && picker == nil
    return [
      KeyBinding([.function(5), .letter("\u{631}")], phrases["files.key.order"], Self.orderAction),
      KeyBinding([.function(4), .letter("\u{62A}")], phrases["search.key.filter"], Self.filterAction),
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["search.key.register"], Self.registerAction,
        unavailable: setting.reasonAgainst(.registerFiles)),
    ] + (isBlank ? [] : [KeyBinding([.key(.escape)], phrases["search.key.clear"], Self.clearAction)])
  }

  /// The order stands in the place of a filter: rows are counted in it.
  var mark: ListMark {
    var mark = table.mark
    mark.filter = order.rawValue
    return mark
  }

  mutating func recall(_ mark: ListMark) {
    order = FileListQuestion.Order(rawValue: mark.filter) ?? order
    table.recall(ListMark(row: mark.row, place: mark.place))
  }

  var focusedDestination: Destination? {
    table.focusedRow.flatMap { FileNumber(text: $0.id) }.map(Destination.file)
  }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    table.moveFocus(to: table.focus + step)
    return table.missingRange.map { [question(RowWindow($0))] } ?? []
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return ask(around: table.placeToAsk)
    case .resized(let size):
      resize(to: size)
      return table.missingRange.map { [question(RowWindow($0))] } ?? []
    case .returned: return ask(around: table.focus)
    case .key(let key): return picker == nil ? handle(key) : handleInPicker(key)
    case .action(let action): return perform(action)
    case .answer(let answer): return receive(answer)
    case .interrupted: picker = nil
    case .draftDue: break
    }
    return []
  }

  private func ask(around place: Int) -> [DeskEffect] { [question(table.window(around: place))] }

  private func question(_ window: RowWindow, startingWith: String? = nil) -> DeskEffect {
    .request(
      .ask(
        .files(
          FileListQuestion(order: order, category: filter.category, window: window, startingWith: startingWith))))
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch key {
    case .up, .down, .pageUp, .pageDown, .home, .end, .enter:
      switch table.handle(key) {
      case .needsRows(let range): return [question(RowWindow(range))]
      case .chosen(let row): return FileNumber(text: row.id).map { [.push(.file($0))] } ?? []
      case .ignored, .moved, .filtered: return []
      }
    case .character, .paste, .backspace:
      let before = letters.text
      guard letters.handle(key) else { return [.unhandled(key)] }
      return letters.text == before || letters.isEmpty ? [] : jump()
    default: return [.unhandled(key)]
    }
  }

  /// Goes to the first name that begins with the letters; the list is then in the order of names.
  private mutating func jump() -> [DeskEffect] {
    order = .name
    jumps = true
    return [question(table.window(around: 0), startingWith: letters.text)]
  }

  private mutating func handleInPicker(_ key: Key) -> [DeskEffect] {
    guard let outcome = picker?.handle(key), outcome != .stays else { return [] }
    picker = nil
    guard case .picked(let option) = outcome else { return [] }
    filter.take(option)
    return startAgain()
  }

  private mutating func startAgain() -> [DeskEffect] {
    letters.replaceAll(with: "")
    table.show([])
    return ask(around: 0)
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.orderAction:
      let orders = FileListQuestion.Order.allCases
      order = orders.firstIndex(of: order).map { orders[($0 + 1) % orders.count] } ?? .newest
      return startAgain()
    case Self.filterAction: picker = filter.picker(setting, hasStatuses: false)
    case Self.registerAction: return [.push(.register(prefill: letters.text.trimmedOfWhitespace))]
    case Self.clearAction where picker != nil: picker = nil
    case Self.clearAction: letters.replaceAll(with: "")
    default: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    switch answer {
    case .files(let page):
      self.page = page
      if jumps { table.show([]) }
      showRows()
      if jumps { table.moveFocus(to: page.first) }
      jumps = false
      return table.missingRange.map { [question(RowWindow($0))] } ?? []
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: return []
    }
  }

  private mutating func resize(to size: Size) {
    rowText = FileRowText(setting: setting, width: size.columns)
    table.rowsShown = max(1, size.rows - Self.headRows - table.rowsAroundList)
    showRows()
  }

  private mutating func showRows() {
    table.columns = rowText.columns
    guard let page else { return }
    table.show(page.rows.map { rowText.row($0, search: letters.text) }, firstIndex: page.first, total: page.total)
  }

  func draw(on canvas: inout Canvas) {
    let (head, list) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(head) { drawHead(on: &$0) }
    if page != nil { canvas.within(list) { table.draw(on: &$0, isActive: picker == nil) } }
    picker?.draw(on: &canvas)
  }

  private func drawHead(on canvas: inout Canvas) {
    let phrases = setting.phrases
    var column = 2
    let order = phrases["files.order." + self.order.rawValue]
    column += canvas.write(phrases("files.order", ["order": order]), row: 0, column: column, style: .strong) + 3
    if picker == nil { canvas.tellOfCut(in: letters) }
    if !letters.isEmpty {
      canvas.write(phrases("files.letters", ["letters": letters.text]), row: 0, column: column, style: .notice)
    }
    canvas.write(filter.text(setting), row: 0, width: canvas.size.columns - 2, style: .notice, alignment: .end)
  }
}
