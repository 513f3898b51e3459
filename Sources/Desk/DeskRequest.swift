public import Calendars
public import Casework

/// Everything that a screen can ask of the office.
///
/// Each lies in a box: what holds one copies a reference, not the fields of the largest.
public indirect enum DeskRequest: Hashable, Sendable {
  case signIn(Credentials)
  /// The officer does not want to wait for the index any longer.
  case leaveSignIn
  case signOut
  /// Answers nothing more until `unlock`.
  case lock
  /// Opens the locked desk for the officer who sits there.
  case unlock(passphrase: String)
  /// Opens the office by the key on paper and gives an officer who may keep that key another passphrase.
  case recover(key: String, OfficerID, passphrase: String)
  /// Founds the office in an empty folder and signs its first officer in.
  case found(Founding)
  /// Reads a profile file that is not among the five.
  case readProfile(path: String)
  case ask(Question)
  case submit(Submission)
  /// Does something once the officer said that the machine's clock is right, although it is far from the last act's hour.
  case confirmingClock(DeskRequest)
  /// Appoints an officer together with the passphrase that they will sign in with.
  case appoint(Officer, passphrase: String)
  /// Gives an officer who cannot sign in any more another passphrase, with the reason.
  case givePassphrase(OfficerID, passphrase: String, reason: String)
  /// Changes the passphrase of the officer who is signed in.
  case changePassphrase(old: String, new: String)
  /// Makes a key for paper, to be shown this once.
  case proposeRecoveryKey
  /// Puts the key in force, typed back from the paper.
  case confirmRecoveryKey(String)
  /// Writes the evidence of a period into a new file, as a page or a table by the end of its name.
  case writeEvidence(ClosedRange<CivilDate>, path: String)
  /// Takes in the text of the policy in force from a file.
  case importPolicyText(path: String)
  /// Writes the profile in force into a new profile file.
  case writeProfile(path: String)
  /// Asks how papers can leave this desk.
  case findPaperWays
  /// Puts something on paper in a language, by a printer or into a new file.
  case printPaper(PaperOrder, inArabic: Bool, PaperOutlet)
  /// Asks which messages this desk hands over itself.
  case findMessageWays
  /// Hands a message of the queue over now, whether its time has come or not.
  case sendMessage(CaseReference)
  /// Queues reminders, each once, by the ways that reach their beneficiaries.
  case remind(ReminderScope)
  case attachment(AttachmentRequest)
  /// Asks what lies in a folder of the machine, by its path as an officer types it; an empty one is where the desk works.
  case listFolder(path: String)
  case saveDraft(id: String, texts: [String: String])
  case dropDraft(id: String)

  /// What is submitted, also where the clock is confirmed with it; nil for every other request.
  public var submission: Submission? {
    switch self {
    case .submit(let submission): submission
    case .confirmingClock(let request): request.submission
    default: nil
    }
  }

  /// Whether it keeps or drops what was typed, which a locked desk does, too.
  public var keepsDraft: Bool {
    switch self {
    case .saveDraft, .dropDraft: true
    default: false
    }
  }
}
