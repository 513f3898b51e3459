/// What the office notes of who came in and what they looked at.
///
/// Readings stand in a stream of their own beside each file, so that they neither lengthen its history nor make another
/// officer's screen replay it; comings and goings stand in the stream of the desk.
public enum AccessEvent: Hashable, Sendable {
  case fileRead(FileRead)
  /// The masked numbers of the file were asked for and shown in full.
  case fieldsShown(FieldsShown)
  case signedIn(OfficerSignedIn)
  case signedOut(OfficerSignedOut)
  /// A sign-in name was tried in vain so often that it is locked for a while.
  case signInLocked(SignInLocked)
  /// Every event of the ledger was opened at once, outside the screens.
  case ledgerOpened(LedgerOpened)
  /// A paper was printed; beside the file that it is about, or among the desk's affairs.
  case paperPrinted(PaperPrinted)
  /// A scan was opened; beside the file that it belongs to.
  case attachmentOpened(AttachmentOpened)
}

/// An officer came to a desk, or asked for one thing by a command.
public struct OfficerSignedIn: Codable, Hashable, Sendable {
  public enum Place: String, Codable, CaseIterable, Hashable, Sendable { case desk, command }

  public var place: Place
  /// How often the name was tried in vain since they signed in before.
  public var failedAttempts: Int

  public init(at place: Place, failedAttempts: Int) {
    self.place = place
    self.failedAttempts = failedAttempts
  }
}

/// An officer left the desk.
public struct OfficerSignedOut: Codable, Hashable, Sendable {
  public init() {}
}

/// Noted by the desk at which it happened, where nobody had signed in.
public struct SignInLocked: Codable, Hashable, Sendable {
  public var attempts: Int

  public init(attempts: Int) {
    self.attempts = attempts
  }
}

/// The whole ledger was opened, files that are restricted from the officer excepted.
public struct LedgerOpened: Codable, Hashable, Sendable {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }
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
  /// Whether what studies say of health and means was shown, too.
  public var studies: Bool?

  public init(fields: [FileField], studies: Bool? = nil) {
    self.fields = fields
    self.studies = studies
  }
}
