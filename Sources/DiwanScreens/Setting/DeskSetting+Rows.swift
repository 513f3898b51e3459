import Desk

/// A row that tells of a file, which may be closed to the officer.
protocol FileNaming {
  var name: String { get }
  var isClosed: Bool { get }
}

extension FileRow: FileNaming {}
extension RequestRow: FileNaming {}
extension ReferralRow: FileNaming {}

extension DeskSetting {
  /// The name in a row, made harmless; of a closed file only that it is restricted.
  func name(in row: some FileNaming) -> String { row.isClosed ? phrases["file.restricted"] : stored(row.name) }
}
