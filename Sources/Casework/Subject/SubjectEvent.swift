public import Calendars

/// What happened about keeping a file or letting it go.
public enum SubjectEvent: Hashable, Sendable {
  case held(SubjectWords)
  case holdReleased(SubjectWords)
  case copyGiven(CopyGiven)
  /// The file is a second one of the same person.
  case mergedInto(FileMerged)
  /// Another file was merged into this one.
  case absorbed(FileMerged)
  /// A merge with the other file was undone.
  case separated(FileMerged)
  case erasureDecided(ErasureDecided)
  case erasureWithdrawn(SubjectWords)
  /// The key is about to be destroyed: from here on the erasure is only finished, never undone.
  case erasureConfirmed(ErasureConfirmed)
  /// The key was destroyed.
  case erased(SubjectErased)
  /// It was looked for what might remain.
  case erasureChecked(ErasureCheck)
}

/// A ground or a reason in words.
public struct SubjectWords: Codable, Hashable, Sendable {
  public var words: String

  public init(words: String) {
    self.words = words
  }
}

/// The person was given a copy of everything that is held on them.
public struct CopyGiven: Codable, Hashable, Sendable {
  /// The request that it answers, where there is one.
  public var request: Int?
  public var means: Means
  /// How many scans went with it in clear; nil where none did.
  public var scans: Int?

  public enum Means: String, Codable, CaseIterable, Hashable, Sendable {
    /// Read on the screen or told.
    case screen
    /// Written to a file.
    case file
  }

  public init(request: Int?, means: Means, scans: Int? = nil) {
    self.request = request
    self.means = means
    self.scans = scans
  }
}

/// Two files are one person's, or were taken for it.
public struct FileMerged: Codable, Hashable, Sendable {
  /// The other of the two files.
  public var other: FileNumber
  public var reason: String

  public init(other: FileNumber, reason: String) {
    self.other = other
    self.reason = reason
  }
}

/// On what ground personal data is destroyed.
public enum ErasureGround: String, Codable, CaseIterable, Hashable, Sendable {
  case personAsked, purposeEnded, consentWithdrawn, retentionEnded
}

/// The director decided that a file is to be erased; it is sealed with the file and goes with it.
public struct ErasureDecided: Codable, Hashable, Sendable {
  public var ground: ErasureGround
  public var explanation: String
  /// The request for destruction that it answers, where there is one.
  public var request: Int?
  /// Why the association's own retention is cut short; nil where it has ended.
  public var earlyReason: String?
  /// How many places elsewhere in the ledger name the person, as the officer was shown.
  public var mentionCount: Int

  public init(ground: ErasureGround, explanation: String, request: Int?, earlyReason: String?, mentionCount: Int) {
    self.ground = ground
    self.explanation = explanation
    self.request = request
    self.earlyReason = earlyReason
    self.mentionCount = mentionCount
  }
}

/// A second officer confirmed the erasure; holds nothing of the person, since it outlives the key.
public struct ErasureConfirmed: Codable, Hashable, Sendable {
  public var ground: ErasureGround
  public var request: Int?
  public var decidedBy: OfficerID
  public var decidedAt: Moment

  public init(ground: ErasureGround, request: Int?, decidedBy: OfficerID, decidedAt: Moment) {
    self.ground = ground
    self.request = request
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
  }
}

/// The file's key is destroyed.
public struct SubjectErased: Codable, Hashable, Sendable {
  public var ground: ErasureGround
  public var request: Int?
  public var decidedBy: OfficerID
  public var confirmedBy: OfficerID

  public init(ground: ErasureGround, request: Int?, decidedBy: OfficerID, confirmedBy: OfficerID) {
    self.ground = ground
    self.request = request
    self.decidedBy = decidedBy
    self.confirmedBy = confirmedBy
  }
}

/// What a look for remains of a person came to; numbers only.
public struct ErasureCheck: Codable, Hashable, Sendable {
  /// Records of the ledger that were opened and read.
  public var recordsRead: Int
  /// Records of the file that can still be opened; 0 unless something went wrong.
  public var recordsOpen: Int
  /// Places in other streams that still name the person.
  public var mentions: Int
  /// Copies of the key, sealed values and clear values found in the key store, the index and the drafts.
  public var tracesInKeys: Int
  public var tracesInIndex: Int
  public var tracesInDrafts: Int
  /// Sealed scans of the file that are still there; nil in checks from before scans were kept.
  public var attachments: Int?

  public init(
    recordsRead: Int, recordsOpen: Int, mentions: Int, tracesInKeys: Int, tracesInIndex: Int, tracesInDrafts: Int,
    attachments: Int? = nil
  ) {
    self.attachments = attachments
    self.recordsRead = recordsRead
    self.recordsOpen = recordsOpen
    self.mentions = mentions
    self.tracesInKeys = tracesInKeys
    self.tracesInIndex = tracesInIndex
    self.tracesInDrafts = tracesInDrafts
  }

  /// Whether nothing of the file itself can be read anywhere; mentions elsewhere are told apart.
  public var isClean: Bool {
    recordsOpen == 0 && tracesInKeys == 0 && tracesInIndex == 0 && tracesInDrafts == 0 && attachments ?? 0 == 0
  }
}
