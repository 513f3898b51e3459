import Calendars
public import CaseIndex
public import CaseLedger
public import Casework
public import Desk

/// One office with one officer at work in it: questions are answered, commands decided, recorded and shown.
///
/// A value stands for one process and is used by one thread. Several processes may work in the same office at once; each
/// command catches up with what the others recorded before it is decided.
public final class StaffedOffice {
  public let site: OfficeSite
  /// Who is at work.
  public let officerID: OfficerID
  public let ledger: Ledger
  public let keyring: Keyring
  public internal(set) var index: RegisterIndex
  /// Policies, officers and calendar as they stand now.
  public internal(set) var register: OfficeRegister
  let codec = EventCodec()
  let clock: @Sendable () -> Moment
  /// The file that was replayed last, which most commands and questions concern.
  var lastFile: BeneficiaryFile?
  /// Requests about data and breaches, once somebody asked for them.
  var lastRights: RightsRegister?
  /// Told how far work has come that a question or a command takes its time for.
  public var reportProgress: ((WorkProgress) -> Void)?
  /// What the officer has read since they sat down, which is noted once.
  var sitting = Sitting()
  /// The last commit that the kept snapshot of the index is known to hold.
  var keptSnapshotNumber = 0
  /// What went before the officer's sign-in.
  public internal(set) var formerSignIn = FormerSignIn(signedInAt: nil, failures: 0)
  /// When the newest act that is known here was recorded, by whichever process.
  var lastRecordedAt: Moment?
  /// The hour of the act from which the clock is far and the officer said that it is right all the same.
  var clockConfirmedAfter: Moment?
  /// The newest checkpoint that this process knows of.
  var newestCheckpoint: Checkpoint?
  /// The scan that is sealed for the command under way and that no event tells of yet.
  var staged: StagedAttachment?
  /// The key on paper that was shown and not typed back yet.
  var proposedRecoveryKey: RecoveryKey?

  init(
    site: OfficeSite, officerID: OfficerID, ledger: Ledger, keyring: Keyring, index: RegisterIndex,
    register: OfficeRegister, clock: @escaping @Sendable () -> Moment
  ) {
    self.site = site
    self.officerID = officerID
    self.ledger = ledger
    self.keyring = keyring
    self.index = index
    self.register = register
    self.clock = clock
  }

  /// The officer as the register has them now.
  public var officer: Officer {
    register.officer(officerID) ?? Officer(id: officerID, name: officerID.rawValue, roles: [], isActive: false)
  }

  public var signedIn: SignedIn {
    SignedIn(
      officer: officer, register: register, now: clock(), formerSignIn: formerSignIn.signedInAt,
      failedAttempts: formerSignIn.failures)
  }

  func context() -> DecisionContext {
    DecisionContext(officer: officer, now: clock(), register: register)
  }
}
