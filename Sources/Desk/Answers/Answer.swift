public import Casework

/// What the office tells a screen.
///
/// Each lies in a box: what holds one copies a reference, not the fields of the largest.
public indirect enum Answer: Hashable, Sendable {
  case home(HomeView)
  case search(SearchAnswer)
  case duplicates([DuplicateHint])
  case files(RowPage<FileRow>)
  case file(CaseView)
  case worklist(Worklist, RowPage<RequestRow>)
  case referrals(ReferralBox, RowPage<ReferralRow>)
  case sessions(RowPage<SessionRow>)
  case session(SessionView)
  case register(OfficeRegister)
  case rights(RightsView)
  case keeping(KeepingView)
  case endedRetention(RowPage<EndedRetentionRow>)
  case mentions(MentionsView)
  case copy(CopyView)
  case system(SystemView)
  case drafts([DraftView])
  case evidence(EvidenceView)
  case clauseDays(ClauseDays)
  case acts(ActQuestion, [ActRow])
  case accessLog(AccessScope, RowPage<AccessRow>)
  case accessPlace(AccessScope, Int)
  case paper(PaperView)
  case paperWays(PaperWays)
  case messages(MessageQuestion, RowPage<MessageRow>)
  case messageWays(MessageWays)
  /// A message was handed over, or was not.
  case messageSent(SentMessage)
  case reminders(ReminderQuestion, RowPage<ReminderRow>)
  /// Reminders were queued, or were not.
  case reminded([WrittenReminder])
  case printed(PrintedPaper)
  case attachmentWays(AttachmentWays)
  case attachmentTaken(TakenScan)
  /// The viewer was started.
  case attachmentShown
  /// So many scans were written into a folder for the person, and that is recorded.
  case copiesGiven(Int, folder: String)
  case matterKinds([MatterKindCount])
  case matters(MatterQuestion, RowPage<MatterRow>)
  case matter(MatterView)
  case unasked(RowPage<RequestRow>)
  case report(ReportView)
  case liaisons([LiaisonPost])
  case repeatedComplaints([RepeatedComplaints])
  case outreach(OutreachQuestion, RowPage<OutreachRow>)
  /// The passphrase was right, and the index is being made; the answer to the sign-in follows.
  case preparing(WorkProgress)
  case signedIn(SignedIn)
  case signedOut
  /// The key on paper was right, and the passphrase is another one now.
  case recovered
  /// A key on paper that was made and is in force once it was typed back: the groups to write down.
  case recoveryKey([String])
  /// Nothing is answered until the officer's passphrase was given.
  case locked
  /// The desk is open again; so often was it tried in vain before.
  case unlocked(Int)
  /// A profile file was read: the profile, or what is wrong with it in words.
  case profile(Profile)
  case profileProblems([String])
  /// A command was carried out and is durable.
  case receipt(Receipt)
  /// What lies in a folder, for an officer who types a path.
  case folder(FolderListing)
  /// A file was written for the officer, and where.
  case written(path: String)
  case refused(Refusal)
  case failed(Failure)
}

/// Some rows of a long list, and how long the list is.
public struct RowPage<Row: Hashable & Sendable>: Hashable, Sendable {
  public var first: Int
  public var rows: [Row]
  public var total: Int

  public init(first: Int, rows: [Row], total: Int) {
    self.first = first
    self.rows = rows
    self.total = total
  }
}

/// A search's best rows.
public struct SearchAnswer: Hashable, Sendable {
  public var question: SearchQuestion
  public var rows: [FileRow]
  /// How many files match, as far as they were counted.
  public var total: Int
  /// False where there were too many to count all of them.
  public var isCountExact: Bool
  /// Files whose names differ from what was typed by a letter in a word, to be asked whether they were meant.
  public var near: [FileRow]

  /// Whether more files match than came back.
  public var hasMore: Bool { total > rows.count }

  public init(question: SearchQuestion, rows: [FileRow], total: Int, isCountExact: Bool, near: [FileRow] = []) {
    self.near = near
    self.question = question
    self.rows = rows
    self.total = total
    self.isCountExact = isCountExact
  }
}

/// A command was carried out: what was recorded, and where to look at it.
public struct Receipt: Hashable, Sendable {
  public var number: Int
  public var events: [RecordedEvent]
  public var file: FileNumber?
  public var session: SessionNumber?

  public init(number: Int, events: [RecordedEvent], file: FileNumber?, session: SessionNumber?) {
    self.number = number
    self.events = events
    self.file = file
    self.session = session
  }
}

/// Something of the machine stood in the way; the code has its sentence in the phrases under `failure.<code>`.
public struct Failure: Error, Hashable, Sendable {
  public enum Code: String, CaseIterable, Hashable, Sendable {
    case notSaved
    /// The sync failed: whether the last record was kept is unknown until the office is opened again.
    case fateUnknown
    /// A sync failed a while ago: nothing is written until the office is opened again.
    case poisoned
    case lockedByOther
    case ledgerDamaged
    case readOnly
    case keyMissing
    /// There is no key store, at the path in the detail.
    case keysMissing
    /// The key store is damaged, or another office's.
    case keysDamaged
    case indexUnavailable
    /// The machine offers no folder in memory for the index.
    case noMemoryFolder
    /// No room for the index is left in that folder.
    case memoryFull
    case fileUnknown
    case sessionUnknown
    case newerVersion
    case wrongPassphrase
    /// The detail is how many seconds to wait.
    case tooManyAttempts
    /// Nobody has opened the locked desk again.
    case deskLocked
    case foreignFolder
    /// Something that is no file of the ledger bears the name of one.
    case foreignFile
    /// The folder lies on a disk that other machines write to as well.
    case sharedDisk
    case pathUnreadable
    /// The disk gave nothing back of what the office keeps there.
    case notRead
    /// The account may not use a file or a folder of the office.
    case notPermitted
    case officeExists
    /// Folders of an office without any entry: one is being made there, or that was cut off.
    case officeUnfinished
    case officeMissing
    case passphraseTooShort
    /// What was asked is recorded, but the key store did not keep the passphrase.
    case passphraseNotKept
    /// The making is recorded, but the key store did not keep the key on paper.
    case recoveryKeyNotKept
    /// The ledger ends before a mark that was made of it.
    case markBeyondLedger
    /// The ledger holds another commit than a mark that was made of it.
    case markDiffers
    case markSignedByOther
    case markOfOtherLedger
    case markUnreadable
    case fileExists
    /// The disk refused a file outside the office that the officer asked for; the detail is its path.
    case fileNotWritten
    /// Where a folder is asked for, something else lies.
    case notAFolder
    /// More scans go with a copy than this machine lets a program hold open at once; the detail is how many.
    case tooManyScans
    /// The folder holds a copy of another office.
    case backupOfOther
    /// The folder holds more of this office than the office itself.
    case backupAhead
    case backupInside
    /// The keys of the office are not those of the copy in the folder.
    case backupOtherKeys
    /// What the folder holds is not what the office wrote.
    case backupUnsound
    /// The folder in which a copy would lie is not there; the detail is its path.
    case backupFolderMissing
    /// The ledger tells of a copy in a folder where there is none; the detail is the folder's path.
    case backupGone
    /// The copy could not be made; the older one is as it was.
    case backupFailed
    /// The office could not be made of the copy; the folder holds nothing of it.
    case restoreFailed
    /// The sealed file of a scan is not there.
    case attachmentMissing
    /// The sealed file of a scan does not hold what was sealed.
    case attachmentDamaged
    /// The program that shows scans is not there; the detail is its name.
    case viewerMissing
    /// The program that shows scans ended at once with a fault; the detail is its name.
    case viewerFailed
    /// A program cannot show anything here: there is no display.
    case noDisplay
    /// The part of the program that makes PDF files is not installed.
    case pressMissing
    /// The paper was not made, or the printer did not take it.
    case notPrinted
    case internalFault
  }

  public var code: Code
  /// Paths and numbers only, never personal data: a holder's sign-in name, a file and an offset.
  public var detail: String
  /// What else the sentence names.
  public var facts: FailureFacts?

  public init(_ code: Code, detail: String = "", facts: FailureFacts? = nil) {
    self.code = code
    self.detail = detail
    self.facts = facts
  }
}
