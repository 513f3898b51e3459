import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Liaison officers by category and field, with the cells that nobody answers for; from a cell one appoints (clause K7).
struct LiaisonsScreen: DeskScreen {
  let setting: DeskSetting
  private(set) var grid: LiaisonGrid?
  private(set) var row = 0
  private(set) var column = 0
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting) {
    self.setting = setting
  }

  static let appointAction: ActionID = "liaisons.appoint"
  static let listAction: ActionID = "liaisons.list"

  var title: String { setting.phrases["liaisons.title"] }

  var bindings: [KeyBinding] {
    [
      KeyBinding(
        [.function(7), .letter("\u{62C}")], setting.phrases["liaisons.key.appoint"], Self.appointAction,
        unavailable: reasonAgainstAppointing),
      KeyBinding([.function(3), .letter("\u{645}")], setting.phrases["liaisons.key.list"], Self.listAction),
    ]
  }

  var post: LiaisonPost? { grid?.post(row: row, column: column) }

  private var reasonAgainstAppointing: String? {
    guard let grid, isInPolicy else { return setting.refusalText(.matter(.kindNotInPolicy(.liaison))) }
    if grid.cell(row: row, column: column) == nil { return setting.phrases["liaisons.notOffered"] }
    if post != nil { return setting.refusalText(.matter(.rule(.liaison, "cellTaken"))) }
    return setting.reasonAgainst(MatterKind.liaison.plan.opening.permission)
  }

  var isInPolicy: Bool { setting.profile.matterKinds.contains(.liaison) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      self.size = size
      return [.request(.ask(.liaisons))]
    case .resized(let size): self.size = size
    case .returned: return [.request(.ask(.liaisons))]
    case .answer(.liaisons(let posts)): grid = LiaisonGrid(posts, profile: setting.profile, on: setting.today)
    case .answer(let answer): return setting.said(answer)
    case .action(Self.appointAction): return appoint()
    case .action(Self.listAction): return [.push(.matters(.list(.liaison, nil)))]
    case .key(let key): return handle(key)
    case .action, .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    let forward: Key = setting.language == .arabic ? .left : .right
    let back: Key = setting.language == .arabic ? .right : .left
    switch key {
    case .up: move(rows: -1)
    case .down: move(rows: 1)
    case forward: move(columns: 1)
    case back: move(columns: -1)
    case .home: move(columns: -column)
    case .end: move(columns: setting.profile.services.count)
    case .enter: return post.map { [.push(.matters(.one($0.matter)))] } ?? appoint()
    default: return [.unhandled(key)]
    }
    return []
  }

  private mutating func move(rows: Int = 0, columns: Int = 0) {
    row = min(max(0, row + rows), max(0, setting.profile.categories.count - 1))
    column = min(max(0, column + columns), max(0, setting.profile.services.count - 1))
  }

  /// Opens the form in which an officer is appointed for the focused cell.
  private func appoint() -> [DeskEffect] {
    guard reasonAgainstAppointing == nil, let cell = grid?.cell(row: row, column: column) else { return [] }
    let known: MatterFacts = ["category": cell.category, "service": cell.service, "from": setting.today.iso]
    return [.push(.matters(.new(.liaison, nil, known)))]
  }
}
