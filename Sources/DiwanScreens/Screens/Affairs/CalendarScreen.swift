import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The days on which the association works: its weekend and its holidays, which it edits itself.
struct CalendarScreen: PlaceKeeping {
  let setting: DeskSetting
  private(set) var register: OfficeRegister
  private(set) var year: Int
  private var sheet: Sheet
  private var sender: CommandSender
  /// The form of a change, while it is open.
  private(set) var panel: CalendarPanel?

  init(_ setting: DeskSetting) {
    self.setting = setting
    register = setting.register
    year = setting.today.year
    sheet = Sheet(language: setting.language, wording: setting.phrases.kitWording)
    sender = CommandSender(setting: setting)
    show()
  }

  static let addAction: ActionID = "calendar.add"
  static let removeAction: ActionID = "calendar.remove"
  static let weekendAction: ActionID = "calendar.weekend"
  static let earlierAction: ActionID = "calendar.earlier"
  static let laterAction: ActionID = "calendar.later"
  private static let headRows = 2

  var title: String { setting.phrases[panel?.kind.title ?? "calendar.title"] }
  /// Letters narrow the holidays once the line for them is open.
  var typesText: Bool { sender.dialog != nil || panel?.form.typesText ?? sheet.isFilterable }

  var mark: ListMark { sheet.mark }

  mutating func recall(_ mark: ListMark) {
    sheet.recall(mark)
    show()
  }

  var bindings: [KeyBinding] {
    if let panel { return panel.form.bindings() }
    if let keys = sender.bindings { return keys }
    let phrases = setting.phrases
    let reason = setting.reasonAgainst(.editCalendar)
    let unfocused = focusedHoliday == nil ? phrases["calendar.noHolidayFocused"] : nil
    return [
      KeyBinding([.function(7), .letter("\u{62C}")], phrases["calendar.key.add"], Self.addAction, unavailable: reason),
      KeyBinding(
        [.key(.delete), .letter("\u{62D}")], phrases["calendar.key.remove"], Self.removeAction,
        unavailable: reason ?? unfocused),
      KeyBinding(
        [.function(4), .letter("\u{639}")], phrases["calendar.key.weekend"], Self.weekendAction, unavailable: reason),
      KeyBinding([.function(5), .letter("\u{633}")], phrases["calendar.key.earlier"], Self.earlierAction),
      KeyBinding([.function(6), .letter("\u{62A}")], phrases["calendar.key.later"], Self.laterAction),
    ] + FilterKey.bindings(isOpen: sheet.isFilterable, phrases, function: 3)
  }

  /// Holidays that are looked for may lie in any year.
  private var page: CalendarPage {
    CalendarPage(
      setting: setting, calendar: register.calendar, year: year, showsEveryYear: !sheet.filterText.isEmpty)
  }

  private var focusedHoliday: Holiday? {
    guard let name = sheet.focusedLine?.id else { return nil }
    return page.holidays.first { CalendarPage.id(of: $0) == name }
  }

  private mutating func show() { sheet.sections = page.sections }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      sheet.size = Size(columns: size.columns, rows: size.rows - Self.headRows)
      return [.request(.ask(.register))]
    case .resized(let size): sheet.size = Size(columns: size.columns, rows: size.rows - Self.headRows)
    case .returned: return [.request(.ask(.register))]
    case .answer(.register(let register)):
      self.register = register
      show()
      if let kind = panel?.kind {
        panel?.form.takeChange(CalendarPanel(kind, register: register, year: year, setting: setting).form)
      }
    case .answer(let answer): return receive(answer)
    case .key, .action, .draftDue, .interrupted:
      return panel == nil ? handleHere(input) : handleInPanel(input)
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    if panel?.form.isSending == true { return handleInPanel(.answer(answer)) }
    let outcome = sender.receive(answer)
    if outcome.receipt != nil { return outcome.effects + [.request(.ask(.register))] }
    switch outcome.otherAnswer {
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: return outcome.effects
    }
  }

  private mutating func handleHere(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .key(let key):
      let before = sheet.filterText
      guard sheet.handle(key) != .ignored else { return [.unhandled(key)] }
      if sheet.filterText != before { show() }
    case .action(let action): perform(action)
    default: break
    }
    return []
  }

  private mutating func perform(_ action: ActionID) {
    switch action {
    case Self.addAction: panel = CalendarPanel(.holiday, register: register, year: year, setting: setting)
    case Self.weekendAction: panel = CalendarPanel(.weekend, register: register, year: year, setting: setting)
    case Self.removeAction: askToRemove()
    case Self.earlierAction: turn(by: -1)
    case Self.laterAction: turn(by: 1)
    default:
      guard let opens = FilterKey.opens(action) else { return }
      sheet.showFilter(opens)
      show()
    }
  }

  private mutating func turn(by years: Int) {
    year += years
    show()
  }

  private mutating func askToRemove() {
    guard let holiday = focusedHoliday else { return }
    let dialog = Dialog.confirm(
      title: setting.phrases["calendar.key.remove"],
      lines: [page.name(holiday) + " · " + setting.bothCalendars(holiday.first), setting.phrases["calendar.moves"]],
      reason: Field("reason", setting.phrases["form.reason"], isRequired: true), wording: sender.wording)
    sender.ask(dialog, basedOn: register.lastNumber) { _, reason in
      .office(.removeHoliday(holiday, reason: reason))
    }
  }

  private mutating func handleInPanel(_ input: DeskInput) -> [DeskEffect] {
    guard var open = panel else { return [] }
    let (kind, setting) = (open.kind, setting)
    var outcome = open.form.handle(input) { CalendarPanel.command(kind, $0.form, setting: setting) }
    let leaves = outcome.effects.contains(.back)
    outcome.effects.removeAll { $0 == .back }
    panel = outcome.receipt != nil || leaves ? nil : open
    if outcome.receipt != nil || outcome.takesChange { outcome.effects.append(.request(.ask(.register))) }
    return outcome.effects
  }

  /// The note, below the title of the form that is open.
  private func drawHead(on head: inout Canvas) {
    if let panel { head.write(setting.phrases[panel.kind.title], row: 0, column: 2, style: .strong) }
    head.write(setting.phrases["calendar.moves"], row: panel == nil ? 0 : 1, column: 2, style: .faint)
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(panel == nil ? Self.headRows : Self.headRows + 1)
    canvas.within(head) { drawHead(on: &$0) }
    canvas.within(below) { below in
      if let panel {
        panel.form.draw(on: &below)
      } else {
        sheet.draw(on: &below, isActive: sender.dialog == nil)
      }
    }
    sender.draw(on: &canvas)
  }
}
