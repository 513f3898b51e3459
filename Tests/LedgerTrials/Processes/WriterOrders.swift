package import Calendars
package import CaseLedger

/// What a writer's process is to do, as words on its command line.
package struct WriterOrders: Sendable {
  /// The log's folder.
  package var log: String
  package var officer: String
  package var createsLog = false
  package var commitCount = Int.max
  /// Refusals after which it gives up.
  package var refusalLimit = 3
  package var segmentByteLimit = 64 << 20
  package var fileSizeLimit: Int?

  package init(log: String, officer: String) {
    self.log = log
    self.officer = officer
  }

  package init?(arguments: [String]) {
    guard arguments.count >= 2 else { return nil }
    self.init(log: arguments[0], officer: arguments[1])
    for argument in arguments.dropFirst(2) {
      let parts = argument.split(separator: "=", maxSplits: 1)
      let number = parts.count == 2 ? Int(parts[1]) : nil
      switch (parts[0], number) {
      case ("create", nil): createsLog = true
      case ("commits", let number?): commitCount = number
      case ("refusals", let number?): refusalLimit = number
      case ("segment", let number?): segmentByteLimit = number
      case ("limit", let number?): fileSizeLimit = number
      default: return nil
      }
    }
  }

  package var arguments: [String] {
    [log, officer] + (createsLog ? ["create"] : [])
      + ["commits=\(commitCount)", "refusals=\(refusalLimit)", "segment=\(segmentByteLimit)"]
      + (fileSizeLimit.map { ["limit=\($0)"] } ?? [])
  }

  /// The log that the orders name.
  package func open(at now: Moment) throws(LedgerError) -> Ledger {
    let storage = FolderStorage(folder: log)
    let options = LedgerOptions.segments(of: segmentByteLimit)
    if createsLog { return try Ledger.create(on: storage, options: options) }
    return try Ledger.open(on: storage, at: now, options: options)
  }
}
