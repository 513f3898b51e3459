import ArabicText
import Casework
import Desk
import TerminalKit

/// One box for everything that a visitor can say of themselves; results while typing.
struct SearchScreen: PlaceKeeping {
  let setting: DeskSetting
  private(set) var box: TextEdit
  private(set) var filter = FileFilter()
  private(set) var picker: Picker?
  private(set) var table: Table
  /// The last answer, shown until the next one is here.
  private(set) var result: SearchAnswer?
  /// Whether Enter was pressed before the answer to what was typed came.
  private var opensBest = false
  /// Made for the window's width, by which its columns are measured.
  private var rowText: FileRowText

  /// The text is searched for at once.
  init(_ setting: DeskSetting, text: String = "") {
    self.setting = setting
    rowText = FileRowText(setting: setting, width: 80)
    box = TextEdit(searchingIn: setting.language.direction)
    box.insert(text)
    table = Table([], emptyText: "", wording: setting.phrases.kitWording)
  }

  /// Searches for files like the one being entered.
  init(_ setting: DeskSetting, like example: FileExample) {
    self.init(setting, text: example.text)
    filter.phone = example.phone
    filter.birth = example.birth
  }

  static let registerAction: ActionID = "search.register"
  static let filterAction: ActionID = "search.filter"
  static let clearAction: ActionID = "search.clear"
  /// Rows above the list: the box, what was found, a blank one.
  static let headRows = 3
  private static let limit = 50
  /// What is found is narrowed further here, so that more of it is asked for.
  private static let limitToNarrow = 400

  var title: String { setting.phrases["search.title"] }
  var typesText: Bool { true }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let isBlank = box.isEmpty && filter.isEmpty && picker == nil
    return [
      KeyBinding([.function(4), .letter("\u{62A}")], phrases["search.key.filter"], Self.filterAction),
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["search.key.register"], Self.registerAction,
        unavailable: setting.reasonAgainst(.registerFiles)),
    ] + (isBlank ? [] : [KeyBinding([.key(.escape)], phrases["search.key.clear"], Self.clearAction)])
  }

  /// What is searched for: what stands in the box and the filter.
  private var question: SearchQuestion {
    SearchQuestion(
      text: box.text.trimmedOfWhitespace, limit: filter.narrowsFound ? Self.limitToNarrow : Self.limit,
      category: filter.category, status: filter.status, officer: filter.officer)
  }

  private var isAnswered: Bool { result?.question == question }

  var mark: ListMark {
    var mark = table.mark
    mark.filter = box.text
    return mark
  }

  mutating func recall(_ mark: ListMark) {
    box.replaceAll(with: mark.filter)
    table.recall(ListMark(row: mark.row, place: mark.place))
  }

  var focusedDestination: Destination? {
    table.focusedRow.flatMap { FileNumber(text: $0.id) }.map(Destination.file)
  }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    table.moveFocus(to: table.focus + step)
    return []
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return ask()
    case .resized(let size): resize(to: size)
    case .returned: return ask()
    case .key(let key): return picker == nil ? handle(key) : handleInPicker(key)
    case .action(let action): return perform(action)
    case .answer(let answer): return receive(answer)
    case .interrupted: picker = nil
    case .draftDue: break
    }
    return []
  }

  private mutating func ask() -> [DeskEffect] {
    guard !question.text.isEmpty else {
      result = nil
      table.show([])
      return []
    }
    return [.request(.ask(.search(question)))]
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch key {
    case .up, .down, .pageUp, .pageDown: _ = table.handle(key)
    case .enter: return open()
    default:
      let before = box.text
      guard box.handle(key) else { return [.unhandled(key)] }
      opensBest = false
      return box.text == before ? [] : ask()
    }
    return []
  }

  /// Opens the focused file; a scanner's Enter may come before the answer, and then the best file opens when it is here.
  /// Registering is offered to those who may.
  var mayRegister: Bool { setting.reasonAgainst(.registerFiles) == nil }

  private var tellsNone: [DeskEffect] {
    let key = mayRegister ? "search.noneRegister" : "search.noneAtAll"
    return [.say(Message(.notice, setting.phrases[key])), .ringBell]
  }

  private mutating func open() -> [DeskEffect] {
    guard !question.text.isEmpty else { return [] }
    guard isAnswered else {
      opensBest = true
      return []
    }
    guard let row = table.focusedRow, let number = FileNumber(text: row.id) else {
      return tellsNone
    }
    return [.push(.file(number))]
  }

  private mutating func handleInPicker(_ key: Key) -> [DeskEffect] {
    guard let outcome = picker?.handle(key), outcome != .stays else { return [] }
    picker = nil
    guard case .picked(let option) = outcome else { return [] }
    filter.take(option)
    return ask()
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.filterAction: picker = filter.picker(setting, hasStatuses: true)
    case Self.registerAction: return [.push(.register(prefill: box.text.trimmedOfWhitespace))]
    case Self.clearAction where picker != nil: picker = nil
    case Self.clearAction:
      if box.isEmpty { filter = FileFilter() } else { box.replaceAll(with: "") }
      return ask()
    default: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    switch answer {
    case .search(let found):
      guard !box.text.trimmedOfWhitespace.isEmpty else { return [] }
      let isNew = found.question != result?.question
      let isRecalled = table.placeToAsk != table.focus
      result = narrowed(found)
      showRows()
      if isNew, !isRecalled { table.moveFocus(to: 0) }
      guard opensBest, isAnswered else { return [] }
      opensBest = false
      // What is only near is not opened unseen.
      return found.rows.isEmpty ? tellsNone : open()
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: return []
    }
  }

  private func narrowed(_ found: SearchAnswer) -> SearchAnswer {
    guard filter.narrowsFound else { return found }
    let rows = found.rows.filter(filter.keeps)
    return SearchAnswer(
      question: found.question, rows: rows, total: rows.count, isCountExact: found.isCountExact,
      near: found.near.filter(filter.keeps))
  }

  private mutating func resize(to size: Size) {
    rowText = FileRowText(setting: setting, width: size.columns)
    table.rowsShown = max(1, size.rows - Self.headRows - table.rowsAroundList)
    showRows()
  }

  private mutating func showRows() {
    table.columns = rowText.columns
    let files = result.map { $0.rows + $0.near } ?? []
    table.show(files.map { rowText.row($0, search: result?.question.text ?? "") })
  }
}
