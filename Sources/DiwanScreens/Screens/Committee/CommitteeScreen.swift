import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The committee's sessions, and the requests that wait for it.
struct CommitteeScreen: PlaceKeeping {
  let setting: DeskSetting
  private(set) var sessions: Table
  private(set) var queue: Table
  private(set) var isOnQueue = false
  private var sessionPage: RowPage<SessionRow>?
  private var queuePage: RowPage<RequestRow>?
  /// How many requests are postponed to a later day.
  private(set) var postponedCount: Int?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting) {
    self.setting = setting
    let phrases = setting.phrases
    sessions = Table(
      [
        TableColumn(phrases["committee.column.session"], .fixed(8), base: .leftToRight),
        TableColumn(phrases["session.heldOn"], .flexible(minimum: 26)),
        TableColumn(phrases["committee.column.present"], .fixed(8), base: .leftToRight),
        TableColumn(phrases["committee.column.decided"], .fixed(10), base: .leftToRight),
        TableColumn(phrases["committee.column.minutes"], .flexible(minimum: 14)),
      ],
      emptyText: phrases["committee.noSessions"], wording: phrases.kitWording)
    queue = Table([], emptyText: phrases["committee.noQueue"], wording: phrases.kitWording)
  }

  static let newAction: ActionID = "committee.new"
  static let listAction: ActionID = "committee.list"
  static let postponedAction: ActionID = "committee.postponed"
  static let switchAction: ActionID = "committee.switch"

  var title: String { setting.phrases["committee.title"] }
  /// Letters narrow the list in front once the line for them is open.
  var typesText: Bool { isOnQueue ? queue.isFilterable : sessions.isFilterable }

  /// So many sessions, the newest, are looked through for what was typed: more than any committee holds.
  private static let searchedCount = 5_000

  var mark: ListMark { sessions.mark }

  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { sessions.showFilter(true) }
    sessions.recall(mark)
  }

  var hasCommittee: Bool { setting.profile.decision.decider == .committee }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let list = KeyBinding(
      [.function(5), .letter("\u{642}")], phrases["worklist.toDecide"], Self.listAction,
      unavailable: setting.profile.decision.decider == .nobody
        ? setting.refusalText(.request(.nobodyDecides)) : nil)
    guard hasCommittee else { return [list] }
    return [
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["newSession.title"], Self.newAction,
        unavailable: setting.reasonAgainst(.runSessions)),
      KeyBinding(
        [.function(6), .key(.tab), .key(.backTab)],
        phrases[isOnQueue ? "committee.key.sessions" : "committee.key.queue"], Self.switchAction),
      list,
      KeyBinding([.function(8), .letter("\u{645}")], phrases["worklist.postponed"], Self.postponedAction),
    ] + FilterKey.bindings(isOpen: typesText, phrases)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return questions
    case .resized(let size): resize(to: size)
    case .returned: return questions
    case .key(let key): return hasCommittee ? handle(key) : [.unhandled(key)]
    case .action(let action): return perform(action)
    case .answer(let answer): return receive(answer)
    case .interrupted, .draftDue: break
    }
    return []
  }

  private var questions: [DeskEffect] {
    guard hasCommittee else { return [] }
    return [.request(.ask(.home)), askSessions(around: sessions.placeToAsk), askQueue(around: queue.focus)]
  }

  private func askSessions(around place: Int) -> DeskEffect {
    askSessions(sessions.filter.isEmpty ? sessions.window(around: place) : RowWindow(0..<Self.searchedCount))
  }

  private func askSessions(_ window: RowWindow) -> DeskEffect { .request(.ask(.sessions(window))) }

  private func askQueue(around place: Int) -> DeskEffect { askQueue(queue.window(around: place)) }

  private func askQueue(_ window: RowWindow) -> DeskEffect {
    .request(.ask(.worklist(.toDecide, window, matching: queue.filter)))
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    let outcome = isOnQueue ? queue.handle(key) : sessions.handle(key)
    switch outcome {
    case .needsRows(let range): return [isOnQueue ? askQueue(RowWindow(range)) : askSessions(RowWindow(range))]
    case .chosen(let row): return open(row)
    case .filtered: return [isOnQueue ? askQueue(around: 0) : askSessions(around: 0)]
    case .moved: return []
    case .ignored: return [.unhandled(key)]
    }
  }

  var focusedDestination: Destination? {
    let row = isOnQueue ? queue.focusedRow : sessions.focusedRow
    guard case .push(let destination)? = row.flatMap({ open($0).first }) else { return nil }
    return destination
  }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    guard isOnQueue else {
      sessions.moveFocus(to: sessions.focus + step)
      return sessions.missingRange.map { [askSessions(RowWindow($0))] } ?? []
    }
    queue.moveFocus(to: queue.focus + step)
    return queue.missingRange.map { [askQueue(RowWindow($0))] } ?? []
  }

  private func open(_ row: TableRow) -> [DeskEffect] {
    if isOnQueue {
      return queuePage?.rows.first { $0.id.text == row.id }.map { [.push(.request($0.id))] } ?? []
    }
    return Int(row.id).map { [.push(.session(SessionNumber($0)))] } ?? []
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.newAction: return [.push(.newSession)]
    case Self.listAction: return [.push(.worklist(.toDecide))]
    case Self.postponedAction: return [.push(.worklist(.postponed))]
    case Self.switchAction: isOnQueue.toggle()
    default: return FilterKey.opens(action).map { showFilter($0) } ?? []
    }
    return []
  }

  private mutating func showFilter(_ isShown: Bool) -> [DeskEffect] {
    if isOnQueue { queue.showFilter(isShown) } else { sessions.showFilter(isShown) }
    resize(to: size)
    return [isOnQueue ? askQueue(around: 0) : askSessions(around: 0)]
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    switch answer {
    case .sessions(let page):
      sessionPage = page
      showSessions(page)
      return sessions.missingRange.map { [askSessions(RowWindow($0))] } ?? []
    case .worklist(.toDecide, let page):
      queuePage = page
      showQueue()
      return queue.missingRange.map { [askQueue(RowWindow($0))] } ?? []
    case .home(let view): postponedCount = view.counts[.postponed]
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: break
    }
    return []
  }

  private mutating func showSessions(_ page: RowPage<SessionRow>) {
    let (rows, filter) = (page.rows.map(row), sessions.filter)
    sessions.emptyText = setting.phrases[filter.isEmpty ? "committee.noSessions" : "kit.list.noMatch"]
    guard !filter.isEmpty else { return sessions.show(rows, firstIndex: page.first, total: page.total) }
    sessions.show(rows.filter { setting.phrases.kitWording.matches(filter, $0.cells.joined(separator: " ")) })
  }

  private func row(_ session: SessionRow) -> TableRow {
    let minutes = session.minutesNumber.map { setting.words($0) } ?? setting.phrases["committee.open"]
    return TableRow(
      session.id.text,
      [
        session.id.text, setting.bothCalendars(session.heldOn), String(session.presentCount),
        String(session.decidedCount) + "/" + String(session.agendaCount), minutes,
      ],
      style: session.minutesNumber == nil ? .strong : .text)
  }

  /// The sessions take the upper half, the queue the lower one.
  private mutating func resize(to size: Size) {
    self.size = size
    sessions.rowsShown = max(1, upperRows - 1 - sessions.rowsAroundList)
    queue.rowsShown = max(1, size.rows - upperRows - 1 - queue.rowsAroundList)
    showQueue()
  }

  private var upperRows: Int { size.rows / 2 }

  private mutating func showQueue() {
    let text = RequestRowText(setting: setting, list: .toDecide, width: size.columns)
    queue.columns = text.columns
    queue.emptyText = setting.phrases[queue.filter.isEmpty ? "committee.noQueue" : "kit.list.noMatch"]
    guard let queuePage else { return }
    queue.show(
      queuePage.rows.map { text.row($0, search: queue.filter) }, firstIndex: queuePage.first, total: queuePage.total)
  }

  func draw(on canvas: inout Canvas) {
    guard hasCommittee else { return drawWhoDecides(on: &canvas) }
    let (upper, lower) = canvas.bounds.splitTop(upperRows)
    canvas.within(lower) { lower in
      drawHeading(setting.phrases["committee.key.queue"], count: queuePage?.total, isActive: isOnQueue, on: &lower)
      if let postponedCount, postponedCount > 0 {
        let text = setting.phrases("committee.postponed", ["count": String(postponedCount)])
        lower.write(text, row: 0, width: lower.size.columns - 2, style: .faint, alignment: .end)
      }
      let rows = lower.bounds.splitTop(1).rest
      if queuePage != nil { lower.within(rows) { queue.draw(on: &$0, isActive: isOnQueue) } }
    }
    canvas.within(upper) { upper in
      drawHeading(
        setting.phrases["committee.key.sessions"], count: sessionPage?.total, isActive: !isOnQueue, on: &upper)
      let rows = upper.bounds.splitTop(1).rest
      if sessionPage != nil { upper.within(rows) { sessions.draw(on: &$0, isActive: !isOnQueue) } }
    }
    if !canvas.hasCursor { canvas.placeCursor(row: isOnQueue ? upperRows : 0, column: 0) }
  }

  private func drawHeading(_ text: String, count: Int?, isActive: Bool, on canvas: inout Canvas) {
    let used = canvas.write(text, row: 0, column: 2, style: isActive ? .title : .strong)
    if let count { canvas.write(String(count), row: 0, column: used + 4, style: .notice, base: .leftToRight) }
  }

  /// Without a committee one sentence says who decides.
  private func drawWhoDecides(on canvas: inout Canvas) {
    let rule = setting.profile.decision
    let text =
      rule.decider == .nobody
      ? setting.phrases["committee.nobody"]
      : setting.phrases("committee.unit", ["unit": setting.text(rule.label)])
    canvas.writeWrapped(text, row: 2)
    canvas.placeCursor(row: 2, column: 0)
  }
}
