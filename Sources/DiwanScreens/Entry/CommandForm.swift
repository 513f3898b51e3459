import Casework
import Desk
import TerminalKit

/// A form whose values become a command.
///
/// Checks, warnings to confirm, reasons to give, changes of other officers, drafts and the receipt are handled here alike
/// for every screen; a screen only lays out its fields and makes the command.
struct CommandForm: Sendable {
  var form: Form
  /// Where the draft is kept; nil for forms that keep none.
  let draftID: String?
  let setting: DeskSetting
  let wording: KitWording
  /// The commit number of the newest event that the screen showed.
  var basedOn: Int?
  /// A question over the form.
  var dialog: Dialog?
  var pendingQuestion: PendingQuestion?
  /// Why the answer comes before the floor, once it was asked and given.
  var earlyReason: String?
  /// Whether a submission is on its way and its answer not here yet.
  var isSending = false

  /// Whether the officer went back to take in what another changed, which is not here yet.
  var awaitsChange = false
  /// What another officer changed in the fields, by their ids.
  var changeMarks: [String: FieldFinding] = [:]

  /// The fields that hold a file's number, beside which its name stands.
  var fileFields: [String] = []
  /// What the office told of the numbers that were typed; empty until it did.
  var fileNames: [FileNumber: String] = [:]
  /// What the files to pick from were looked up by last.
  var soughtFiles: SearchQuestion?

  enum PendingQuestion: Hashable, Sendable {
    case warnings, early, clock, leave
    /// What others changed, up to the commit of that number.
    case changed(upTo: Int?)
  }

  init(_ form: Form, draftID: String?, setting: DeskSetting, wording: KitWording, basedOn: Int? = nil) {
    self.form = form
    self.draftID = draftID
    self.setting = setting
    self.wording = wording
    self.basedOn = basedOn
  }

  /// A form of one section.
  init(_ fields: [Field], draftID: String?, setting: DeskSetting, basedOn: Int? = nil) {
    let wording = setting.phrases.kitWording
    self.init(
      Form(fields, wording: wording), draftID: draftID, setting: setting, wording: wording, basedOn: basedOn)
  }

  static var leaveAction: ActionID { "form.leave" }

  var typesText: Bool { dialog != nil || form.typesText }
  var hasOverlay: Bool { dialog != nil || form.hasOverlay }

  /// The keys of the form; while something lies over it the keys of that.
  func bindings(saveLabel: String? = nil, saveUnavailable: String? = nil) -> [KeyBinding] {
    if let dialog { return dialog.bindings }
    let leave = KeyBinding([.key(.escape)], setting.phrases["form.leave"], Self.leaveAction)
    guard !form.hasOverlay else { return [leave] }
    return form.bindings(saveLabel: saveLabel, saveUnavailable: saveUnavailable) + [leave]
  }

  /// Opens, closes and marks fields by what stands in others.
  mutating func refresh(by change: (inout Form) -> Void) { change(&form) }

  func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas, isActive: dialog == nil)
    dialog?.draw(on: &canvas)
  }
}

/// What an input came to in a command form.
struct CommandFormOutcome: Sendable {
  var effects: [DeskEffect] = []
  /// The field whose value changed, and the one that was left.
  var edited: String?
  var left: String?
  /// The command was carried out.
  var receipt: Receipt?
  /// The command was refused for a fact that the screen may want to show in its own way; it is also said.
  var refusal: Refusal?
  /// The officer wants to see what another changed: the screen asks anew, and hands the form made of it to `takeChange`.
  var takesChange = false
  /// An answer that is not about the command.
  var otherAnswer: Answer?

  /// The effects on a screen that closes once its command is carried out.
  var effectsThenBack: [DeskEffect] { effects + (receipt == nil ? [] : [.back]) }

  static func effects(_ effects: DeskEffect...) -> CommandFormOutcome { CommandFormOutcome(effects: effects) }
}
