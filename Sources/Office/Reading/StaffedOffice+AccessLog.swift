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
      case .file(let number): try index.accesses(to: number, window: IndexWindow(window))
      case .officer(let id): try index.accesses(by: id, window: IndexWindow(window))
      }
    let rows = try page.rows.compactMap { position in
      try access(in: try ledger.commit(at: LogPosition(segment: position.segment, offset: position.offset)))
    }
    return RowPage(first: page.first, rows: rows, total: page.total)
  }

  /// A commit tells of one reading.
  private func access(in commit: Commit) throws -> AccessRow? {
    for record in commit.records {
      guard case .readings(let number) = StreamID(name: record.stream) else { continue }
      return AccessRow(
        id: commit.number, at: commit.at, officer: OfficerID(rawValue: commit.officer), file: number,
        event: try isOpen(number) ? event(of: record, in: commit) : nil)
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
