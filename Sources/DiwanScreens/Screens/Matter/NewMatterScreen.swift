import ArabicText
import Casework
import Desk
import TerminalKit

/// Opens a matter of a kind.
struct NewMatterScreen: DeskScreen {
  let setting: DeskSetting
  let kind: MatterKind
  let file: FileNumber?
  private var form: CommandForm

  /// - Parameter known: what stands in the form already.
  init(_ setting: DeskSetting, _ kind: MatterKind, file: FileNumber?, known: MatterFacts = [:]) {
    self.setting = setting
    self.kind = kind
    self.file = file
    let step = MatterFields(kind: kind, step: kind.plan.opening, setting: setting)
    let concerned = Self.fileFields(kind, file, setting: setting)
    // Whoever makes an appointment mostly keeps it.
    let owner: MatterFacts = kind == .appointment ? ["owner": setting.officer.id.rawValue] : [:]
    let known = MatterFacts(owner.texts.merging(known.texts) { $1 })
    let subject = kind == .liaison ? [known["category"], known["service"]] : [file?.text, known["request"]]
    let draft = (["newMatter", kind.rawValue] + subject).compactMap(\.self).joined(separator: "/")
    form = CommandForm(concerned + step.fields(knowing: known), draftID: draft, setting: setting)
    form.fileFields = concerned.map(\.id)
  }

  /// The name of the field that holds the number of the file.
  private static let fileName = "file"

  private static func fileFields(_ kind: MatterKind, _ file: FileNumber?, setting: DeskSetting) -> [Field] {
    guard kind.plan.scope != .office else { return [] }
    let isRequired = kind.plan.scope == .file
    let label = setting.phrases[isRequired ? "matter.file" : "matter.fileIfKnown"]
    var field = setting.fileField(fileName, label, value: file)
    field.isRequired = isRequired
    return [field]
  }

  var title: String { setting.phrases("matter.new.title", ["kind": setting.label(of: kind)]) }
  var typesText: Bool { form.typesText }
  var bindings: [KeyBinding] {
    form.bindings(saveUnavailable: setting.reasonAgainst(kind.plan.opening.permission))
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if case .appeared = input { return [.request(.ask(.drafts))] }
    let (kind, setting) = (kind, setting)
    let outcome = form.handle(input) { form in
      let facts = MatterFields(kind: kind, step: kind.plan.opening, setting: setting).facts(form.form)
      return .matter(.open(kind, file: FileNumber(text: form.form.value(Self.fileName)), facts))
    }
    if case .drafts(let drafts) = outcome.otherAnswer { return outcome.effects + form.restore(from: drafts) }
    guard let receipt = outcome.receipt else { return outcome.effects }
    for event in receipt.events {
      if case .matter(let id) = event.stream { return outcome.effects + [.replace(.matters(.one(id.number)))] }
    }
    return outcome.effects + [.back]
  }

  func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }
}
