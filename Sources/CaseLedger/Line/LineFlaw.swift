/// Why the reader refuses a line.
public enum LineFlaw: String, Hashable, Sendable {
  /// The file ends before the line does.
  case unfinished
  /// More than 1 MiB.
  case tooLong
  /// There is no CRC-32C, or it differs.
  case checksum
  case notUTF8
  /// A byte is not the one that the format fixes, though the checksum holds.
  case form
  /// The number is not the previous one plus one.
  case number
  /// The durable mark goes back or ahead.
  case durableMark
  /// The hash does not follow from the previous one and the envelope.
  case chain
  /// A segment's header does not continue the log.
  case header
  /// A segment's file is missing.
  case missingSegment
  /// The log ends before a commit that is known to have been saved.
  case endsEarly
  /// The commit at an index's mark is another one than the index saw.
  case differsFromMark

  /// Whether a crash in the middle of a write can leave such a line.
  var canComeFromACrash: Bool {
    switch self {
    case .unfinished, .tooLong, .checksum: true
    default: false
    }
  }
}
