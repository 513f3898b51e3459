/// What the office notes of who came in and what they looked at.
///
/// Readings stand in a stream of their own beside each file, so that they neither lengthen its history nor make another
/// officer's screen replay it; comings and goings stand in the stream of the desk.
public enum AccessEvent: Hashable, Sendable {
  case fileRead(FileRead)
  /// The masked numbers of the file were asked for and shown in full.
  case fieldsShown(FieldsShown)
}

/// A file was opened and read, once for an officer, a file and a sitting.
public struct FileRead: Codable, Hashable, Sendable {
  public var basis: ReadingBasis
  /// Given where the file is not the officer's own work.
  public var reason: ReadingReason?
  public var note: String?

  public init(basis: ReadingBasis, reason: ReadingReason? = nil, note: String? = nil) {
    self.basis = basis
    self.reason = reason
    self.note = note
  }
}

/// The fields that were shown in full, by their names.
public struct FieldsShown: Codable, Hashable, Sendable {
  public var fields: [FileField]

  public init(fields: [FileField]) {
    self.fields = fields
  }
}
