import Calendars
import CaseIndex
import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  func decide(
    _ command: SubjectCommand, _ number: FileNumber, _ submission: Submission, _ context: DecisionContext
  ) throws -> [StreamEvent] {
    let file = try current(number, for: submission)
    return try file.decide(command, facts: try erasureFacts(of: file, context), in: context)
  }

  /// What stands beside a file when it is to be erased.
  func erasureFacts(of file: BeneficiaryFile, _ context: DecisionContext) throws -> ErasureFacts {
    let rights = try rights()
    let agendas = try index.openAgendas().keys
    return ErasureFacts(
      rule: rights.rule(under: context.profile), openDataRequests: rights.openRequests(about: file.id),
      isOnOpenAgenda: agendas.contains { $0.file == file.id }, matters: try matters(of: file.id))
  }

  /// How long a file is kept and what holds it; that the file is read for it is noted before it is shown.
  func keepingView(_ number: FileNumber) throws -> KeepingView {
    let read = try readFile(number, asOf: nil, reason: .followUp)
    let file = try file(number)
    let context = context()
    let facts = try erasureFacts(of: file, context)
    return KeepingView(
      file: read.file, retention: Retention(of: file, and: facts.matters, by: facts.rule),
      openDataRequests: facts.openDataRequests,
      events: read.events, obstacleToErasure: file.obstacleToErasure(facts, in: context))
  }

  /// Everything that names the person elsewhere, for the officer to look at before anything is decided.
  func mentionsView(_ number: FileNumber) throws -> MentionsView {
    try context().demand(.eraseFiles)
    let keeping = try keepingView(number)
    let traces = try traces(of: number)
    let survey = try survey(of: number, traces: traces).run(progress: reportProgress)
    return MentionsView(
      keeping: keeping, mentions: Array(survey.mentions.prefix(ErasureSurvey.listedCount)),
      mentionCount: survey.mentions.count, draftCount: try draftNames(about: number, traces: traces).count)
  }

  /// Files whose retention has ended, for somebody to look at; nothing is erased by itself.
  func endedRetention(_ window: RowWindow, matching words: String) throws -> RowPage<EndedRetentionRow> {
    let today = clock().day(in: .riyadh)
    let rights = try rights()
    let rule = rights.rule(under: context().profile)
    func since(_ start: RetentionStart) -> CivilDate {
      let years = rule.retention.filter { $0.from == start }.map(\.years).max()
      return years.map { today.adding(months: -12 * $0) } ?? today.adding(days: 1)
    }
    let page = try index.files(
      restingSince: since(.lastActivity), deliveredBefore: since(.lastDelivery), window: IndexWindow(window),
      matching: Narrowing(words, for: officer))
    let asked = Dictionary(grouping: rights.openRequests) { $0.facts.file }.mapValues { $0.map(\.facts.right) }
    return RowPage(page) { EndedRetentionRow(file: FileRow($0, for: officer), asked: asked[$0.id] ?? []) }
  }

  func traces(of number: FileNumber) throws -> PersonTraces {
    PersonTraces(try projector.events(of: number.stream, in: index))
  }

  func survey(of number: FileNumber, traces: PersonTraces) -> ErasureSurvey {
    ErasureSurvey(projector: projector, traces: traces, file: number)
  }

  /// Destroys the key of a file whose erasure was confirmed, records it, and takes the person out of everything that is
  /// derived; does again only what was not done where an earlier attempt was cut off.
  /// - Returns: what was recorded after the confirmation.
  @discardableResult
  func finishErasure(of number: FileNumber) throws -> [RecordedEvent] {
    let subject = number.stream.name
    let traces = try traces(of: number)
    let sealedKey = try site.keys.subjectKeys(for: [subject])[subject]
    // Drafts are known by the person's values, which nobody can read once the key is gone.
    for name in try draftNames(about: number, traces: traces) { try site.drafts.remove(name) }
    try site.drafts.removeUnfinished()
    do {
      try keyring.destroyKey(for: subject)
    } catch KeyError.missing {
      // Restored from a backup without this key: there is nothing left to destroy.
    }
    lastFile = nil
    let attachments = try sealedAttachments(of: number)
    // Nobody can open them any more; their bytes go as well, before anything tells that they did.
    try attachmentStore.remove(attachments)
    let erased = try record(about: number) { tombstone in
      tombstone.erasedAt == nil ? .erased(tombstone.erasedEvent) : nil
    }
    try recordRemoval(of: attachments, from: number)
    try forget(number)
    // Where an earlier attempt got as far as the key nobody knows what to look for: an index made anew of the ledger alone
    // holds nothing of the person.
    if case .sealed = sealedKey {} else { try rebuildIndex() }
    let check = try erasureCheck(
      of: number, traces: traces, sealedKey: sealedKey, attachments: attachments)
    let checked = try record(about: number) { $0.check == nil ? .erasureChecked(check) : nil }
    return erased + checked
  }

  /// Ends what a crash, a full disk or a lost lock cut off after its confirmation.
  func finishErasures() throws {
    for number in try index.unfinishedErasures() { try finishErasure(of: number) }
  }

  /// The index holds the person no longer.
  private func forget(_ number: FileNumber) throws {
    try projectPending()
    try index.purge(file: number)
    // The index's sealed copy still holds them; the next one is made of the purged index.
    try discardSnapshot()
  }

  /// Records an event of a file that is being erased, unless another process did so first.
  private func record(about number: FileNumber, _ make: (ErasedFile) -> SubjectEvent?) throws -> [RecordedEvent] {
    try record {
      let events = try projector.events(of: number.stream, in: index)
      return ErasedFile(number: number, events: events).flatMap(make).map {
        [StreamEvent(number.stream, .subject($0))]
      } ?? []
    }
  }

  /// Notes that sealed files of an erased person are gone, unless another process did.
  private func recordRemoval(of digests: [String], from number: FileNumber) throws {
    guard !digests.isEmpty else { return }
    try record {
      try sealedAttachments(of: number).map {
        StreamEvent(.attachments(number), .attachment(.removed(AttachmentDestroyed(digest: $0))))
      }
    }
  }

  /// Records what follows from an erasure that was confirmed, whoever is at the desk.
  /// - Parameter decide: tells under the ledger's lock what is still to be recorded.
  @discardableResult
  private func record(deciding decide: () throws -> [StreamEvent]) throws -> [RecordedEvent] {
    var decided: [StreamEvent] = []
    let moment = lastRecordedAt.map { max($0, clock()) } ?? clock()
    let commit = try ledger.commit(
      officer: officerID.rawValue, at: moment, keyring: keyring, tellsWatchers: false,
      delivering: { try take($0) },
      deciding: { _ in
        try projectPending()
        decided = try decide()
        return try decided.map { try codec.record(of: $0, clauses: register.clauses(of: $0, on: moment)) }
      })
    guard let commit else { return [] }
    return settle(commit, decided: decided, at: moment, draft: nil).events
  }
}
