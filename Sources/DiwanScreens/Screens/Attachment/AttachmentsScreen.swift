import ArabicText
import Casework
import Desk
import TerminalKit

/// The scans of a request: shown in the viewer, written into a file, removed with a reason.
struct AttachmentsScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var view: CaseView?
  private var ways: AttachmentWays?
  private var page: ActingSheet

  init(_ setting: DeskSetting, _ reference: CaseReference, focus: Int?) {
    self.setting = setting
    self.reference = reference
    page = ActingSheet(.file(reference.file, asOf: nil), setting: setting)
    // There are no lines yet to move to.
    if let focus { page.sheet.recall(ListMark(row: AttachmentPage.prefix + String(focus))) }
  }

  static let showAction: ActionID = "attachment.show"
  static let saveAction: ActionID = "attachment.save"
  static let newAction: ActionID = "attachment.new"
  static let removeAction: ActionID = "attachment.remove"

  var title: String { setting.phrases["attachment.title"] }
  var typesText: Bool { page.typesText }
  private var request: ServiceRequest? { view?.file.request(reference.ordinal) }

  private var focused: Attachment? {
    guard let name = page.sheet.focusedLine?.id, name.hasPrefix(AttachmentPage.prefix) else { return nil }
    return Int(name.dropFirst(AttachmentPage.prefix.count)).flatMap { request?.attachment($0) }
  }

  var bindings: [KeyBinding] { page.bindings { acts } }

  private var acts: [KeyBinding] {
    let phrases = setting.phrases
    let unseen = reasonAgainstReading
    return [
      KeyBinding(
        [.key(.enter), .function(2), .letter("\u{641}")], phrases["attachment.key.show"], Self.showAction,
        unavailable: unseen ?? reasonAgainstShowing),
      KeyBinding(
        [.function(3), .letter("\u{62D}")], phrases["attachment.key.save"], Self.saveAction, unavailable: unseen),
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["attachment.key.new"], Self.newAction,
        unavailable: reasonAgainstTaking),
      KeyBinding(
        [.key(.delete), .letter("\u{632}")], phrases["attachment.key.remove"], Self.removeAction,
        unavailable: reasonAgainstRemoving),
      UndoKey(view, setting: setting).binding,
    ]
  }

  private var reasonAgainstReading: String? {
    guard view != nil else { return setting.phrases["file.notShown"] }
    guard focused != nil else { return setting.phrases["attachment.noneFocused"] }
    return setting.reasonAgainst(.showMaskedFields)
  }

  private var reasonAgainstShowing: String? {
    ways?.canShow == false ? setting.phrases["attachment.noDisplay"] : nil
  }

  /// What is taken here is another page of the same document; the first one is taken from the checklist's row.
  private var reasonAgainstTaking: String? {
    guard let view, let request else { return setting.phrases["file.notShown"] }
    guard let focused else { return setting.phrases["attachment.fromRow"] }
    return RequestReasons(file: view.file, request: request, setting: setting).attaching(to: focused.taken.document)
  }

  private var reasonAgainstRemoving: String? {
    guard let view, let request else { return setting.phrases["file.notShown"] }
    guard let focused else { return setting.phrases["attachment.noneFocused"] }
    return RequestReasons(file: view.file, request: request, setting: setting).removal(of: focused.id)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = page.handle(input)
    var effects = outcome.effects
    switch input {
    case .appeared, .returned: effects.append(.request(.attachment(.findWays)))
    default: break
    }
    switch outcome.answer {
    case .file(let view):
      self.view = view
      page.sheet.sections =
        request.map { AttachmentPage(setting: setting, reference: reference).sections(of: $0) } ?? []
    case .attachmentWays(let ways): self.ways = ways
    case .attachmentShown: effects.append(.say(Message(.notice, setting.phrases["attachment.shown"])))
    default: break
    }
    return effects + (outcome.action.map { perform($0) } ?? [])
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    if action == UndoKey.action {
      page.ask(UndoKey(view, setting: setting))
      return []
    }
    guard let focused else { return [] }
    switch action {
    case Self.showAction:
      return [.request(.attachment(.show(AttachmentReference(reference, attachment: focused.id))))]
    case Self.saveAction:
      return [.push(.attachments(.save(AttachmentReference(reference, attachment: focused.id))))]
    case Self.newAction: return [.push(.attachments(.new(reference, document: focused.taken.document)))]
    case Self.removeAction: askToRemove(focused)
    default: break
    }
    return []
  }

  private mutating func askToRemove(_ attachment: Attachment) {
    let reference = reference
    page.ask(
      "attachment.remove.title", about: setting.text(of: attachment.taken), basedOn: view?.file.lastNumber
    ) { reason in
      .request(
        reference.file,
        .removeAttachment(request: reference.ordinal, attachment: attachment.id, reason: reason))
    }
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(2)
    canvas.within(head) { head in
      guard let view, let request else { return }
      head.write(
        setting.words(view.file.facts.name) + " — " + setting.requestTitle(request), row: 0, column: 2, style: .strong)
    }
    canvas.within(below) { page.draw(on: &$0) }
  }
}
