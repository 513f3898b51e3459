import Calendars

extension BeneficiaryMessage {
  init(_ queued: MessageQueued, by recorded: RecordedEvent) {
    id = queued.message
    draft = queued.draft
    queuedAt = recorded.at
    queuedBy = recorded.officer
    state = queued.draft.medium.isHandedOver ? .waiting(from: recorded.at) : .task
  }

  mutating func apply(_ event: MessageEvent, _ recorded: RecordedEvent) {
    switch event {
    case .queued: break
    case .attemptBegun(let begun):
      attempts.append(
        Attempt(id: begun.attempt, address: begun.address, begunAt: recorded.at, officer: recorded.officer))
      let seconds = begun.limitSeconds + Self.graceSeconds
      state = .underWay(until: recorded.at.adding(milliseconds: Int64(seconds) * 1_000))
    case .attemptEnded(let ended): end(ended, recorded)
    case .fateJudged(let judged):
      if let place = attempts.firstIndex(where: { $0.id == judged.attempt }) {
        attempts[place].judged = Recorded(judged, by: recorded)
      }
      state = .waiting(from: recorded.at)
    case .givenUp(let end):
      givenUp = end.cause
      state = .task
    case .resumed:
      givenUp = nil
      firstCountedAttempt = attempts.count
      state = .waiting(from: recorded.at)
    case .reached(let end):
      reached = Recorded(end, by: recorded)
      state = .reached
    case .cancelled(let end):
      cancelled = Recorded(end, by: recorded)
      state = .cancelled
    }
  }

  private mutating func end(_ ended: MessageAttemptEnded, _ recorded: RecordedEvent) {
    guard let place = attempts.firstIndex(where: { $0.id == ended.attempt }) else { return }
    attempts[place].outcome = ended.outcome
    attempts[place].endedAt = recorded.at
    state = ended.outcome.result == .unknown ? .unknown : .waiting(from: recorded.at.adding(minutes: nextWaitMinutes))
  }

  /// Seconds beyond the time limit within which the end of an attempt is still on its way to the ledger.
  static let graceSeconds = 60

  /// Minutes to wait after each refusal for now; after as many and one more it is given up: six attempts in 35 hours.
  public static let waitsInMinutes = [5, 30, 120, 480, 1_440]

  private var countedAttempts: Int { attempts.count - firstCountedAttempt }

  private var nextWaitMinutes: Int {
    Self.waitsInMinutes[min(max(countedAttempts, 1), Self.waitsInMinutes.count) - 1]
  }

  /// Whether the attempt that is under way is the last one of itself.
  var isLastAttempt: Bool { countedAttempts > Self.waitsInMinutes.count }

  /// The message with the numbers to which it went hidden.
  public var masked: BeneficiaryMessage {
    var message = self
    for place in message.attempts.indices {
      message.attempts[place].address = MessageAttemptBegun.masked(message.attempts[place].address)
    }
    return message
  }
}

extension MessageAttemptBegun {
  static func masked(_ address: String) -> String {
    FreeText.holdsPersonalNumber(address) ? Masking.number(address) : address
  }

  var masked: MessageAttemptBegun {
    var begun = self
    begun.address = Self.masked(address)
    return begun
  }
}

extension MessageEvent {
  /// The message that it concerns.
  public var message: Int {
    switch self {
    case .queued(let event): event.message
    case .attemptBegun(let event): event.message
    case .attemptEnded(let event): event.message
    case .fateJudged(let event): event.message
    case .givenUp(let event): event.message
    case .resumed(let event): event.message
    case .reached(let event): event.message
    case .cancelled(let event): event.message
    }
  }
}
