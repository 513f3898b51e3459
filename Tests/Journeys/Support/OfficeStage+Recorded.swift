import Casework
import Desk
import Office
import OfficeStage

extension OfficeStage {
  /// The events of a file as the ledger holds them, oldest first.
  func recorded(_ number: FileNumber) throws -> [RecordedEvent] {
    try seat(StagePeople.auditor).caseView(number, asOf: nil).events
  }

  /// What the act that was recorded last brought about in a file.
  func lastRecorded(_ number: FileNumber) throws -> [RecordedEvent] {
    let events = try recorded(number)
    return events.filter { $0.number == events.last?.number }
  }
}

extension RecordedEvent {
  var name: String { event.kindName }

  /// The kind and the clauses that it is evidence for, as in `request.decided R5`.
  var evidence: String { ([name] + clauses).joined(separator: " ") }
}
