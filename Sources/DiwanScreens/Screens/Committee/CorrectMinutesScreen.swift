import ArabicText
import Casework
import Desk
import TerminalKit

/// Puts the number of a closed session's minutes right; what stood there remains in its history.
struct CorrectMinutesScreen: DeskScreen {
  let setting: DeskSetting
  let number: SessionNumber
  private var session: CommitteeSession?
  private var command: CommandForm?
  private var problem: String?

  init(_ setting: DeskSetting, _ number: SessionNumber) {
    self.setting = setting
    self.number = number
  }

  var title: String { setting.phrases["minutes.title"] }
  var typesText: Bool { command?.typesText ?? false }

  var bindings: [KeyBinding] {
    let saveLabel = setting.phrases["minutes.save"]
    return command?.bindings(saveLabel: saveLabel, saveUnavailable: session.flatMap { reasonAgainst($0) }) ?? []
  }

  /// Why the number cannot be put right at all; the domain's own rules are asked.
  private func reasonAgainst(_ session: CommitteeSession) -> String? {
    setting.reasonAgainstCorrecting(session)
  }

  private var question: DeskEffect { .request(.ask(.session(number))) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared: return [question]
    case .answer(.session(let view)) where view.session.id == number:
      session = view.session
      let fresh = form(view.session)
      if command == nil { command = fresh } else { command?.takeChange(fresh) }
      return []
    default: return forward(input)
    }
  }

  private mutating func forward(_ input: DeskInput) -> [DeskEffect] {
    guard var command else {
      if case .answer(.refused(let refusal)) = input { problem = setting.refusalText(refusal) }
      if case .answer(.failed(let failure)) = input { problem = setting.failureText(failure) }
      if case .key(let key) = input { return [.unhandled(key)] }
      return []
    }
    let number = number
    let outcome = command.handle(input) { form in
      .session(number, .correctMinutes(number: form.form.value("minutes"), reason: form.form.value("reason")))
    }
    self.command = command
    return outcome.effectsThenBack + (outcome.takesChange ? [question] : [])
  }

  private func form(_ session: CommitteeSession) -> CommandForm {
    let phrases = setting.phrases
    let fields = [
      Field(
        "minutes", phrases["session.minutes"], .text(TextRules(maximumLength: 40)), value: session.minutesNumber ?? "",
        isRequired: true, widthInCells: 24),
      setting.wordsField("reason", phrases["form.reason"], rows: 2),
    ]
    return CommandForm(fields, draftID: nil, setting: setting, basedOn: session.lastNumber)
  }

  func draw(on canvas: inout Canvas) {
    guard let command, let session else {
      canvas.write(problem ?? "", row: canvas.size.rows / 2, style: .warning, alignment: .centre)
      return canvas.placeCursor(row: canvas.size.rows / 2, column: 0)
    }
    let facts = [
      FactStrip.Fact(setting.phrases("session.title", ["number": Isolate.leftToRight(number.text)]), style: .strong),
      FactStrip.Fact(setting.phrases["session.heldOn"], setting.bothCalendars(session.heldOn)),
      FactStrip.Fact(setting.phrases["minutes.note"], style: .faint),
    ]
    FactStrip(facts).draw(on: &canvas) { command.draw(on: &$0) }
  }
}

extension DeskSetting {
  /// Why the minutes of a session cannot be put right; the domain's own rules are asked.
  func reasonAgainstCorrecting(_ session: CommitteeSession) -> String? {
    let context = DecisionContext(officer: officer, now: now, register: register)
    do throws(Refusal) {
      _ = try session.correctMinutes(to: (session.minutesNumber ?? "") + ".", reason: ".", in: context)
      return nil
    } catch {
      return refusalText(error)
    }
  }
}
