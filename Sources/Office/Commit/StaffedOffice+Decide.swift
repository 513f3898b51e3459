import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// The events that a submission comes to; the ledger's lock is held and everything caught up.
  func decide(_ submission: Submission, at moment: Moment) throws -> [StreamEvent] {
    let context = DecisionContext(officer: officer, now: moment, register: register)
    try context.demand(submission.command.permission)
    switch submission.command {
    case .file(nil, let command): return try register(command, in: context)
    case .file(let number?, let command):
      let file = try workable(number, for: submission)
      return try decide(command, of: file, in: context)
    case .visit(let number, let command):
      let events = try workable(number, for: submission).decide(command, in: context)
      return try events + keptAppointments(by: events, of: number, context)
        + resumedAppointments(by: events, of: number)
    case .request(let number, let command):
      let events = try workable(number, for: submission).decide(command, in: context)
      return events + (try keptAppointments(by: events, of: number, context))
    case .referral(let number, let command):
      return try workable(number, for: submission).decide(command, in: context)
    case .session(let number, let command): return try decide(command, in: number, submission, context)
    case .office(let command):
      try demandUntouched(command, for: submission)
      try demandSound(command)
      return try register.decide(command, in: context)
    case .rights(let command): return try decide(command, submission, context)
    case .merge(let number, let command): return try decide(command, number, submission, context)
    case .subject(let number, let command): return try decide(command, number, submission, context)
    case .matter(let command): return try decide(command, submission, context)
    case .openLedger(let reason): return try register.openLedger(reason: reason, in: context)
    case .message(let number, let command): return try decide(command, number, submission, context)
    case .printPaper(let order, let means): return try printed(order, by: means, in: context)
    case .access(let command):
      let file = try self.file(command.file)
      return try file.decide(command, actors: try actors(in: command.file), in: context)
    }
  }

  /// Of two who change the same thing of the office, the second is told what the first did.
  private func demandUntouched(_ command: OfficeCommand, for submission: Submission) throws {
    let newer = try events(of: .office, upTo: register.lastNumber, unseenBy: submission).filter { recorded in
      if case .office(let event) = recorded.event { command.isTouched(by: event) } else { false }
    }
    guard newer.isEmpty else { throw Refusal.changedMeanwhile(newer) }
  }

  /// Refuses where a stream, whose newest event has that number, moved on since the officer's screen saw it.
  func demandUnchanged(_ stream: StreamID, upTo lastNumber: Int, for submission: Submission) throws {
    let newer = try events(of: stream, upTo: lastNumber, unseenBy: submission)
    guard newer.isEmpty else { throw Refusal.changedMeanwhile(newer) }
  }

  /// What was recorded in a stream after the officer's screen saw it, or after they were told and went on.
  private func events(
    of stream: StreamID, upTo lastNumber: Int, unseenBy submission: Submission
  ) throws -> [RecordedEvent] {
    guard let seen = submission.basedOn, lastNumber > seen else { return [] }
    // What goes out to the beneficiary, of itself even, changes nothing that an officer decides upon.
    return try projector.events(of: stream, in: index).filter { $0.number > seen && !$0.event.isMessage }
  }

  /// A correction is compared with the whole register, as a newcomer is.
  private func decide(
    _ command: FileCommand, of file: BeneficiaryFile, in context: DecisionContext
  ) throws -> [StreamEvent] {
    let command =
      command.isMasked ? command.unmasked(by: try projector.events(of: file.id.stream, in: index)) : command
    guard case .correct(let texts, _, _, _) = command else {
      return try file.decide(command, sameIdentity: nil, in: context)
    }
    let same = try file.identity(correctedBy: texts, in: context).flatMap { try index.file(with: $0, except: file.id) }
    let alike = try file.facts(correctedBy: texts, in: context).map { try newlyAlike($0, of: file) } ?? []
    return try file.decide(command, sameIdentity: same, alike: alike, in: context)
  }

  /// The files that a correction would make look like the same person's, without those that do already.
  private func newlyAlike(_ corrected: FileFacts, of file: BeneficiaryFile) throws -> [PossibleDuplicate] {
    let alike = try files(like: corrected, except: file.id)
    guard !alike.isEmpty else { return [] }
    let known = try files(like: file.facts, except: file.id)
    return alike.filter { new in !known.contains { new.isCovered(by: $0) } }
  }

  private func register(_ command: FileCommand, in context: DecisionContext) throws -> [StreamEvent] {
    guard case .register(let entry, let confirmed, let distinct) = command else {
      throw Refusal.file(.nothingChanged)
    }
    let number = try index.nextFileNumber()
    let facts = entry.checked(under: context.profile, on: context.today).facts
    let same = try facts?.identity.flatMap { try kept(index.file(with: $0)) }
    return try BeneficiaryFile.register(
      entry, number: number, confirmed: confirmed, distinctFrom: distinct, sameIdentity: same,
      alike: try facts.map { try files(like: $0) } ?? [], in: context)
  }

  /// The files that may be the same person's, as far as the officer may know of them.
  private func files(like facts: FileFacts, except file: FileNumber? = nil) throws -> [PossibleDuplicate] {
    let probe = DuplicateProbe(
      name: facts.name, identity: facts.identity, phone: facts.mobile?.e164 ?? "", birth: facts.birth?.date,
      except: file)
    return try duplicates(of: probe).map { PossibleDuplicate(file: $0.file.id, reasons: $0.reasons) }
  }

  /// The file as `current` has it; refuses where its erasure was decided.
  func workable(_ number: FileNumber, for submission: Submission) throws -> BeneficiaryFile {
    let file = try current(number, for: submission)
    try file.demandWorkable(for: submission.command)
    return file
  }

  /// The file as it stands now; refuses where it has moved on since the officer's screen saw it.
  func current(_ number: FileNumber, for submission: Submission) throws -> BeneficiaryFile {
    let file = try self.file(number)
    try file.demandAdmission(of: officer)
    let newer = try events(of: number.stream, upTo: file.lastNumber, unseenBy: submission)
    guard !newer.isEmpty else { return file }
    let sight = sight(of: file)
    throw Refusal.changedMeanwhile(newer.map { $0.masked(for: sight) })
  }

  /// A file replayed from its events.
  func file(_ number: FileNumber) throws -> BeneficiaryFile {
    if let file = lastFile, file.id == number { return file }
    return try replayed(number).file
  }

  /// A file with the events that tell it, which are opened one by one; it is remembered as the last one.
  func replayed(_ number: FileNumber) throws -> (file: BeneficiaryFile, events: [RecordedEvent]) {
    let events = try projector.events(of: number.stream, in: index)
    let file = try replay(events, of: number)
    lastFile = file
    return (file, events)
  }

  func replay(_ events: [RecordedEvent], of number: FileNumber) throws -> BeneficiaryFile {
    if let erased = ErasedFile(number: number, events: events) { throw Refusal.subject(.erased(erased)) }
    guard let file = BeneficiaryFile(number: number, events: events) else {
      throw Refusal.file(.fileUnknown(number))
    }
    return file
  }

  /// A session replayed from its events.
  func session(_ number: SessionNumber) throws -> CommitteeSession {
    let events = try projector.events(of: number.stream, in: index)
    guard let session = CommitteeSession(number: number, events: events) else {
      throw Refusal.session(.sessionUnknown(number))
    }
    return session
  }

  private func decide(
    _ command: SessionCommand, in number: SessionNumber?, _ submission: Submission, _ context: DecisionContext
  ) throws -> [StreamEvent] {
    if case .convene(let day, let members) = command {
      let next = try index.nextSessionNumber()
      return try CommitteeSession.convene(number: next, heldOn: day, members: members, in: context)
    }
    guard let number else { throw Refusal.session(.membersMissing) }
    let session = try self.session(number)
    // An agenda is set and a session closed as a whole, so whoever does it has to have seen all of it.
    if case .decide = command {
    } else {
      try demandUnchanged(number.stream, upTo: session.lastNumber, for: submission)
    }
    switch command {
    case .convene: return []
    case .setAgenda(let cases, let reason):
      let elsewhere = try index.openAgendas().filter { $0.value != number }
      return try session.decide(
        agenda: cases, waiting: try waiting(among: cases), elsewhere: elsewhere, unassessedReason: reason, in: context)
    case .decide(let reference, let decision):
      let file = try workable(reference.file, for: submission)
      return try session.decide(decision, in: file, context: context)
    case .correctMinutes(let minutes, let reason):
      return try session.correctMinutes(to: minutes, reason: reason, in: context)
    case .close(let minutes): return try session.close(minutesNumber: minutes, in: context)
    }
  }

  /// The requests among these that wait for the committee.
  private func waiting(among cases: [CaseReference]) throws -> [CaseReference: ServiceRequest] {
    try cases.reduce(into: [:]) { waiting, reference in
      guard let request = try file(reference.file).request(reference.ordinal) else { return }
      if request.waiting != nil, !request.isEnded { waiting[reference] = request }
    }
  }
}
