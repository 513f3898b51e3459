import CaseIndex
import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  /// Who read a file, or what an officer read, as the ledger tells it.
  func accessLog(_ scope: AccessScope, _ window: RowWindow) throws -> RowPage<AccessRow> {
    try context().demand(.reviewAccess)
    let page =
      switch scope {
      case .file(let number): try index.accesses(in: .readings(number), window: IndexWindow(window))
      case .desk: try index.accesses(in: .desk, window: IndexWindow(window))
      case .officer(let id): try index.accesses(by: id, window: IndexWindow(window))
      }
    return RowPage(first: page.first, rows: try rows(at: page.rows), total: page.total)
  }

  /// At which place of that list the line of a commit stands.
  func accessPlace(_ scope: AccessScope, of act: Int) throws -> Int {
    try context().demand(.reviewAccess)
    return switch scope {
    case .file(let number): try index.accesses(in: .readings(number), after: act)
    case .desk: try index.accesses(in: .desk, after: act)
    case .officer(let id): try index.accesses(by: id, after: act)
    }
  }

  /// Everybody who read a file, for the person whose file it is.
  func readings(of number: FileNumber) throws -> [AccessRow] {
    let whole = IndexWindow(first: 0, count: .max)
    return try rows(at: index.accesses(in: .readings(number), window: whole).rows)
  }

  private func rows(at positions: [EventPosition]) throws -> [AccessRow] {
    try positions.compactMap { position in
      try access(in: try ledger.commit(at: LogPosition(segment: position.segment, offset: position.offset)))
    }
  }

  /// A commit tells of one reading.
  private func access(in commit: Commit) throws -> AccessRow? {
    for record in commit.records {
      guard let stream = StreamID(name: record.stream), stream.isAccess else { continue }
      let number = stream.readFile
      return AccessRow(
        id: commit.number, at: commit.at, officer: OfficerID(rawValue: commit.officer), file: number,
        event: try number.map(isOpen) ?? true ? event(of: record, in: commit) : nil)
    }
    return nil
  }

  private func isOpen(_ number: FileNumber) throws -> Bool {
    officer.isAdmitted(among: try index.files([number]).first?.restrictedTo)
  }

  /// What a record tells; nil once its key was destroyed with the file's.
  private func event(of record: SealedRecord, in commit: Commit) throws -> AccessEvent? {
    do {
      let opened = LedgerRecord(
        kind: record.kind, version: record.version, stream: record.stream, clauses: record.clauses,
        data: try commit.data(of: record, with: keyring))
      let event = try codec.event(from: opened, number: commit.number, at: commit.at, officer: commit.officer)
      if case .access(let access) = event.event { return access }
      return nil
    } catch LedgerError.keys(.destroyed) {
      return nil
    }
  }
}

extension StreamID {
  /// The file whose readings it holds.
  fileprivate var readFile: FileNumber? { if case .readings(let number) = self { number } else { nil } }
}
