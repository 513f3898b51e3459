public import Calendars
public import Casework

/// People's rights over their data as the office serves them.
public struct RightsView: Hashable, Sendable {
  public var register: RightsRegister
  /// The files that open requests concern.
  public var files: [FileRow]
  /// The files whose erasure was decided and waits for its confirmation.
  public var toErase: [FileRow]

  public init(register: RightsRegister, files: [FileRow], toErase: [FileRow] = []) {
    self.register = register
    self.files = files
    self.toErase = toErase
  }
}

/// What of people's rights waits for those who answer for it.
public struct RightsTally: Hashable, Sendable {
  public var openRequests: Int
  /// Open requests whose last day is past.
  public var lateRequests: Int
  public var openBreaches: Int
  /// When the authority has to be told of a breach at the latest, the first of them; nil where it was told of all.
  public var authorityDue: Moment?
  /// Files whose erasure was decided and waits for its confirmation.
  public var toErase: Int

  public init(openRequests: Int, lateRequests: Int, openBreaches: Int, authorityDue: Moment?, toErase: Int = 0) {
    self.openRequests = openRequests
    self.lateRequests = lateRequests
    self.openBreaches = openBreaches
    self.authorityDue = authorityDue
    self.toErase = toErase
  }
}

extension RightsTally {
  /// The tally of a register on a day, with the count of the files that are to be erased.
  public init(_ register: RightsRegister, toErase: Int, on today: CivilDate) {
    let requests = register.openRequests
    let breaches = register.openBreaches
    self.init(
      openRequests: requests.count, lateRequests: requests.count { $0.due < today }, openBreaches: breaches.count,
      authorityDue: breaches.first { $0.authority == nil }?.authorityDue, toErase: toErase)
  }
}
