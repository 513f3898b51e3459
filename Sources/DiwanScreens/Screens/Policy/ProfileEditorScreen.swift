import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The lists and times that the association sets for itself: looked through, changed entry by entry, and adopted from a
/// day on after a look at what changes.
struct ProfileEditorScreen: DeskScreen {
  let setting: DeskSetting
  /// The profile that holds, and what becomes of it.
  private var adopted: Profile
  private(set) var draft: Profile
  private(set) var table: Table
  /// The list whose entries are shown; nil for the lists themselves.
  private(set) var list: ProfileList?
  private(set) var entry: (place: Int?, form: Form)?
  private(set) var dialog: Dialog?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting) {
    self.setting = setting
    adopted = setting.register.policies.last?.profile ?? setting.profile
    draft = adopted
    table = Table([], emptyText: setting.phrases["profile.empty"], wording: setting.phrases.kitWording)
    show()
  }

  static let adoptAction: ActionID = "profile.adopt"
  static let addAction: ActionID = "profile.add"
  static let removeAction: ActionID = "profile.remove"
  static let earlierAction: ActionID = "profile.earlier"
  static let laterAction: ActionID = "profile.later"
  static let papersAction: ActionID = "profile.papers"
  static let leaveAction: ActionID = "profile.leave"
  static let headRows = 2

  var isChanged: Bool { draft != adopted }

  var title: String { setting.phrases["policy.adapt.title"] }
  var typesText: Bool { dialog == nil && entry?.form.typesText == true }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    if let dialog { return dialog.bindings }
    let reason = setting.reasonAgainst(.adoptPolicy)
    let leave = KeyBinding([.key(.escape)], phrases["form.leave"], Self.leaveAction)
    if let entry {
      guard !entry.form.hasOverlay else { return [leave] }
      return entry.form.bindings(saveLabel: phrases["profile.key.keep"], saveUnavailable: reason) + [leave]
    }
    let adopt = KeyBinding(
      [.function(2), .letter("\u{62D}")], phrases["profile.key.adopt"], Self.adoptAction,
      unavailable: reason ?? (isChanged ? nil : phrases["policy.change.none"]))
    guard let list else { return [adopt] + (isChanged ? [leave] : []) }
    let none = table.focusedRow == nil ? phrases["profile.empty"] : nil
    let fixed = list.isFixed ? phrases["profile.fixed"] : nil
    let papers = KeyBinding(
      [.function(6), .letter("\u{648}")], phrases["profile.key.papers"], Self.papersAction, unavailable: none)
    return [
      adopt,
      KeyBinding(
        [.function(3), .letter("\u{62C}")], phrases["profile.key.add"], Self.addAction, unavailable: reason ?? fixed),
      KeyBinding(
        [.key(.delete), .letter("\u{630}")], phrases["profile.key.remove"], Self.removeAction,
        unavailable: reason ?? fixed ?? none),
      KeyBinding(
        [.function(4), .letter("\u{633}")], phrases["profile.key.earlier"], Self.earlierAction,
        unavailable: reason ?? fixed ?? none),
      KeyBinding(
        [.function(5), .letter("\u{62A}")], phrases["profile.key.later"], Self.laterAction,
        unavailable: reason ?? fixed ?? none),
    ] + (list == .services ? [papers] : []) + [leave]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = handleInDialog(input) { return effects }
    switch input {
    case .appeared(let size):
      resize(size)
      return [.request(.ask(.register))]
    case .resized(let size): resize(size)
    case .returned: return [.request(.ask(.register))]
    case .answer(.register(let register)): take(register)
    case .answer(let answer): return setting.said(answer)
    case .action(let action): return perform(action)
    case .key(let key): return handle(key)
    case .interrupted, .draftDue: break
    }
    return []
  }

  /// What was adopted meanwhile, here or at another desk: work that was begun goes on from what it began with.
  private mutating func take(_ register: OfficeRegister) {
    guard let newest = register.policies.last?.profile, newest == draft || !isChanged else { return }
    adopted = newest
    draft = newest
    show()
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - Self.headRows - table.rowsAroundList)
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.leaveAction: return leave()
    case Self.adoptAction: return [.push(.policyPart(.change(draft, asVersion: false)))]
    case Self.addAction: open(nil)
    case Self.removeAction: change(by: nil)
    case Self.earlierAction: change(by: -1)
    case Self.laterAction: change(by: 1)
    case Self.papersAction:
      if let id = focusedPlace.map({ draft.services[$0].id }) { turn(to: .papers(id)) }
    default: return keep { $0.perform(action) }
    }
    return []
  }

  private var focusedPlace: Int? { table.focusedRow.flatMap { Int($0.id) } }

  private mutating func change(by step: Int?) {
    guard let list, let place = focusedPlace else { return }
    draft.change(list, at: place, movingBy: step)
    show()
    if let step { table.moveFocus(to: min(max(0, place + step), table.total - 1)) }
  }

  private mutating func open(_ place: Int?) {
    guard let list else { return }
    let fields = ProfileEntryForm(setting: setting, list: list, place: place, profile: draft).fields
    entry = (place, Form(fields, wording: setting.phrases.kitWording))
  }

  private mutating func turn(to list: ProfileList?) {
    self.list = list
    table.moveFocus(to: 0)
    show()
  }

  /// Lets the form work; what it holds becomes part of the draft once it can be kept.
  private mutating func keep(_ work: (inout Form) -> FormOutcome) -> [DeskEffect] {
    guard let list, var open = entry else { return [] }
    let outcome = work(&open.form)
    entry = open
    var effects: [DeskEffect] = outcome.ringsBell ? [.ringBell] : []
    switch outcome.save {
    case .ready, .needsConfirmation:
      let form = ProfileEntryForm(setting: setting, list: list, place: open.place, profile: draft)
      draft = form.profile(open.form)
      entry = nil
      show()
    case .refused: effects.append(.say(Message(.error, setting.phrases["form.refused"])))
    case nil: break
    }
    return effects
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    if entry != nil {
      var isHandled = true
      let effects = keep { form in
        let outcome = form.handle(key)
        isHandled = outcome.isHandled
        return outcome
      }
      return isHandled ? effects : [.unhandled(key)]
    }
    switch table.handle(key) {
    case .chosen(let row):
      if list == nil { turn(to: ProfileList.all[Int(row.id) ?? 0]) } else { open(Int(row.id)) }
    case .ignored: return [.unhandled(key)]
    case .moved, .needsRows, .filtered: break
    }
    return []
  }

  /// One step back: out of the form, out of the list, and out of the screen where nothing would be lost.
  private mutating func leave() -> [DeskEffect] {
    if entry?.form.hasOverlay == true { return keep { $0.handle(.escape) } }
    if entry != nil {
      entry = nil
    } else if case .papers = list {
      turn(to: .services)
    } else if list != nil {
      turn(to: nil)
    } else if isChanged {
      dialog = .confirm(
        title: setting.phrases["profile.leave.title"], lines: [setting.phrases["profile.leave.text"]],
        wording: setting.phrases.kitWording)
    } else {
      return [.back]
    }
    return []
  }

  private mutating func handleInDialog(_ input: DeskInput) -> [DeskEffect]? {
    guard var open = dialog, let outcome = open.handle(input) else { return nil }
    dialog = open
    guard outcome != .stays else { return [] }
    dialog = nil
    if case .chosen("confirm", _) = outcome { return [.back] }
    return []
  }

  private mutating func show() {
    let phrases = setting.phrases
    guard let list else {
      table.columns = [
        TableColumn(phrases["profile.column.list"], .flexible(minimum: 24)),
        TableColumn(phrases["profile.column.count"], .fixed(8), alignment: .end, base: .leftToRight),
        TableColumn(phrases["profile.column.state"], .fixed(12)),
      ]
      table.show(
        ProfileList.all.enumerated().map { place, list in
          let entries = setting.entries(of: list, in: draft)
          let isSame = entries == setting.entries(of: list, in: adopted)
          return TableRow(
            String(place),
            [setting.title(of: list, in: draft), String(entries.count), isSame ? "" : phrases["profile.changed"]])
        })
      return
    }
    table.columns = [
      TableColumn(phrases["profile.column.name"], .flexible(minimum: 24)),
      TableColumn(phrases["profile.column.details"], .flexible(minimum: 24, share: 2)),
    ]
    table.show(
      setting.entries(of: list, in: draft).enumerated().map { place, entry in
        TableRow(String(place), [entry.title, entry.details])
      })
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(head) { head in
      let title = list.map { setting.title(of: $0, in: draft) } ?? setting.phrases["profile.note"]
      head.write(title, row: 0, column: 2, style: list == nil ? .faint : .strong)
    }
    canvas.within(below) { below in
      if let entry {
        entry.form.draw(on: &below, isActive: dialog == nil)
      } else {
        table.draw(on: &below, isActive: dialog == nil)
      }
    }
    dialog?.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
  }
}
