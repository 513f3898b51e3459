import Calendars
import CaseLedger

/// Events as an office has them, without anybody's data.
enum SampleRecords {
  static let officer = "reception"
  static let moment = Moment(millisecondsSinceEpoch: 1_795_335_330_123)

  /// A decision in a file; sealed for one of the subjects, or clear.
  static func decision(_ number: Int, subject: String?) -> LedgerRecord {
    let data = "{\"request\":\(number),\"outcome\":\"accept\",\"explanation\":\"income below the limit\"}"
    return LedgerRecord(
      kind: "request.decided", stream: "file-\(100_000 + number % 50_000)", subject: subject, clauses: ["R3"],
      data: Array(data.utf8))
  }
}
