import Casework
import Desk
import TerminalKit

/// Opens a file for a person, a household or an organisation.
struct RegistrationScreen: DeskScreen {
  /// What lies over the form.
  enum Overlay: Sendable {
    /// A draft from before, and whether to go on with it.
    case draft(Dialog, DraftView)
    /// The removal of the dependant in that place.
    case removal(Dialog, place: Int)
    /// Another kind of file, in which the dependants that were typed have no place.
    case kind(Dialog, PartyKind)
    case duplicates(Picker)
    /// Whether the newcomer is none of the files that look like the same person's.
    case distinct(Dialog, [PossibleDuplicate])
  }

  let setting: DeskSetting
  let page: RegistrationPage
  var command: CommandForm
  var duplicates: DuplicatePanel
  var overlay: Overlay?
  /// The files that the officer told apart from the newcomer.
  var distinctFrom: [PossibleDuplicate] = []
  /// The fields that were left once: what is wrong with them is shown.
  var visited: Set<String> = []
  private var awaitsDrafts = true

  static let draftID = "register"

  /// `prefill` is what was searched for in vain; `previous` the file registered before, for the same-as-last key.
  init(_ setting: DeskSetting, prefill: String = "", previous: [String: String] = [:]) {
    self.setting = setting
    page = RegistrationPage(setting: setting)
    duplicates = DuplicatePanel(setting: setting)
    let kinds = PartyKind.allCases.filter { !setting.categories(for: $0).isEmpty }
    var form = page.form(of: kinds.first ?? .person, dependants: 0)
    form.previous = previous
    for (id, value) in RegistrationPage.prefill(prefill) { form.set(id, to: value) }
    command = CommandForm(
      form, draftID: Self.draftID, setting: setting, wording: setting.phrases.kitWording)
  }

  static let addAction: ActionID = "registration.addDependant"
  static let removeAction: ActionID = "registration.removeDependant"
  static let duplicatesAction: ActionID = "registration.duplicates"
  static let cancelAction: ActionID = "registration.cancel"
  static let searchAction: ActionID = "registration.search"

  var title: String { setting.phrases["registration.title"] }
  var typesText: Bool { overlay != nil || command.typesText }
  var kind: PartyKind { page.entry(in: command.form).kind }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    guard overlay == nil else {
      return [KeyBinding([.key(.escape)], phrases["kit.dialog.cancel"], Self.cancelAction)]
    }
    let form = command.bindings(
      saveLabel: phrases["registration.save"], saveUnavailable: setting.reasonAgainst(.registerFiles))
    guard !command.hasOverlay else { return form }
    let isOnDependant = command.form.focused.map { DependantFields.place(ofField: $0.id) != nil } ?? false
    return form.prefix(1) + [search] + form.dropFirst() + [
      KeyBinding(
        [.function(7), .letter("\u{62A}")], phrases["registration.key.add"], Self.addAction,
        unavailable: kind == .household ? nil : phrases["registration.onlyHousehold"]),
      KeyBinding(
        [.function(10), .letter("\u{632}")], phrases["registration.key.remove"], Self.removeAction,
        unavailable: isOnDependant ? nil : phrases["registration.notOnDependant"], isInLegend: isOnDependant),
      KeyBinding(
        [.function(8), .letter("\u{645}")], phrases["registration.key.duplicates"], Self.duplicatesAction,
        unavailable: duplicates.hints.isEmpty ? phrases["registration.noDuplicates"] : nil,
        isInLegend: !duplicates.hints.isEmpty),
    ]
  }

  /// What was typed so far is the question; it stands beside saving as soon as there is one.
  private var search: KeyBinding {
    let hasExample = example != nil
    return KeyBinding(
      [.function(3), .letter("\u{628}")], setting.phrases["registration.key.search"], Self.searchAction,
      unavailable: hasExample ? nil : setting.phrases["registration.nothingToSearch"], isInLegend: hasExample)
  }

  /// What is known so far of somebody who may have a file already.
  var example: FileExample? { FileExample { command.form.value($0.rawValue) } }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared:
      return [.request(.ask(.drafts))] + duplicates.ask(for: page.entry(in: command.form))
    case .key(let key) where overlay != nil: return handleInOverlay(key)
    case .action(let action): return perform(action) ?? forward(input)
    case .answer(.drafts(let drafts)):
      offer(drafts)
      return []
    case .answer(.duplicates(let found)):
      duplicates.take(found)
      judge()
      return []
    case .interrupted where overlay != nil:
      overlay = nil
      return []
    default: return forward(input)
    }
  }

  /// Offers the draft from before, once; later answers follow from drafts that this form keeps itself.
  private mutating func offer(_ drafts: [DraftView]) {
    guard awaitsDrafts else { return }
    awaitsDrafts = false
    guard let draft = drafts.first(where: { $0.id == Self.draftID }) else { return }
    let phrases = setting.phrases
    let name = draft.texts[FileField.name.rawValue] ?? ""
    let text = phrases(
      name.isEmpty ? "registration.draft.text" : "registration.draft.textNamed",
      ["time": setting.time(draft.savedAt), "name": name])
    let dialog = Dialog(
      title: phrases["registration.draft.title"], lines: [text],
      choices: [
        DialogChoice("restore", phrases["registration.draft.restore"]),
        DialogChoice("drop", phrases["registration.draft.drop"]),
      ],
      wording: phrases.kitWording)
    overlay = .draft(dialog, draft)
  }
}
