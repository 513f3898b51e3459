public import Calendars
public import Casework

/// What a screen wants to know from the office.
///
/// Each lies in a box: what holds one copies a reference, not the fields of the largest.
public indirect enum Question: Hashable, Sendable {
  case home
  case search(SearchQuestion)
  /// Files that may be the same person as the one being typed.
  case duplicates(DuplicateProbe)
  case files(FileListQuestion)
  /// One file with its history; as it stood at the end of a past day where one is given.
  case file(FileNumber, asOf: CivilDate?)
  /// Words narrow the list by name, however it is spelt, and by file number.
  case worklist(Worklist, RowWindow, matching: String = "")
  case referrals(ReferralBox, RowWindow, matching: String = "")
  case sessions(RowWindow)
  case session(SessionNumber)
  case register
  /// Requests of people about their data, and breaches.
  case rights
  /// How long a file is kept and what holds it.
  case keeping(FileNumber)
  /// Everything that is held on a person.
  case copy(FileNumber)
  /// Where else the person of a file is named, before it is erased; reads the whole ledger.
  case mentions(FileNumber)
  /// Files whose retention has ended; words narrow the list as they do a worklist.
  case endedRetention(RowWindow, matching: String = "")
  /// What is known about the program, its folders and its ledger.
  case system
  case drafts
  /// Clause by clause, what a period shows.
  case evidence(ClosedRange<CivilDate>)
  case clauseDays(ClauseQuestion)
  case acts(ActQuestion)
  /// The kinds of matter that the policy asks for.
  case matterKinds
  case matters(MatterQuestion)
  case matter(Int)
  /// Whom to call on before they ask.
  case outreach(OutreachQuestion)
  /// Who answers for which beneficiaries in which field.
  case liaisons
  /// Complaints that repeat themselves.
  case repeatedComplaints
  /// What a period comes to in figures.
  case report(ClosedRange<CivilDate>)
  /// Requests that ended a while ago and whose beneficiaries nobody asked for an opinion.
  case unasked(RowWindow, matching: String = "")
  /// Who read what, the newest first.
  case accessLog(AccessScope, RowWindow)
  /// At which place of that list a line stands, by the number of its commit.
  case accessPlace(AccessScope, act: Int)
  /// The messages to beneficiaries that are not over, or those that are.
  case messages(MessageQuestion)
  /// What beneficiaries can be reminded of today.
  case reminders(ReminderQuestion)
  /// What a paper is made of; that it was read is noted, that it is printed not yet.
  case paper(PaperOrder)
}

/// Which rows of a long list a screen can show.
public struct RowWindow: Hashable, Sendable {
  /// Index of the first row, 0 for the first of the list.
  public var first: Int
  public var count: Int

  public init(first: Int, count: Int) {
    self.first = first
    self.count = count
  }
}

/// A search as typed: a name in any order and spelling, an ID, a phone, a file number.
public struct SearchQuestion: Hashable, Sendable {
  public var text: String
  /// At most that many rows come back, ranked.
  public var limit: Int
  public var category: String?
  public var status: RequestStatus?
  /// Of files with an open referral that lies with this officer alone.
  public var officer: OfficerID?

  public init(
    text: String, limit: Int = 50, category: String? = nil, status: RequestStatus? = nil, officer: OfficerID? = nil
  ) {
    self.text = text
    self.limit = limit
    self.category = category
    self.status = status
    self.officer = officer
  }
}

/// What is known so far of somebody being registered.
public struct DuplicateProbe: Hashable, Sendable {
  public var name: String
  /// Nil until kind and number are whole.
  public var identity: Identity?
  public var phone: String
  public var birth: CivilDate?
  /// The file being corrected, which is no duplicate of itself.
  public var except: FileNumber?

  public init(name: String, identity: Identity?, phone: String, birth: CivilDate?, except: FileNumber?) {
    self.name = name
    self.identity = identity
    self.phone = phone
    self.birth = birth
    self.except = except
  }
}

/// The register as a list.
public struct FileListQuestion: Hashable, Sendable {
  public enum Order: String, CaseIterable, Hashable, Sendable { case newest, name, number }

  public var order: Order
  public var category: String?
  public var window: RowWindow
  /// Jumps to the first name that begins so, in Arabic order.
  public var startingWith: String?

  public init(order: Order, category: String? = nil, window: RowWindow, startingWith: String? = nil) {
    self.order = order
    self.category = category
    self.window = window
    self.startingWith = startingWith
  }
}

/// Work that follows from the facts: nobody puts a request on these lists or takes it off.
public enum Worklist: String, CaseIterable, Codable, Hashable, Sendable {
  /// Opened or submitted, and papers are missing.
  case toComplete
  /// Complete and submitted, and nobody was asked to study it yet.
  case toRefer
  /// With the researchers.
  case toStudy
  /// Waiting for the committee or the unit.
  case toDecide
  case postponed
  /// Decided, and the beneficiary was not told.
  case toTell
  /// Granted and told, and not delivered.
  case toDeliver
  /// The ceiling of the reply window is near or past.
  case dueSoon
}

/// Referrals that came to an officer, or went out from them.
public enum ReferralBox: String, CaseIterable, Hashable, Sendable {
  case inbox
  case outbox
  /// Of those that went out: answered, returned or ended by others, and not read yet.
  case news
}
