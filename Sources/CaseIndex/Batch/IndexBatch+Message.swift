import Calendars
import Casework
import GRDB

extension IndexBatch {
  func writeMessages(of file: BeneficiaryFile, isNew: Bool) throws {
    try FileRows(database, of: "message", keyColumns: ["file", "ordinal"], isNewFile: isNew).replace(
      of: file.id.value, by: file.messages.map { $0.row(of: file) })
  }
}

extension BeneficiaryMessage {
  /// The values in the order of the table's columns.
  fileprivate func row(of file: BeneficiaryFile) -> [RowInsertion.Value] {
    let place = IndexedMessage.Place(of: self, in: file)
    return [
      .integer(file.id.value), .integer(id), .text(draft.topic.kind.rawValue), .init(draft.topic.request),
      .text(draft.channel), .text(draft.medium.rawValue), .integer(place.state.rawValue),
      .integer(Int(place.at.millisecondsSinceEpoch)), .integer(Int(queuedAt.millisecondsSinceEpoch)),
      .integer(attempts.count), .init(cancelled?.value.cause == .superseded ? nil : draft.topic.cause),
    ]
  }
}
