import ArabicText
import Casework
import Desk
import TerminalKit

/// Everything about one beneficiary on one page, and the way to every act in the file.
struct FileScreen: PlaceKeeping {
  let setting: DeskSetting
  private var opened: OpenedCase
  private var sheet: Sheet
  /// Sends what takes an act back.
  private var sender: CommandSender

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    opened = OpenedCase(number)
    sheet = Sheet(language: setting.language)
    sender = CommandSender(setting: setting)
  }

  static let visitAction: ActionID = "file.visit"
  static let requestAction: ActionID = "file.request"
  static let referAction: ActionID = "file.refer"
  static let correctAction: ActionID = "file.correct"
  static let historyAction: ActionID = "file.history"
  static let keepingAction: ActionID = "file.keeping"
  static let readersAction: ActionID = "file.readers"
  static let mattersAction: ActionID = "file.matters"
  static let showAction: ActionID = "file.show"

  var title: String { setting.phrases("file.title", ["number": Isolate.leftToRight(opened.number.text)]) }

  var mark: ListMark { sheet.mark }

  mutating func recall(_ mark: ListMark) { sheet.recall(mark) }

  var focusedDestination: Destination? { sheet.focusedDestination }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    sheet.moveFocus(byRecords: step)
    return []
  }

  /// A reason is typed into the question whether to take an act back.
  var typesText: Bool { sender.dialog != nil }
  private var undo: UndoKey { UndoKey(opened.view, setting: setting) }

  var bindings: [KeyBinding] {
    if let keys = sender.bindings { return keys }
    let phrases = setting.phrases
    let intake = setting.profile.intake
    let visitLabel = phrases[opened.file?.openVisit == nil ? "file.key.visit" : "file.key.openVisit"]
    let show = KeyBinding(
      [.function(10), .letter("\u{643}"), .letter("u")], phrases["file.key.show"], Self.showAction,
      unavailable: reasonNotToShow, isInLegend: reasonNotToShow == nil)
    let acts = [
      KeyBinding(
        [.function(2), .letter("\u{632}"), .letter("v")], visitLabel, Self.visitAction,
        unavailable: reason(.receiveVisits)),
      KeyBinding(
        [.function(3), .letter("\u{62C}"), .letter("n")],
        phrases[intake.hasRequestForm ? "file.key.request" : "file.key.service"], Self.requestAction,
        unavailable: reason(.takeRequests)),
      KeyBinding(
        [.function(4), .letter("\u{62D}"), .letter("r")], phrases["file.key.refer"], Self.referAction,
        unavailable: reason(.sendReferrals)),
      KeyBinding(
        [.function(5), .letter("\u{635}"), .letter("c")], phrases["file.key.correct"], Self.correctAction,
        unavailable: reason(.correctFiles)),
      KeyBinding(
        [.function(6), .letter("\u{633}"), .letter("h")], phrases["file.key.history"], Self.historyAction,
        unavailable: opened.file == nil ? notShown : nil),
      KeyBinding(
        [.function(7), .letter("\u{628}"), .letter("k")], phrases["file.key.keeping"], Self.keepingAction,
        unavailable: opened.file == nil ? notShown : nil, isInLegend: false),
      KeyBinding(
        [.function(8), .letter("\u{637}"), .letter("a")], phrases["file.key.readers"], Self.readersAction,
        unavailable: setting.reasonAgainst(.reviewAccess), isInLegend: false),
      KeyBinding(
        [.letter("\u{645}"), .letter("m")], phrases["matter.list.all"], Self.mattersAction,
        unavailable: setting.profile.matterKinds.isEmpty
          ? phrases["matter.kinds.none"] : opened.file == nil ? phrases["file.notShown"] : nil, isInLegend: false),
      undo.binding,
    ]
    // What is hidden is the first thing to know how to see.
    return reasonNotToShow == nil ? [show] + acts : acts + [show]
  }

  /// Why there is no file to act on: what the office said, or that it has said nothing yet.
  private var notShown: String { opened.problem ?? setting.phrases["file.notShown"] }

  /// Why nothing masked can be asked for: the role does not, or nothing is masked.
  private var reasonNotToShow: String? {
    guard let view = opened.view else { return notShown }
    return view.sight.isWhole ? setting.phrases["file.nothingMasked"] : setting.reasonAgainst(.showMaskedFields)
  }

  /// Why an act is not possible: the file is not there or void, or the role does not do it.
  private func reason(_ permission: Permission) -> String? {
    guard let file = opened.file else { return notShown }
    return setting.reasonAgainst(permission) ?? (file.isVoid ? setting.refusalText(.file(.fileVoided(file.id))) : nil)
      ?? (file.erasure == nil ? nil : setting.refusalText(.subject(.erasureDecided)))
      ?? file.mergedInto.map { setting.refusalText(.subject(.merged(into: $0))) }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared(let size):
      sheet.size = size
      return [opened.question]
    case .resized(let size): sheet.size = size
    case .returned: return [opened.question]
    case .answer(let answer): return receive(answer)
    case .key(let key): return handle(key)
    case .action(Self.showAction): return sender.send(.access(.showFields(opened.number)), basedOn: nil)
    case .action(UndoKey.action): undo.ask(&sender)
    case .action(let action): return [.push(destination(of: action))]
    case .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    let outcome = sender.receive(answer)
    if outcome.receipt != nil || outcome.refusal != nil { return outcome.effects + [opened.question] }
    guard let answer = outcome.otherAnswer else { return outcome.effects }
    guard opened.take(answer) else {
      let effects = opened.takeProblem(answer, setting: setting)
      if let erased = opened.tombstone { sheet.sections = TombstonePage(erased, setting: setting).sections }
      return effects
    }
    sheet.sections = opened.view.map { FilePage($0, setting: setting).sections } ?? []
    return []
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch sheet.handle(key) {
    case .moved: return []
    case .chosen(let line): return line.opens.map { [.push($0)] } ?? []
    case .ignored: return [.unhandled(key)]
    }
  }

  private func destination(of action: ActionID) -> Destination {
    switch action {
    case Self.visitAction: .visit(opened.number)
    case Self.requestAction: .newRequest(opened.number)
    case Self.referAction: .newReferral(opened.number, request: nil)
    case Self.correctAction: .correct(opened.number)
    case Self.keepingAction: .keeping(opened.number)
    case Self.mattersAction: .matters(.list(nil, opened.number))
    case Self.readersAction: .accessLog(.file(opened.number))
    default: .history(opened.number)
    }
  }

  func draw(on canvas: inout Canvas) {
    if opened.view == nil, opened.tombstone == nil {
      opened.drawProblem(on: &canvas)
    } else {
      sheet.draw(on: &canvas, isActive: sender.dialog == nil)
    }
    sender.draw(on: &canvas)
  }
}
