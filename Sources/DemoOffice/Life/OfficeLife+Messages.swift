import Calendars
import Casework

extension OfficeLife {
  private var messageOfficer: Officer {
    [staff.reception, staff.liaison, staff.secretary].first { $0.may(.giveNotice, under: profile) } ?? staff.director
  }

  /// Chooses some of the open cases of the last days to be told of something.
  mutating func scheduleMessages() {
    guard messageDesk.write != nil, dayIndex >= days.count - MessageDesk.days else { return }
    let open = cases.keys.sorted()
    let latest = isLastDay ? max(1, lastDayMinutes - 20) : 380
    let count = messageDesk.messagesPerDay * (isLastDay ? MessageDesk.lastDayTimes : 1)
    for _ in 0..<(open.isEmpty ? 0 : count) {
      let file = open[messageDesk.random.below(open.count)]
      let minute = DemoScript.opensAtMinute + messageDesk.random.below(latest)
      appoint(.write(file), at: Moment(days[dayIndex], minutesOfDay: minute, in: .riyadh))
    }
  }

  private mutating func appoint(_ act: MessageAct, at moment: Moment) {
    appointmentsMade += 1
    let at = moment.adding(milliseconds: Int64(messageDesk.random.below(20_000)))
    today.insert(Appointment(at: at, order: appointmentsMade, subject: .message(act)))
  }

  /// Does the next thing with a message; nothing where its file is no longer worked on, or the message is over.
  mutating func workOnMessage(_ act: MessageAct, at now: Moment) -> DemoCommit? {
    let context = context(messageOfficer, now)
    guard var open = cases[act.file], let command = command(for: act, open.file, in: context) else { return nil }
    do throws(Refusal) {
      let events = try open.file.decide(command, about: nil, in: context)
      for event in recorded(events, by: context.officer, at: now) { open.file.apply(event) }
      cases[act.file] = open
      goOn(after: act, open.file, at: now)
      return commit(events, by: context.officer, at: now, file: open.file)
    } catch {
      refusals.append(error)
      return nil
    }
  }

  private mutating func command(
    for act: MessageAct, _ file: BeneficiaryFile, in context: DecisionContext
  ) -> MessageCommand? {
    switch act {
    case .write: return writing(to: file, in: context)
    case .attempt(_, let id):
      guard let message = file.message(id), case .waiting(let from) = message.state, from <= context.now else {
        return nil
      }
      return .beginAttempt(message: id, limitSeconds: 30, hurried: false)
    case .end(_, let id, let outcome):
      guard let message = file.message(id), message.stage(at: context.now) == .underWay else { return nil }
      return .endAttempt(message: id, attempt: message.attempts.count, outcome)
    case .done(_, let id):
      guard file.message(id)?.state == .task, let words = messageDesk.random.choice(of: texts.messages.done) else {
        return nil
      }
      return .markDone(message: id, on: context.today, words: words)
    }
  }

  private mutating func writing(to file: BeneficiaryFile, in context: DecisionContext) -> MessageCommand? {
    // Some would rather be called.
    let isCalled = messageDesk.random.chance(perMille: 250)
    guard !file.isVoid, let topic = messageTopic(of: file, on: context.today), file.reminder(of: topic) == nil,
      !file.messages.contains(where: { $0.draft.topic == topic }),
      let way = file.reminderWay(handedOver: isCalled ? [] : [.email, .text], under: profile)
    else { return nil }
    return messageDesk.write.map { .remind($0(file, topic, way, context)) }
  }

  /// What the beneficiary is told as the newest request stands.
  private func messageTopic(of file: BeneficiaryFile, on today: CivilDate) -> MessageTopic? {
    if let last = file.facts.identityExpiry,
      abs(last.daysSinceEpoch - today.daysSinceEpoch) <= profile.watched.expiryDays
    {
      return MessageTopic(.expiringDocument, day: last)
    }
    guard let request = file.requests.last, request.voidReason == nil, !request.isEnded else { return nil }
    switch file.status(of: request) {
    case .draft, .completing:
      let checklist = request.checklist(under: profile, party: file.facts.kind, on: today)
      return MessageTopic(checklist.isComplete ? .receipt : .missingPapers, request: request.id)
    case .complete, .referredToResearcher, .underStudy, .withDecider: return MessageTopic(.receipt, request: request.id)
    case .postponed: return MessageTopic(.postponement, request: request.id)
    case .told where request.isGranted && !request.isDeliveredWhole:
      return MessageTopic(.delivery, request: request.id)
    case .told, .accepted, .acceptedInPart, .rejected, .delivered, .closed, .voided: return nil
    }
  }

  private mutating func goOn(after act: MessageAct, _ file: BeneficiaryFile, at now: Moment) {
    switch act {
    case .write:
      guard let message = file.messages.last else { return }
      if !message.draft.medium.isHandedOver {
        // Some calls and letters are left to whoever tries the program.
        if messageDesk.random.chance(perMille: 650) {
          appoint(.done(file.id, message: message.id), at: now.adding(minutes: messageDesk.random.number(in: 20...130)))
        }
      } else if !isLastDay || isDeferred(message, in: file) {
        appoint(.attempt(file.id, message: message.id), at: now.adding(minutes: messageDesk.random.number(in: 1...5)))
      }
    case .attempt(_, let id):
      guard let outcome = file.message(id).flatMap({ outcome(of: $0, in: file) }) else { return }
      appoint(.end(file.id, message: id, outcome), at: now.adding(milliseconds: 1_500))
    case .end(_, let id, let outcome):
      if outcome.result == .deferred {
        appoint(.attempt(file.id, message: id), at: now.adding(minutes: BeneficiaryMessage.waitsInMinutes[0] + 1))
      }
    case .done: break
    }
  }

  /// Whether the other side takes it later: of the last day's messages every other one, so that some are still waiting.
  private func isDeferred(_ message: BeneficiaryMessage, in file: BeneficiaryFile) -> Bool {
    if isLastDay { return (file.id.value + message.id).isMultiple(of: 2) }
    return messageDesk.fate(of: message, in: file) == .takenLater && message.attempts.count == 1
  }

  /// Nil where nobody hears of it again.
  private func outcome(of message: BeneficiaryMessage, in file: BeneficiaryFile) -> MessageOutcome? {
    if isDeferred(message, in: file) { return MessageOutcome(exitStatus: 75) }
    return switch messageDesk.fate(of: message, in: file) {
    case .taken, .takenToo, .takenAsWell, .takenLater: MessageOutcome(exitStatus: 0)
    case .refused: MessageOutcome(exitStatus: 1)
    case .unknown: nil
    }
  }
}
