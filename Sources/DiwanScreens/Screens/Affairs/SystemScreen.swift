import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The program, its folders, and the state of the register's ledger.
struct SystemScreen: DeskScreen {
  let setting: DeskSetting
  private var view: SystemView?
  private var sheet: Sheet

  init(_ setting: DeskSetting) {
    self.setting = setting
    sheet = Sheet(language: setting.language)
  }

  static let copyAction: ActionID = "system.copy"
  static let recoveryAction: ActionID = "system.recovery"

  var title: String { setting.phrases["system.title"] }

  var bindings: [KeyBinding] {
    [
      KeyBinding(
        [.function(6), .letter("\u{646}")], setting.phrases["system.key.copy"], Self.copyAction,
        unavailable: view == nil ? setting.phrases["system.notShown"] : nil),
      KeyBinding(
        [.function(7), .letter("\u{62D}")], setting.phrases["recovery.title"], Self.recoveryAction,
        unavailable: setting.reasonAgainst(.keepRecoveryKey)),
    ]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      sheet.size = size
      return [.request(.ask(.system))]
    case .resized(let size): sheet.size = size
    case .returned: return [.request(.ask(.system))]
    case .answer(.system(let view)):
      self.view = view
      sheet.sections = sections(view)
    case .answer(let answer): return setting.said(answer)
    case .action(Self.recoveryAction): return [.push(.recoveryKey)]
    case .action:
      guard let view else { return [] }
      return [.copy(view.head), .say(Message(.notice, setting.phrases["system.copied"]))]
    case .key(let key): return sheet.handle(key) == .ignored ? [.unhandled(key)] : []
    case .interrupted, .draftDue: break
    }
    return []
  }

  /// The digits of a hash in groups of eight, which wrap between two of them and can be read out.
  private static func grouped(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(8))
      rest = rest.dropFirst(8)
    }
    return groups.joined(separator: " ")
  }

  private func sections(_ view: SystemView) -> [SheetSection] {
    let phrases = setting.phrases
    let ledger = [
      SheetLine(phrases["system.commits"], String(view.commits)),
      SheetLine(phrases["system.events"], String(view.events)),
      SheetLine(phrases["system.files"], String(view.files)),
      SheetLine(phrases["system.head"], Self.grouped(view.head), base: .leftToRight),
      SheetLine(phrases["system.mark"], view.mark, base: .leftToRight),
      SheetLine(phrases["system.checkpoint"], view.checkpoint.map(String.init) ?? phrases["system.checkpoint.none"]),
    ]
    let backups = view.backup.map { [SheetSection(phrases["home.backup.title"], lines(of: $0), isWide: true)] } ?? []
    let paths = view.paths.map { SheetLine(label(of: $0.name), setting.stored($0.value), base: .leftToRight) }
    return [
      SheetSection(
        phrases["system.section.program"],
        [SheetLine(phrases["system.version"], view.version, base: .leftToRight)], isWide: true),
      SheetSection(phrases["system.section.ledger"], ledger, isWide: true),
    ] + backups + [
      SheetSection(phrases["system.section.paths"], paths, isWide: true)
    ]
  }

  /// The copies that are known, each by its day, its mark and its folder.
  private func lines(of standing: BackupStanding) -> [SheetLine] {
    guard !standing.known.isEmpty else {
      return [SheetLine(setting.phrases["home.backup.newest"], setting.phrases["home.backup.never"])]
    }
    return standing.known.map { backup in
      let mark = String(backup.made.commit) + " · " + backup.made.digits
      return SheetLine(
        setting.civil(backup.at.day(in: .riyadh)), mark + "  " + setting.stored(backup.made.place), base: .leftToRight)
    }
  }

  /// What a path is called; a name that the phrases do not know stands as it is.
  private func label(of path: String) -> String {
    let key = "system.path." + path
    return setting.phrases.keys.contains(key) ? setting.phrases[key] : path
  }

  func draw(on canvas: inout Canvas) {
    sheet.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
  }
}
