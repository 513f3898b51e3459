public import Casework
public import Desk
public import TerminalKit

/// Every screen that can be opened, with what it is about.
///
/// Each lies in a box: what holds one copies a reference, not the fields of the largest.
public indirect enum Destination: Hashable, Sendable {
  case firstStart
  case signIn
  case home
  /// A screen as it stood when the officer left it.
  case resumed(Destination, ListMark)
  case search
  /// Searches for what was typed before the search was open.
  case searchFor(String)
  /// Searches for files like the one being entered.
  case searchLike(FileExample)
  case files
  /// The requests that wait on a list; on the first that the policy fills where none is named.
  case worklist(Worklist?)
  case referrals(ReferralBox)
  case committee
  case calendar
  case officers
  case officer(OfficerID?)
  /// Gives an officer another passphrase.
  case officerPassphrase(OfficerID)
  case policy
  case policyPart(PolicyPlace)
  /// What shows that the policy is kept, clause by clause.
  case evidence
  case clause(String, EvidencePeriod)
  case acts(ActQuestion)
  case evidencePack(EvidencePeriod)
  /// What a period comes to in figures.
  case reports(ReportPage)
  case system
  /// Requests of people over their data, and breaches.
  case rights
  /// The same, at what an act was about.
  case rightsAct(Int)
  case dataRequest(Int)
  case newDataRequest(FileNumber?)
  case dataAnswer(Int)
  case newBreach
  case breach(Int)
  case breachAuthority(Int)
  case breachPersons(Int)
  case dataRule
  case keeping(FileNumber)
  case copy(FileNumber)
  case merge(FileNumber)
  case decideErasure(FileNumber)
  case confirmErasure(FileNumber)
  case endedRetention
  case passphrase
  case recoveryKey
  /// At the door, by the key on paper.
  case recover

  /// Registers somebody; what was searched for in vain is taken over.
  case register(prefill: String)
  case file(FileNumber)
  case history(FileNumber, act: Int? = nil)
  /// Asks why a file is read that is not the officer's own work.
  case readingReason(FileNumber)
  case accessLog(AccessScope)
  /// The same, at one of its lines.
  case accessAct(AccessScope, act: Int)
  case restriction(FileNumber)
  /// Shuts everything off until the officer's passphrase is given.
  case lock
  case idleLock
  case correct(FileNumber)
  case visit(FileNumber)
  case newRequest(FileNumber)
  case request(CaseReference)
  /// Opened by the key that says so, the document counts as sighted and matching until the officer says otherwise.
  case document(CaseReference, document: String, matches: Bool = false)
  case declaration(CaseReference)
  case replyWindow(CaseReference)
  case newReferral(FileNumber, request: Int?)
  case referral(CaseReference)
  case study(CaseReference)
  case assessment(CaseReference)
  case recommendation(CaseReference)
  case newSession
  case session(SessionNumber)
  case correctMinutes(SessionNumber)
  /// Decides a request; in a session, where a committee decides.
  case decide(CaseReference, session: SessionNumber?)
  case notice(CaseReference)
  case delivery(CaseReference)
  case closeRequest(CaseReference)
  case matters(MatterPlace)
  case messages(MessagePlace)
  case attachments(AttachmentPlace)
  /// Puts something on paper.
  case printing(PaperOrder.Subject)
}
