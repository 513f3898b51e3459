import Calendars
import CaseIndex
import CaseLedger
import Casework

/// The state of filling an office: files that still have work wait, so that each is indexed once and not at every event.
struct OfficeFilling {
  let office: StaffedOffice
  let builder: CaseIndexBuilder
  private var unsettled: [FileNumber: BeneficiaryFile] = [:]
  private var sessions: [SessionNumber: CommitteeSession] = [:]
  private var matters: [Int: Matter] = [:]

  init(office: StaffedOffice, builder: CaseIndexBuilder) {
    self.office = office
    self.builder = builder
  }

  /// The positions of the commits that the office was founded with.
  func addExisting() throws {
    try writePositions(after: nil) { _ in }
  }

  mutating func add(_ batch: [FilledCommit]) throws {
    guard !batch.isEmpty else { return }
    let start = office.ledger.head
    let drafts = try batch.map { commit in
      CommitDraft(
        officer: commit.officer.rawValue, at: commit.at,
        records: try commit.events.map { event in
          try office.codec.record(of: event, clauses: office.register.clauses(of: event, on: commit.at))
        })
    }
    keepRegister(batch)
    _ = try office.ledger.appendBulk(
      drafts, as: office.officerID.rawValue, at: batch[batch.count - 1].at, keyring: office.keyring)
    var settled: [FileNumber: BeneficiaryFile] = [:]
    for commit in batch {
      if let session = commit.session { sessions[session.id] = session }
      if let matter = commit.matter { matters[matter.id.number] = matter }
      guard let file = commit.file else { continue }
      settled[file.id] = commit.isSettled ? file : nil
      unsettled[file.id] = commit.isSettled ? nil : file
    }
    try writePositions(after: start) { batch in
      for file in settled.values.sorted(by: { $0.id < $1.id }) { try batch.put(file: file, in: office.register) }
    }
  }

  /// The office's own affairs are part of what it is filled with.
  private func keepRegister(_ batch: [FilledCommit]) {
    for commit in batch {
      for event in commit.events where event.stream == .office {
        office.register.apply(
          RecordedEvent(
            number: 0, stream: .office, at: commit.at, officer: commit.officer, clauses: [], event: event.event))
      }
    }
  }

  /// The files that still have work, and the sessions, at the end.
  mutating func putUnsettled() throws {
    let files = unsettled.values.sorted { $0.id < $1.id }
    let sessions = sessions.values.sorted { $0.id < $1.id }
    let matters = matters.values.sorted { $0.id.number < $1.id.number }
    try builder.write(upTo: IndexMark(office.ledger.head)) { batch in
      for file in files { try batch.put(file: file, in: office.register) }
      for session in sessions { try batch.put(session: session) }
    }
    try builder.write(upTo: IndexMark(office.ledger.head), puttingEachOnce: true) { batch in
      for matter in matters { try batch.put(matter: matter) }
    }
    unsettled = [:]
  }

  private func writePositions(after mark: LogMark?, _ body: (IndexBatch) throws -> Void) throws {
    var reader = try office.ledger.commits(after: mark)
    try builder.write(upTo: IndexMark(office.ledger.head)) { batch in
      while let commit = try reader.next() {
        try batch.add(commit, of: office.projector.streams(of: commit))
      }
      try body(batch)
    }
  }
}
