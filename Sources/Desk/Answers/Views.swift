public import Calendars
public import Casework

/// The first screen after signing in.
public struct HomeView: Hashable, Sendable {
  public var counts: [Worklist: Int]
  public var inboxCount: Int
  /// Referrals of the inbox whose due day is past.
  public var inboxLate: Int
  public var outboxCount: Int
  public var fileCount: Int
  public var openVisits: [FileRow]
  public var recentFiles: [FileRow]
  /// Requests past the ceiling of their reply window.
  public var lateCount: Int
  /// Requests past the association's own aim, where the policy sets no ceiling.
  public var ownLateCount: Int
  public var drafts: [DraftView]
  /// Nil for officers who do not answer for it.
  public var rights: RightsTally?
  /// Nil for officers who do not answer for it.
  public var backup: BackupStanding?
  /// The kinds of matter of which some are open, as far as the officer may see them.
  public var matters: [MatterKindCount]
  /// Reasons for a call for which nobody has a task; nil where the policy asks for no calls.
  public var outreachCount: Int?
  /// Requests whose beneficiaries nobody asked for an opinion.
  public var unaskedCount: Int
  /// Kinds of complaint that repeat themselves and are not before the board.
  public var repeatedCount: Int
  /// Referrals of the officer that others answered, returned or ended, and that they have not read yet.
  public var newsCount: Int
  /// Nil for officers who tell beneficiaries nothing.
  public var messages: MessageTally?
  /// What beneficiaries can be reminded of, a hundred standing for as many or more; nil for officers who tell them nothing.
  public var reminderCount: Int?
  /// The officer's own appointments of today and those of past days that nobody kept.
  public var appointments: MatterKindCount?

  public init(
    counts: [Worklist: Int], inboxCount: Int, inboxLate: Int, outboxCount: Int, fileCount: Int,
    openVisits: [FileRow], recentFiles: [FileRow], lateCount: Int, drafts: [DraftView], rights: RightsTally? = nil,
    backup: BackupStanding? = nil, matters: [MatterKindCount] = [], outreachCount: Int? = nil,
    unaskedCount: Int = 0, repeatedCount: Int = 0, newsCount: Int = 0, messages: MessageTally? = nil,
    reminderCount: Int? = nil, appointments: MatterKindCount? = nil, ownLateCount: Int = 0
  ) {
    self.counts = counts
    self.inboxCount = inboxCount
    self.inboxLate = inboxLate
    self.outboxCount = outboxCount
    self.fileCount = fileCount
    self.openVisits = openVisits
    self.recentFiles = recentFiles
    self.lateCount = lateCount
    self.ownLateCount = ownLateCount
    self.drafts = drafts
    self.rights = rights
    self.backup = backup
    self.matters = matters
    self.outreachCount = outreachCount
    self.unaskedCount = unaskedCount
    self.repeatedCount = repeatedCount
    self.newsCount = newsCount
    self.messages = messages
    self.reminderCount = reminderCount
    self.appointments = appointments
  }
}

/// One file with its history; everything else on the case screen follows from these.
public struct CaseView: Hashable, Sendable {
  public var file: BeneficiaryFile
  /// The events of the file's stream, oldest first.
  public var events: [RecordedEvent]
  /// The past day at whose end the file is shown, or nil for now.
  public var asOf: CivilDate?
  /// Other files of the same identity number, phone, or name and birth date.
  public var duplicates: [DuplicateHint]
  /// How much of the file the officer sees; what is hidden is hidden in the view, too.
  public var sight: FileSight
  /// Files that were merged into this one, as far as they are open to the officer.
  public var merged: [BeneficiaryFile]
  /// Matters of the file beside its requests, the open ones first; none in a view of a past day.
  public var matters: [MatterRow]

  public init(
    file: BeneficiaryFile, events: [RecordedEvent], asOf: CivilDate?, duplicates: [DuplicateHint],
    sight: FileSight = .whole, merged: [BeneficiaryFile] = [], matters: [MatterRow] = []
  ) {
    self.file = file
    self.events = events
    self.asOf = asOf
    self.duplicates = duplicates
    self.sight = sight
    self.merged = merged
    self.matters = matters
  }
}

/// One session with the cases of its agenda and those that could be put on it.
public struct SessionView: Hashable, Sendable {
  public var session: CommitteeSession
  public var agenda: [RequestRow]
  /// Requests that wait for the committee and stand on no open agenda.
  public var waiting: [RequestRow]

  public init(session: CommitteeSession, agenda: [RequestRow], waiting: [RequestRow]) {
    self.session = session
    self.agenda = agenda
    self.waiting = waiting
  }
}

/// What was typed and not yet saved, kept for the officer.
public struct DraftView: Hashable, Sendable, Identifiable {
  /// The screen's key, for example `register` or `request/100234`.
  public var id: String
  public var savedAt: Moment
  public var texts: [String: String]

  public init(id: String, savedAt: Moment, texts: [String: String]) {
    self.id = id
    self.savedAt = savedAt
    self.texts = texts
  }
}

/// Paths, versions and the state of the ledger.
public struct SystemView: Hashable, Sendable {
  public var version: String
  /// A name of each path and the path.
  public var paths: [Entry]
  public var commits: Int
  public var events: Int
  public var files: Int
  /// The newest hash of the chain, 64 hexadecimal digits.
  public var head: String
  /// What of the ledger's end goes on paper: the number of the newest commit and 16 digits of its hash.
  public var mark: String
  /// The commit of the newest signed checkpoint.
  public var checkpoint: Int?
  /// Nil for officers who do not answer for it.
  public var backup: BackupStanding?

  public struct Entry: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    version: String, paths: [Entry], commits: Int, events: Int, files: Int, head: String, mark: String,
    checkpoint: Int?, backup: BackupStanding? = nil
  ) {
    self.version = version
    self.paths = paths
    self.commits = commits
    self.events = events
    self.files = files
    self.head = head
    self.mark = mark
    self.checkpoint = checkpoint
    self.backup = backup
  }
}
