import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// What a changed profile brings, before and after, and its adoption: with the facts of its approval where it changes
/// what the policy says.
struct PolicyChangeScreen: DeskScreen {
  let setting: DeskSetting
  /// The profile that is to hold.
  let profile: Profile
  let asVersion: Bool
  private let fields: PolicyChangeFields
  private var register: OfficeRegister
  private var entry: CommandForm
  /// The changes, and whether they have the keys.
  private var sheet: Sheet
  private var showsChanges = false
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ profile: Profile, asVersion: Bool) {
    self.setting = setting
    self.profile = profile
    self.asVersion = asVersion
    register = setting.register
    fields = PolicyChangeFields(setting: setting, profile: profile)
    sheet = Sheet(language: setting.language)
    entry = CommandForm([], draftID: nil, setting: setting)
    entry = form
    compare()
  }

  static let changesAction: ActionID = "policyChange.changes"

  private var newest: PolicyAdopted? { register.policies.last }

  /// The newest profile, which this one takes the place of.
  private var current: Profile { newest?.profile ?? setting.profile }

  /// Whether what the policy says changes, so that its approval is asked for.
  private var isVersion: Bool { asVersion || profile.policyPart != current.policyPart }

  /// The form as it is opened on what holds now.
  private var form: CommandForm {
    let form = Form(
      isVersion ? fields.ofVersion(after: newest) : fields.ofAdaptation(after: newest),
      wording: setting.phrases.kitWording)
    return CommandForm(
      form, draftID: nil, setting: setting, wording: setting.phrases.kitWording, basedOn: register.lastNumber)
  }

  private mutating func compare() {
    let comparison = ProfileComparison(from: current, to: fields.profile(entry.form), setting: setting)
    let none = SheetSection("", [SheetLine(setting.phrases["policy.change.none"], style: .faint)], isWide: true)
    let sections = comparison.sections(setting)
    sheet.sections = sections.isEmpty ? [none] : sections
  }

  var title: String { setting.phrases[isVersion ? "policy.amend.title" : "policy.adapt.title"] }
  var typesText: Bool { !showsChanges && entry.typesText }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let changes = KeyBinding(
      [.function(7), .letter("\u{64A}")], phrases[showsChanges ? "policy.change.form" : "policy.change.all"],
      Self.changesAction)
    if showsChanges { return [changes] }
    let own = entry.bindings(
      saveLabel: phrases["policy.change.adopt"], saveUnavailable: setting.reasonAgainst(.adoptPolicy))
    return entry.hasOverlay ? own : own + [changes]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(size)
      return [.request(.ask(.register))]
    case .resized(let size): resize(size)
    case .answer(.register(let register)):
      self.register = register
      let fresh = form
      entry.takeChange(fresh)
      compare()
      resize(size)
    case .action(Self.changesAction): turn()
    case .key(let key) where showsChanges:
      if key == .escape {
        turn()
      } else if sheet.handle(key) == .ignored {
        return [.unhandled(key)]
      }
    default: return forward(input)
    }
    return []
  }

  private mutating func turn() {
    showsChanges.toggle()
    resize(size)
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    sheet.size = Size(columns: size.columns, rows: max(1, size.rows - (showsChanges ? 1 : formRows + 1)))
  }

  private var formRows: Int { min(size.rows * 2 / 3, entry.form.fields.count + 2) }

  private mutating func forward(_ input: DeskInput) -> [DeskEffect] {
    let fields = fields
    let outcome = entry.handle(input) { fields.command($0.form) }
    if outcome.edited != nil { compare() }
    if outcome.takesChange {
      return outcome.effects + [.request(.ask(.register))]
    }
    return outcome.effectsThenBack
  }

  func draw(on canvas: inout Canvas) {
    let (form, changes) = canvas.bounds.splitTop(showsChanges ? 0 : formRows)
    let (head, list) = changes.splitTop(1)
    canvas.within(head) { $0.write(setting.phrases["policy.change.title"], row: 0, column: 2, style: .strong) }
    canvas.within(list) { sheet.draw(on: &$0, isActive: showsChanges) }
    if !showsChanges { canvas.within(form) { entry.form.draw(on: &$0, isActive: entry.dialog == nil) } }
    entry.dialog?.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
  }
}
