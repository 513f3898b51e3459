import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Everything that a profile says: looked through, changed entry by entry, and adopted from a day on after a look at what
/// changes.
struct ProfileEditorScreen: DeskScreen {
  let setting: DeskSetting
  /// The profile that holds, and what becomes of it.
  private(set) var adopted: Profile
  private(set) var draft: Profile
  /// What was changed, one after the other; kept as a draft.
  private var edits: [ProfileEdit] = []
  /// What was adopted at another desk while an entry was open here.
  private var missed: OfficeRegister?
  private var awaitsDrafts = true
  /// Whether the office keeps a draft of it.
  private var isKept = false
  var table: Table
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

  var title: String { setting.phrases["profile.title"] }
  var typesText: Bool { dialog == nil && entry?.form.typesText == true }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = handleInDialog(input) { return effects }
    switch input {
    case .appeared(let size):
      resize(size)
      return [.request(.ask(.register)), .request(.ask(.drafts))]
    case .resized(let size): resize(size)
    case .returned: return [.request(.ask(.register))]
    case .answer(.register(let register)): return take(register)
    case .answer(.drafts(let drafts)):
      guard awaitsDrafts else { return [] }
      awaitsDrafts = false
      return restore(from: drafts)
    case .answer(let answer): return setting.said(answer)
    case .action(let action): return perform(action)
    case .key(let key): return handle(key)
    case .interrupted: break
    case .draftDue: return keepDraft()
    }
    return []
  }

  /// What was adopted meanwhile: here, and nothing of the work is left; or at another desk, and what was changed is changed
  /// of that.
  private mutating func take(_ register: OfficeRegister) -> [DeskEffect] {
    guard let newest = register.policies.last?.profile, newest != adopted else { return [] }
    guard entry == nil else {
      missed = register
      return []
    }
    let focused = list.flatMap { id(of: focusedPlace, in: $0) }
    let isOwn = newest.isAdoption(of: draft)
    adopted = newest
    if isOwn { edits = [] }
    draft = edits.reduce(newest) { setting.profile($0, with: $1) }
    show()
    // The rows are named by their places: the focus goes with the entry, which may stand elsewhere now.
    let place = list.flatMap { list in setting.entries(of: list, in: draft).firstIndex { $0.id == focused } }
    if let place { table.moveFocus(to: place) }
    let notice = edits.isEmpty ? [] : [DeskEffect.say(Message(.notice, setting.phrases["profile.rebased"]))]
    return keepDraft() + notice
  }

  /// Takes in what came while an entry was open, now that it is closed.
  private mutating func takeMissed() -> [DeskEffect] {
    guard let register = missed else { return [] }
    missed = nil
    return take(register)
  }

  /// Does what the draft holds again, and opens the form that was open.
  private mutating func restore(from drafts: [DraftView]) -> [DeskEffect] {
    guard !isChanged, entry == nil, setting.reasonAgainst(.adoptPolicy) == nil,
      let kept = drafts.first(where: { $0.id == ProfileDraft.id })
    else { return [] }
    isKept = true
    let former = ProfileDraft(texts: kept.texts)
    edits = former.edits
    draft = edits.reduce(adopted) { setting.profile($0, with: $1) }
    if let open = former.open {
      list = open.list
      let place = open.entry.flatMap { id in
        setting.entries(of: open.list, in: draft).firstIndex { $0.id == id }
      }
      self.open(place)
      entry?.form.restore(open.values)
    }
    show()
    return [.say(Message(.notice, setting.phrases("case.draft.restored", ["time": setting.time(kept.savedAt)])))]
  }

  /// Keeps the draft where anything was changed or typed, and forgets it where nothing is left of it.
  private mutating func keepDraft() -> [DeskEffect] {
    var kept = ProfileDraft(edits: edits)
    if let list, let entry, entry.form.isDirty {
      kept.open = ProfileDraft.OpenEntry(list: list, entry: id(of: entry.place, in: list), values: entry.form.values)
    }
    guard kept != ProfileDraft() else {
      defer { isKept = false }
      return isKept ? [.request(.dropDraft(id: ProfileDraft.id))] : []
    }
    isKept = true
    return [.request(.saveDraft(id: ProfileDraft.id, texts: kept.texts))]
  }

  private func id(of place: Int?, in list: ProfileList) -> String? {
    let entries = setting.entries(of: list, in: draft)
    return place.flatMap { entries.indices.contains($0) ? entries[$0].id : nil }
  }

  private mutating func make(_ edit: ProfileEdit) -> [DeskEffect] {
    draft = setting.profile(draft, with: edit)
    edits.append(edit)
    show()
    return keepDraft()
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
    case Self.removeAction: return change(by: nil)
    case Self.earlierAction: return change(by: -1)
    case Self.laterAction: return change(by: 1)
    case Self.papersAction:
      if let id = focusedPlace.map({ draft.services[$0].id }) { turn(to: .papers(id)) }
    default: return keep { $0.perform(action) }
    }
    return []
  }

  private var focusedPlace: Int? { table.focusedRow.flatMap { Int($0.id) } }

  private mutating func change(by step: Int?) -> [DeskEffect] {
    guard let list, let place = focusedPlace else { return [] }
    let act: ProfileEdit.Act = step.map { .move($0) } ?? .remove
    let effects = make(ProfileEdit(list: list, entry: id(of: place, in: list), act: act))
    if let step { table.moveFocus(to: min(max(0, place + step), table.total - 1)) }
    return effects
  }

  private mutating func open(_ place: Int?) {
    guard let list else { return }
    let place = list.isOneForm ? nil : place
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
      entry = nil
      let edit = ProfileEdit(list: list, entry: id(of: open.place, in: list), act: .put(open.form.values))
      effects += make(edit) + takeMissed()
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
      return keepDraft() + takeMissed()
    } else if case .papers = list {
      turn(to: .part(.services))
    } else if list != nil {
      turn(to: nil)
    } else if isChanged {
      dialog = setting.phrases.leavingDialog(keepsDraft: true)
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
    switch outcome {
    case .chosen("keep", _): return keepDraft() + [.back]
    case .chosen("drop", _): return [.request(.dropDraft(id: ProfileDraft.id)), .back]
    default: return []
    }
  }
}

extension Profile {
  /// Whether it is what became of a draft: its adoption says when and by whom it was approved, and when requests are
  /// answered.
  fileprivate func isAdoption(of draft: Profile) -> Bool {
    var adopted = draft
    adopted.approval = approval
    adopted.reply.rule = reply.rule
    return adopted == self
  }
}
