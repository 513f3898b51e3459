public import Calendars
public import Casework

/// Who sits at the desk now, and by which rules the office works.
public struct SignedIn: Hashable, Sendable {
  public var officer: Officer
  public var register: OfficeRegister
  public var now: Moment

  public init(officer: Officer, register: OfficeRegister, now: Moment) {
    self.officer = officer
    self.register = register
    self.now = now
  }

  /// The day at the desk.
  public var today: CivilDate { now.day(in: .riyadh) }
  /// The policy version in force today.
  public var profile: Profile { register.profile(inForceOn: today) }
}
