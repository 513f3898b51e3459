import Calendars
import CaseLedger
import Casework
public import Desk

extension StaffedOffice {
  /// Decides a command against the newest state and records what follows from it; durable when it returns.
  /// - Throws: `Refusal` where a fact stands against it, `Failure` where the machine does.
  public func submit(_ submission: Submission) throws -> Receipt {
    try submit(submission, trustingClock: false)
  }

  /// - Parameter trustingClock: for what has happened already, of which nobody is asked whether the clock is right.
  func submit(_ submission: Submission, trustingClock: Bool) throws -> Receipt {
    var decided: [StreamEvent] = []
    let moment: Moment
    let commit: Commit?
    do {
      try ledger.catchUp { try take($0) }
      let time = try timeOfNextAct(for: submission.command, trustingClock: trustingClock)
      moment = time.moment
      commit = try ledger.commit(
        officer: officerID.rawValue, at: moment, keyring: keyring, tellsWatchers: false,
        delivering: { try take($0) },
        deciding: { _ in
          try projectPending()
          decided = try decide(submission, at: moment)
          try publishStaged(for: decided)
          if let confirmed = time.confirmed, !decided.isEmpty {
            decided.append(StreamEvent(.office, .office(.clockConfirmed(confirmed))))
          }
          return try decided.map { try codec.record(of: $0, clauses: register.clauses(of: $0, on: moment)) }
        })
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Failure(error)
    }
    guard let commit else {
      return Receipt(number: ledger.head.number, events: [], file: submission.command.file, session: nil)
    }
    var receipt = settle(commit, decided: decided, at: moment, draft: submission.draft)
    if case .subject(let number, .confirmErasure) = submission.command {
      do {
        receipt.events += try finishErasure(of: number)
      } catch {
        throw Failure(error)
      }
    }
    return receipt
  }

  /// Remembers the time of the ledger's last act, from which the next is not far.
  func noteLastTime() throws {
    guard ledger.head.number > 0 else { return }
    noteTime(of: try ledger.commit(at: ledger.head.position))
  }

  func noteTime(of commit: Commit) {
    lastRecordedAt = commit.at
  }

  /// What is durable stays so: a fault of the index from here on is mended by the next catch-up.
  func settle(_ commit: Commit, decided: [StreamEvent], at moment: Moment, draft: String?) -> Receipt {
    let events = decided.map { event in
      RecordedEvent(
        number: commit.number, stream: event.stream, at: moment, officer: officerID,
        clauses: register.clauses(of: event, on: moment), event: event.event)
    }
    for event in events {
      register.apply(event)
      lastRights?.apply(event)
      sitting.note(event)
      if lastFile?.id.stream == event.stream { lastFile?.apply(event) }
      // From here on the file is a tombstone, which only its events tell.
      if case .subject(.erasureConfirmed) = event.event { lastFile = nil }
    }
    noteTime(of: commit)
    try? projectPending()
    removeAttachments(by: events)
    if let draft { try? dropDraft(id: draft) }
    if events.contains(where: \.dismisses) { removeLeaversKeys() }
    keepDueCheckpoint()
    ledger.tellWatchers()
    return Receipt(
      number: commit.number, events: events, file: events.lazy.compactMap(\.stream.file).first,
      session: events.lazy.compactMap(\.stream.session).first)
  }
}

extension StreamID {
  var file: FileNumber? { if case .file(let number) = self { number } else { nil } }
  var session: SessionNumber? { if case .session(let number) = self { number } else { nil } }
}
