import ArabicText
import Casework
import Desk
import TerminalKit

/// Everybody who signs in, with roles, unit and whether they still do.
struct OfficersScreen: PlaceKeeping {
  let setting: DeskSetting
  private var register: OfficeRegister
  private(set) var table: Table

  init(_ setting: DeskSetting) {
    self.setting = setting
    register = setting.register
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["signIn.officer"], .fixed(14), base: .leftToRight),
        TableColumn(phrases["officer.name"], .flexible(minimum: 22)),
        TableColumn(phrases["officer.roles"], .flexible(minimum: 20, share: 2)),
        TableColumn(phrases["officer.state"], .fixed(10)),
      ],
      emptyText: phrases["kit.list.noMatch"], isFilterable: true, wording: phrases.kitWording)
    showRows()
  }

  static let appointAction: ActionID = "officers.appoint"
  static let readAction: ActionID = "officers.read"
  static let passphraseAction: ActionID = "officers.passphrase"
  static let giveAction: ActionID = "officers.give"

  var title: String { setting.phrases["officers.title"] }
  /// Letters filter the list.
  var typesText: Bool { true }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    return [
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["officer.title.new"], Self.appointAction,
        unavailable: setting.reasonAgainst(.manageOfficers)),
      KeyBinding(
        [.function(6), .letter("\u{637}")], phrases["officer.key.passphrase"], Self.giveAction,
        unavailable: setting.reasonAgainst(.manageOfficers)),
      KeyBinding([.function(8), .letter("\u{639}")], phrases["passphrase.title"], Self.passphraseAction),
      KeyBinding(
        [.function(5), .letter("\u{642}")], phrases["officers.key.read"], Self.readAction,
        unavailable: setting.reasonAgainst(.reviewAccess)),
    ]
  }

  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) {
    table.recall(mark)
    showRows()
  }

  var focusedDestination: Destination? { table.focusedRow.map { .officer(OfficerID(rawValue: $0.id)) } }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    table.moveFocus(to: table.focus + step)
    return []
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      table.rowsShown = max(1, size.rows - table.rowsAroundList)
      return [.request(.ask(.register))]
    case .resized(let size): table.rowsShown = max(1, size.rows - table.rowsAroundList)
    case .returned: return [.request(.ask(.register))]
    case .key(let key): return handle(key)
    case .action(let action): return perform(action)
    case .answer(.register(let register)):
      self.register = register
      showRows()
    case .answer(let answer): return setting.said(answer)
    case .interrupted, .draftDue: break
    }
    return []
  }

  private func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.appointAction: [.push(.officer(nil))]
    case Self.giveAction: table.focusedRow.map { [.push(.officerPassphrase(OfficerID(rawValue: $0.id)))] } ?? []
    case Self.readAction: table.focusedRow.map { [.push(.accessLog(.officer(OfficerID(rawValue: $0.id))))] } ?? []
    default: [.push(.passphrase)]
    }
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch table.handle(key) {
    case .chosen(let row): return [.push(.officer(OfficerID(rawValue: row.id)))]
    case .filtered: showRows()
    case .ignored: return [.unhandled(key)]
    case .moved, .needsRows: break
    }
    return []
  }

  private mutating func showRows() {
    let filter = table.filter
    let rows = register.officers.map(row)
    table.show(rows.filter { setting.phrases.kitWording.matches(filter, $0.cells.joined(separator: " ")) })
  }

  private func row(_ officer: Officer) -> TableRow {
    let unit = officer.unit.map { " · " + setting.unit($0) } ?? ""
    let state = setting.phrases[officer.isActive ? "officer.works" : "officer.inactive"]
    return TableRow(
      officer.id.rawValue,
      [officer.id.rawValue, setting.words(officer.name), setting.roleLabels(officer.roles) + unit, state],
      style: officer.isActive ? .text : .disabled)
  }

  func draw(on canvas: inout Canvas) { table.draw(on: &canvas) }
}
