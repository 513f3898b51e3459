import Calendars
import Casework
import Desk
import TerminalKit

/// Decides a request: the case in short above, the decision below; in a session, where a committee decides.
struct DecideScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  let number: SessionNumber?
  private var entry: CaseForm
  /// The session, once the office has told it; the case is asked for after it.
  private var session: CommitteeSession?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ reference: CaseReference, session number: SessionNumber?) {
    self.setting = setting
    self.reference = reference
    self.number = number
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.phrases["decide.title"] }
  var typesText: Bool { entry.typesText }
  var holdsUnsaved: Bool { entry.holdsUnsaved }

  var bindings: [KeyBinding] {
    entry.bindings(saveLabel: setting.phrases["decide.save"], saveUnavailable: unavailable)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if case .appeared(let size) = input {
      self.size = size
      if let number { return [.request(.ask(.session(number)))] }
    }
    if case .resized(let size) = input { self.size = size }
    if case .answer(.session(let view)) = input {
      session = view.session
      return handleInForm(.appeared(size))
    }
    return handleInForm(input)
  }

  private mutating func handleInForm(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0, $1) })
    refresh()
    return outcome.effectsThenBack
  }

  private mutating func refresh() {
    guard let request = entry.file?.request(reference.ordinal) else { return }
    let fields = fields(request)
    entry.form?.refresh(by: fields.refresh)
  }

  private func fields(_ request: ServiceRequest) -> DecisionFields {
    DecisionFields(
      setting: setting, request: request, present: session?.present ?? [], asksDay: number == nil)
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let wording = setting.phrases.kitWording
    var form = Form(fields(request).sections, wording: wording)
    fields(request).refresh(&form)
    let draftID = "decide/" + reference.text + (number.map { "/" + $0.text } ?? "")
    return CommandForm(form, draftID: draftID, setting: setting, wording: wording)
  }

  /// The day of the decision: the session's, else the one in the form.
  private func day(_ form: Form?) -> CivilDate {
    session?.heldOn ?? form.flatMap { setting.date($0.value("decidedOn")) } ?? setting.today
  }

  private func command(_ form: CommandForm, _ file: BeneficiaryFile) -> CaseCommand? {
    guard let request = file.request(reference.ordinal),
      let decision = fields(request).decision(
        form.form, on: day(form.form), session: number, earlyReason: form.earlyReason)
    else { return nil }
    if let number { return .session(number, .decide(reference, decision)) }
    return .request(file.id, .decide(decision))
  }

  /// Why the request cannot be decided here at all; the domain's own rules are asked.
  private var unavailable: String? {
    guard let file = entry.file, let request = file.request(reference.ordinal) else { return nil }
    guard let session else { return RequestReasons(file: file, request: request, setting: setting).decision }
    let decision = RequestDecided(
      request: request.id, outcome: .accept, decidedOn: session.heldOn, session: session.id, unit: nil, reason: nil,
      explanation: ".", granted: ".", halalas: nil, postponedUntil: nil, abstained: [], earlyReason: ".")
    let context = DecisionContext(officer: setting.officer, now: setting.now, register: setting.register)
    do throws(Refusal) {
      _ = try session.decide(decision, in: file, context: context)
      return nil
    } catch {
      return setting.refusalText(error)
    }
  }

  func draw(on canvas: inout Canvas) {
    let day = day(entry.form?.form)
    entry.draw(on: &canvas, about: reference) { request, file in
      DecisionSummary(setting: setting, file: file, request: request, day: day).facts
    }
  }
}
