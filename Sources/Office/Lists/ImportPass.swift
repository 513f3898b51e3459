import CaseIndex
import CaseLedger
import Casework
import Desk

/// Some lines of a list on their way into the register, inside one transaction of the index.
struct ImportPass {
  let batch: IndexBatch
  let context: DecisionContext
  let list: String
  /// The number of the commit before them.
  let head: Int
  var tally = ImportTally()
  private(set) var drafts: [CommitDraft] = []
  private(set) var verdicts: [LineVerdict] = []
  private var files: [FileNumber] = []

  init(batch: IndexBatch, context: DecisionContext, list: String, head: Int) {
    self.batch = batch
    self.context = context
    self.list = list
    self.head = head
  }

  /// Decides about a line and, where nothing stands against it, gives it that number.
  /// - Returns: false where it was refused.
  mutating func take(
    _ judged: JudgedLine, as number: FileNumber, isSuspect: Bool, others: (FileNumber) -> OtherFile
  ) throws -> Bool {
    guard let checked = judged.checked, let clean = judged.record, let registration = judged.registration,
      let name = judged.name, let signs = judged.signs
    else {
      tally.refused += 1
      verdicts += (judged.checked?.errors ?? []).map {
        LineVerdict(line: judged.line, reason: .finding($0), isRefused: true)
      }
      return false
    }
    let event: StreamEvent
    do {
      event =
        isSuspect
        ? try register(suspect: checked, line: judged.line, as: number, by: signs)
        : StreamEvent(number.stream, registration)
    } catch let refusal as Refusal {
      try refuse(refusal, judged.line, others: others)
      return false
    }
    guard case .file(.registered(let registered)) = event.event else { return false }
    verdicts += (registered.distinctFrom ?? []).map {
      LineVerdict(line: judged.line, reason: .alike(others($0.file), $0.reasons), isRefused: false)
    }
    let record =
      registered.distinctFrom == nil
      ? clean.moved(to: number) : try EventCodec().record(of: event, clauses: clean.clauses)
    drafts.append(CommitDraft(officer: context.officer.id.rawValue, at: context.now, records: [record]))
    files.append(number)
    write(event, number, clauses: clean.clauses, named: name, leaving: signs)
    tally.registered += 1
    for warning in checked.warnings { tally.warnings[warning, default: 0] += 1 }
    return true
  }

  /// Decides about somebody who shares a sign with a file.
  /// - Throws: `Refusal`, or what stands in the way of looking files up.
  private func register(
    suspect checked: CheckedEntry, line: Int, as number: FileNumber, by signs: DuplicateSigns
  ) throws -> StreamEvent {
    try batch.enterNewFiles(sharing: signs)
    let same = try checked.facts?.identity.flatMap { try batch.file(with: $0) }
    let alike = same == nil ? try checked.facts.map(files) ?? [] : []
    return try BeneficiaryFile.register(
      checked, from: ListLine(list: list, line: line), number: number, sameIdentity: same, alike: alike, in: context)
  }

  private mutating func refuse(_ refusal: Refusal, _ line: Int, others: (FileNumber) -> OtherFile) throws {
    tally.refused += 1
    switch refusal {
    case .file(.identityTaken(let file)):
      verdicts.append(LineVerdict(line: line, reason: .identityTaken(others(file)), isRefused: true))
    case .file(.possibleDuplicates(let alike)):
      verdicts += alike.map { LineVerdict(line: line, reason: .alike(others($0.file), $0.reasons), isRefused: true) }
    case .file(.findings(let findings)):
      verdicts += findings.map { LineVerdict(line: line, reason: .finding($0), isRefused: true) }
    default: throw refusal
    }
  }

  private func files(like facts: FileFacts) throws -> [PossibleDuplicate] {
    let query = DuplicateQuery(
      name: facts.name, identity: facts.identity, phone: facts.mobile?.e164 ?? "", birth: facts.birth?.date,
      except: nil)
    return try batch.duplicates(of: query)
      .filter { context.officer.isAdmitted(among: $0.file.restrictedTo) }
      .map { PossibleDuplicate(file: $0.file.id, reasons: $0.reasons) }
  }

  private func write(
    _ event: StreamEvent, _ number: FileNumber, clauses: [String], named name: IndexedName,
    leaving signs: DuplicateSigns
  ) {
    let recorded = RecordedEvent(
      number: head + drafts.count, stream: event.stream, at: context.now, officer: context.officer.id,
      clauses: clauses, event: event.event)
    guard let file = BeneficiaryFile(number: number, events: [recorded]) else { return }
    batch.add(newFile: file, named: name, leaving: signs)
  }

  /// Notes where the ledger keeps what was written.
  func place(at marks: [LogMark]) throws {
    for (place, mark) in marks.enumerated() {
      let position = EventPosition(
        number: mark.number, segment: mark.position.segment, offset: mark.position.offset)
      try batch.add(position, of: files[place].stream)
      for record in drafts[place].records {
        batch.addEvidence(
          IndexedAct(
            clauses: record.clauses, kind: record.kind, officer: context.officer.id, at: context.now,
            position: position))
      }
    }
  }
}
