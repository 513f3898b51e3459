public import Calendars
public import Casework

/// Who sits at the desk now, and by which rules the office works.
public struct SignedIn: Hashable, Sendable {
  public var officer: Officer
  public var register: OfficeRegister
  public var now: Moment
  /// When the officer signed in before; nil at the first time.
  public var formerSignIn: Moment?
  /// How often the name was tried in vain since then.
  public var failedAttempts: Int

  public init(
    officer: Officer, register: OfficeRegister, now: Moment, formerSignIn: Moment? = nil, failedAttempts: Int = 0
  ) {
    self.officer = officer
    self.register = register
    self.now = now
    self.formerSignIn = formerSignIn
    self.failedAttempts = failedAttempts
  }

  /// The day at the desk.
  public var today: CivilDate { now.day(in: .riyadh) }
  /// The policy version in force today.
  public var profile: Profile { register.profile(inForceOn: today) }
}
