package import Calendars
import CaseIndex
import CaseLedger
package import Casework
package import Desk

extension StaffedOffice {
  /// One file with its history, whoever asks and unnoted; `readFile` is the way for officers.
  package func caseView(_ number: FileNumber, asOf day: CivilDate?) throws -> CaseView {
    let (file, events) = try replayed(number)
    return try caseView(file, events, asOf: day)
  }

  /// The same of a file that was replayed from these events.
  func caseView(_ current: BeneficiaryFile, _ all: [RecordedEvent], asOf day: CivilDate?) throws -> CaseView {
    var (file, events) = (current, all)
    let number = current.id
    if let day {
      // An act cannot have happened after one that was recorded later, whatever hour a wrong clock gave it.
      let end = events.lastIndex { $0.at.day(in: .riyadh) <= day }.map { $0 + 1 } ?? 0
      events.removeSubrange(end...)
      file = try replay(events, of: number)
    }
    let probe = DuplicateProbe(
      name: file.facts.name, identity: file.facts.identity,
      phone: file.facts.mobile?.e164 ?? "", birth: file.facts.birth?.date, except: number)
    return CaseView(
      file: file, events: events, asOf: day, duplicates: day == nil ? try duplicates(of: probe) : [],
      merged: try merged(into: file), matters: day == nil ? try matterRows(of: number) : [])
  }

  func sessionView(_ number: SessionNumber) throws -> SessionView {
    let session = try self.session(number)
    let agenda = try index.requests(session.agenda).map { RequestRow($0, for: officer) }
    let waiting = try index.requestsWaitingForAgenda(window: IndexWindow(first: 0, count: Self.waitingRowCount))
    // A case that this session postponed waits again, for another one.
    let offered = waiting.rows.map { RequestRow($0, for: officer) }.filter { !session.agenda.contains($0.id) }
    return SessionView(session: session, agenda: agenda, waiting: offered)
  }

  /// Rows of waiting requests that a session's agenda is chosen from.
  static let waitingRowCount = 500

  func systemView() throws -> SystemView {
    SystemView(
      version: DiwanVersion.current,
      paths: [
        .init(name: "data", value: site.location), .init(name: "index", value: site.indexPath),
      ],
      commits: ledger.head.number, events: try index.eventCount(), files: try index.fileCount(),
      head: ledger.head.hash.hexadecimal,
      mark: PaperMark(number: ledger.head.number, head: ledger.head.hash).description,
      checkpoint: try ledger.newestCheckpoint()?.number, backup: backupStanding)
  }
}

/// The program's own version.
public enum DiwanVersion {
  public static let current = "0.1.0"
}
