import ArabicText
import Casework
import Desk
import TerminalKit

/// Referrals that came to the officer, or went out from them, with what is due.
struct ReferralsScreen: PlaceKeeping {
  let setting: DeskSetting
  private(set) var box: ReferralBox
  private(set) var table: Table
  private var page: RowPage<ReferralRow>?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ box: ReferralBox) {
    self.setting = setting
    self.box = box
    table = Table([], emptyText: "", wording: setting.phrases.kitWording)
  }

  static let otherBoxAction: ActionID = "referrals.otherBox"
  static let fileAction: ActionID = "referrals.file"
  static let filterAction: ActionID = "referrals.filter"
  static let clearAction: ActionID = "referrals.clear"
  static let headRows = 2
  static let detailRows = 3

  var title: String { setting.phrases["referrals.title." + box.rawValue] }

  private var otherBox: ReferralBox { box == .inbox ? .outbox : .inbox }

  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { table.isFilterable }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let nothing = focusedRow == nil ? phrases["work.noRow"] : nil
    return [
      KeyBinding(
        [.function(6), .letter("\u{62A}"), .key(.tab)], phrases["referral." + otherBox.rawValue],
        Self.otherBoxAction),
      KeyBinding([.function(3), .letter("\u{645}")], phrases["work.key.file"], Self.fileAction, unavailable: nothing),
      KeyBinding([.function(4), .sign("/")], phrases["search.key.filter"], Self.filterAction),
    ] + (table.isFilterable ? [KeyBinding([.key(.escape)], phrases["search.key.clear"], Self.clearAction)] : [])
  }

  private var focusedRow: ReferralRow? {
    guard let id = table.focusedRow?.id else { return nil }
    return page?.rows.first { $0.id.text == id }
  }

  var shown: Destination? { .referrals(box) }
  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { table.showFilter(true) }
    table.recall(mark)
  }

  var focusedDestination: Destination? { focusedRow.map { .referral($0.id) } }

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
    .request(
      .ask(
        .referrals(box, RowWindow(first: range.lowerBound, count: range.count), matching: table.filter)))
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    if key == .left || key == .right, !table.isFilterable { return turn() }
    switch table.handle(key) {
    case .needsRows(let range): return [question(range)]
    case .chosen: return focusedRow.map { [.push(.referral($0.id))] } ?? []
    case .filtered: return [ask(around: 0)]
    case .moved: return []
    case .ignored: return [.unhandled(key)]
    }
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.otherBoxAction: return turn()
    case Self.filterAction: return showFilter(true)
    case Self.clearAction: return showFilter(false)
    default: return focusedRow.map { [.push(.file($0.id.file))] } ?? []
    }
  }

  private mutating func showFilter(_ isShown: Bool) -> [DeskEffect] {
    table.showFilter(isShown)
    resize(to: size)
    return [ask(around: 0)]
  }

  private mutating func turn() -> [DeskEffect] {
    box = otherBox
    page = nil
    table.show([])
    return [ask(around: 0)]
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    switch answer {
    case .referrals(let answered, let page) where answered == box:
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
    let text = ReferralRowText(setting: setting, box: box, width: size.columns)
    table.columns = text.columns
    table.emptyText = setting.phrases[table.filter.isEmpty ? "referrals.empty." + box.rawValue : "kit.list.noMatch"]
    guard let page else { return }
    table.show(page.rows.map { text.row($0, search: table.filter) }, firstIndex: page.first, total: page.total)
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
      let text = ReferralRowText(setting: setting, box: box, width: size.columns)
      for (line, words) in text.detail(row).enumerated() { detail.write(words, row: line + 1, column: 2) }
    }
    guard page != nil else { return canvas.placeCursor(row: Self.headRows, column: 0) }
    canvas.within(rows) { table.draw(on: &$0) }
  }
}
