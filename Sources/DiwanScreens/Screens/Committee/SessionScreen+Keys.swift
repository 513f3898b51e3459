import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension SessionScreen {
  static let decideAction: ActionID = "session.decide"
  static let addAction: ActionID = "session.add"
  static let removeAction: ActionID = "session.remove"
  static let earlierAction: ActionID = "session.earlier"
  static let laterAction: ActionID = "session.later"
  static let closeAction: ActionID = "session.close"
  static let correctAction: ActionID = "session.correct"
  /// The option that puts every waiting case on the agenda.
  private static let everything = "everything"

  /// Those of the question that is open; none over the pick list, so that its keys reach it.
  var bindings: [KeyBinding] {
    if let keys = sender.bindings { return keys }
    guard picker == nil else { return [] }
    let phrases = setting.phrases
    let focused = reasonAgainstFocused
    return [
      KeyBinding(
        [.function(2), .letter("\u{642}")], phrases["session.key.decide"], Self.decideAction,
        unavailable: reasonAgainstDeciding ?? (session?.undecided.isEmpty == true ? phrases["session.allDecided"] : nil)
      ),
      KeyBinding(
        [.function(3), .letter("\u{62C}")], phrases["session.key.add"], Self.addAction,
        unavailable: reasonAgainstChange ?? (view?.waiting.isEmpty == true ? phrases["committee.noQueue"] : nil)),
      KeyBinding(
        [.key(.delete), .letter("\u{62D}")], phrases["session.key.remove"], Self.removeAction, unavailable: focused),
      KeyBinding(
        [.function(5), .key(.shiftUp)], phrases["session.key.earlier"], Self.earlierAction, unavailable: focused),
      KeyBinding(
        [.function(6), .key(.shiftDown)], phrases["session.key.later"], Self.laterAction, unavailable: focused),
      KeyBinding(
        [.function(8), .letter("\u{63A}")], phrases["session.key.close"], Self.closeAction,
        unavailable: reasonAgainstClosing),
      KeyBinding(
        [.function(7), .letter("\u{635}")], phrases["session.key.correct"], Self.correctAction,
        unavailable: session.map { setting.reasonAgainstCorrecting($0) } ?? phrases["session.notShown"],
        isInLegend: session?.isClosed ?? false),
      KeyBinding(
        [UndoKey.key], phrases["undo.key"], UndoKey.action, unavailable: reasonAgainstUndo, isInLegend: false),
    ]
  }

  /// Only the agenda goes back, and only while it stands as this screen left it.
  private var reasonAgainstUndo: String? {
    if let reason = reasonAgainstChange { return reason }
    guard let agendaChange else { return setting.phrases["undo.noAgendaChange"] }
    return session?.agenda == agendaChange.after ? nil : setting.phrases["undo.agendaChangedSince"]
  }

  private var context: DecisionContext {
    DecisionContext(officer: setting.officer, now: setting.now, register: setting.register)
  }

  /// Why the agenda cannot be changed.
  private var reasonAgainstChange: String? {
    guard let session else { return setting.phrases["session.notShown"] }
    if session.isClosed { return setting.refusalText(.session(.closed)) }
    return setting.reasonAgainst(.runSessions)
  }

  private var reasonAgainstFocused: String? {
    if let reason = reasonAgainstChange { return reason }
    guard let reference = focusedCase else { return setting.phrases["session.noCaseFocused"] }
    return session?.decided[reference] == nil ? nil : setting.refusalText(.session(.alreadyDecided(reference)))
  }

  var reasonAgainstDeciding: String? {
    guard let session else { return setting.phrases["session.notShown"] }
    if session.isClosed { return setting.refusalText(.session(.closed)) }
    return setting.reasonAgainst(.decideRequests)
  }

  private var reasonAgainstClosing: String? {
    guard let session else { return setting.phrases["session.notShown"] }
    do throws(Refusal) {
      _ = try session.close(minutesNumber: ".", in: context)
      return nil
    } catch {
      return setting.refusalText(error)
    }
  }

  mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.decideAction: return decideNext()
    case Self.addAction: openPicker()
    case Self.removeAction: return remove()
    case Self.earlierAction: return move(by: -1)
    case Self.laterAction: return move(by: 1)
    case Self.closeAction: askForMinutes()
    case Self.correctAction: return [.push(.correctMinutes(number))]
    case UndoKey.action:
      guard let agendaChange else { return [] }
      return send(agenda: agendaChange.before)
    default: break
    }
    return []
  }

  /// The case with the focus where it is undecided, else the next one.
  private func decideNext() -> [DeskEffect] {
    guard let session else { return [] }
    let focused = focusedCase.flatMap { session.decided[$0] == nil ? $0 : nil }
    return (focused ?? session.undecided.first).map { [.push(.decide($0, session: number))] } ?? []
  }

  private mutating func openPicker() {
    let waiting = view?.waiting ?? []
    var options = waiting.map { row in
      let mark = setting.replyMark(of: row)?.text
      return PickOption(
        row.id.text, Isolate.leftToRight(row.id.text) + " " + Isolate.firstStrong(setting.name(in: row)),
        detail: [setting.service(row.service), mark].compactMap(\.self).joined(separator: " · "))
    }
    if waiting.count > 1 {
      let all = setting.phrases("session.addAll", ["count": String(waiting.count)])
      options.insert(PickOption(Self.everything, all), at: 0)
    }
    picker = Picker(title: setting.phrases["session.key.add"], options: options, wording: sender.wording)
  }

  mutating func handleInPicker(_ key: Key) -> [DeskEffect] {
    guard let outcome = picker?.handle(key), outcome != .stays else { return [] }
    // More may wait by now than was offered: nobody agreed to those.
    let offered = Set(picker?.options.map(\.id) ?? [])
    picker = nil
    guard case .picked(let id) = outcome, let view else { return [] }
    let added = view.waiting.map(\.id).filter { offered.contains($0.text) && (id == Self.everything || $0.text == id) }
    return send(agenda: view.session.agenda + added)
  }

  private mutating func remove() -> [DeskEffect] {
    guard let session, let reference = focusedCase else { return [] }
    return send(agenda: session.agenda.filter { $0 != reference })
  }

  private mutating func move(by step: Int) -> [DeskEffect] {
    guard var agenda = session?.agenda, let reference = focusedCase, let place = agenda.firstIndex(of: reference),
      agenda.indices.contains(place + step)
    else { return [.ringBell] }
    agenda.swapAt(place, place + step)
    return send(agenda: agenda)
  }

  private mutating func send(agenda: [CaseReference]) -> [DeskEffect] {
    guard let session else { return [] }
    agendaChange = (session.agenda, agenda)
    return sender.send(.session(number, .setAgenda(agenda)), basedOn: session.lastNumber)
  }

  /// Why cases come on the agenda without the assessment that the policy asks for; the office has asked for it.
  mutating func askWhyUnassessed(_ refusal: Refusal) {
    guard let session, let agenda = agendaChange?.after else { return }
    let dialog = Dialog.confirm(
      title: setting.phrases["request.unassessed.title"], lines: [setting.refusalText(refusal)],
      reason: Field("reason", setting.phrases["form.reason"], isRequired: true), wording: sender.wording)
    let number = number
    sender.ask(dialog, basedOn: session.lastNumber) { _, reason in
      .session(number, .setAgenda(agenda, unassessedReason: reason))
    }
  }

  private mutating func askForMinutes() {
    guard let session else { return }
    let minutes = Field(
      "minutes", setting.phrases["session.minutes"], .text(TextRules(maximumLength: 30)), isRequired: true,
      widthInCells: 20)
    let dialog = Dialog.confirm(
      title: setting.phrases["session.key.close"], lines: [setting.phrases["session.close.text"]], reason: minutes,
      wording: sender.wording)
    let number = number
    sender.ask(dialog, basedOn: session.lastNumber) { _, minutes in .session(number, .close(minutesNumber: minutes)) }
  }
}
