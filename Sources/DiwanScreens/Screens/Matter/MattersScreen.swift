import ArabicText
import Casework
import Desk
import TerminalKit

/// Matters of a kind, or of a file: the open ones by urgency, then those that are over.
struct MattersScreen: WindowedListScreen {
  let setting: DeskSetting
  let kind: MatterKind?
  let file: FileNumber?
  var rows: WindowedList<MatterRow>

  init(_ setting: DeskSetting, _ kind: MatterKind?, file: FileNumber?) {
    self.setting = setting
    self.kind = kind
    self.file = file
    rows = WindowedList(setting.phrases.kitWording)
  }

  static let newAction: ActionID = "matters.new"

  var title: String {
    if let file { return setting.phrases("matter.list.file", ["number": Isolate.leftToRight(file.text)]) }
    return kind.map { setting.phrases["matter.kinds." + $0.rawValue] } ?? setting.phrases["matter.list.all"]
  }

  var bindings: [KeyBinding] {
    let unavailable = kind.flatMap { setting.reasonAgainst($0.plan.opening.permission) }
    let new = KeyBinding(
      [.function(7), .letter("\u{62C}")], setting.phrases["matter.key.new"], Self.newAction, unavailable: unavailable)
    return [new] + filterBindings
  }

  var rowText: MatterRowText { MatterRowText(setting: setting, width: rows.size.columns, isOfOneKind: kind != nil) }
  var emptyText: String { setting.phrases["matter.list.empty"] }

  func question(_ window: RowWindow, matching text: String) -> Question {
    .matters(MatterQuestion(kind: kind, file: file, window: window, text: text))
  }

  func page(in answer: Answer) -> RowPage<MatterRow>? {
    guard case .matters(let asked, let page) = answer, asked.kind == kind, asked.file == file else { return nil }
    return page
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    guard case .action(Self.newAction) = input else { return handleInList(input) }
    return [.push(kind.map { .matters(.new($0, file)) } ?? .matters(.kinds(file)))]
  }
}
