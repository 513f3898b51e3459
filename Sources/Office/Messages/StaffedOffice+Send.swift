import CaseIndex
import CaseLedger
public import Casework
public import Desk

extension StaffedOffice {
  /// The messages to be handed over now by some media, as far as their files are open to the officer: of many the first.
  /// - Parameters:
  ///   - tried: messages that are passed over.
  ///   - batchCount: how many are looked at in one go.
  public func messagesToSend(
    by media: Set<MessageMedium>, besides tried: Set<CaseReference> = [], batchCount: Int = 200
  ) throws -> [CaseReference] {
    try context().demand(.giveNotice)
    try catchUp()
    var first = 0
    while true {
      let waiting = try index.messagesToHandOver(
        by: media, at: clock(), window: IndexWindow(first: first, count: batchCount))
      let sendable = waiting.filter { officer.isAdmitted(among: $0.restrictedTo) && !tried.contains($0.id) }
      if !sendable.isEmpty || waiting.count < batchCount { return sendable.map(\.id) }
      first += waiting.count
    }
  }

  /// Hands over every message whose time has come, one after another.
  /// - Throws: `Refusal` for an officer who may send none, or while the clock is in doubt; `Failure`.
  public func sendAll(
    by media: Set<MessageMedium>, limitSeconds: Int, by handOver: (OutgoingMessage) -> MessageOutcome
  ) throws -> [SentMessage] {
    var sent: [SentMessage] = []
    var tried: Set<CaseReference> = []
    while true {
      let due = try messagesToSend(by: media, besides: tried)
      guard !due.isEmpty else { return sent }
      tried.formUnion(due)
      for reference in due {
        do {
          sent.append(try send(reference, limitSeconds: limitSeconds, by: handOver))
        } catch Refusal.access, Refusal.file, Refusal.subject {
          // Others closed, erased or merged the file since the queue was read; whoever comes after it is told.
          sent.append(SentMessage(reference: reference, result: .superseded))
        }
      }
    }
  }

  /// Hands a message over, at most once: that it is tried stands on the disk before `handOver` is called, and what came of
  /// it after; where the program ends in between, an officer decides.
  ///
  /// - Parameter hurried: whether the officer does not wait for the time that it was put off to.
  /// - Throws: `Refusal` where a fact stands against it, `Failure` where the machine does.
  public func send(
    _ reference: CaseReference, limitSeconds: Int, hurried: Bool = false,
    by handOver: (OutgoingMessage) -> MessageOutcome
  ) throws -> SentMessage {
    let command = MessageCommand.beginAttempt(
      message: reference.ordinal, limitSeconds: limitSeconds, hurried: hurried)
    let receipt: Receipt
    do {
      receipt = try submit(Submission(.message(reference.file, command)))
    } catch Refusal.message(.wrongStage), Refusal.message(.notBefore) {
      return SentMessage(reference: reference, result: .takenByOther)
    }
    guard let begun = receipt.events.first, case .message(let event) = begun.event else {
      return SentMessage(reference: reference, result: .takenByOther)
    }
    switch event {
    case .attemptBegun(let attempt):
      guard let message = try file(reference.file).message(reference.ordinal) else { break }
      let outcome = handOver(outgoing(message, attempt, reference, begun))
      // What came of it is recorded whatever the clock says: it has happened.
      let ending = MessageCommand.endAttempt(
        message: reference.ordinal, attempt: attempt.attempt, outcome)
      do {
        _ = try submit(Submission(.message(reference.file, ending)), trustingClock: true)
      } catch is Refusal {
        // The file was closed to this officer meanwhile; an officer who may see it says what became of the message.
        return SentMessage(reference: reference, result: .unknown)
      }
      return SentMessage(reference: reference, result: SentMessage.Result(outcome.result))
    case .givenUp: return SentMessage(reference: reference, result: .noAddress)
    default: break
    }
    return SentMessage(reference: reference, result: .superseded)
  }

  private func outgoing(
    _ message: BeneficiaryMessage, _ attempt: MessageAttemptBegun, _ reference: CaseReference, _ begun: RecordedEvent
  ) -> OutgoingMessage {
    let log = ledger.log.hexadecimal.prefix(16)
    return OutgoingMessage(
      reference: reference, token: [reference.file.text, String(message.id), String(log)].joined(separator: "."),
      attempt: attempt.attempt, address: attempt.address, draft: message.draft,
      association: context().profile.association.name, begunAt: begun.at, limitSeconds: attempt.limitSeconds)
  }
}

extension SentMessage.Result {
  init(_ result: MessageOutcome.Result) {
    switch result {
    case .accepted: self = .accepted
    case .deferred: self = .deferred
    case .refused: self = .refused
    case .unknown: self = .unknown
    }
  }
}
