public import Calendars

/// How often a sign-in name was tried in vain, and how long whoever tries it has to wait.
public struct SignInCount: Codable, Hashable, Sendable {
  /// Attempts in vain since the last success.
  public private(set) var failures = 0
  public private(set) var lastTriedAt: Moment?
  public private(set) var lastSignedInAt: Moment?

  public init() {}

  /// Attempts that cost no waiting: fingers slip.
  static let freeFailures = 3
  /// Attempts after which the name is locked.
  public static let failuresUntilLock = 10
  static let lockMilliseconds: Int64 = 15 * 60 * 1_000
  /// Attempts in vain are forgotten after a day without any.
  static let memoryMilliseconds: Int64 = 24 * 60 * 60 * 1_000

  public var isLocked: Bool { failures >= Self.failuresUntilLock }

  /// How long to wait before the next attempt: one second after the third, twice as long after each more, and a quarter
  /// of an hour once the name is locked. A clock that was set back makes it no longer than that.
  public func waitMilliseconds(at now: Moment) -> Int64 {
    guard let lastTriedAt, failures >= Self.freeFailures else { return 0 }
    let whole = isLocked ? Self.lockMilliseconds : 1_000 << Int64(failures - Self.freeFailures)
    let passed = now.millisecondsSinceEpoch - lastTriedAt.millisecondsSinceEpoch
    return min(whole, max(0, whole - max(0, passed)))
  }

  /// Counts an attempt before its passphrase is tried: many processes at once cannot try more often than one.
  /// - Returns: how long to wait where it is too early; the attempt is not made then.
  mutating func begin(at now: Moment) -> Int64? {
    // A clock that was ahead and is right again would never get to the end of a wait that began ahead.
    if let tried = lastTriedAt, tried > now { lastTriedAt = now }
    if let lastTriedAt, now.millisecondsSinceEpoch - lastTriedAt.millisecondsSinceEpoch > Self.memoryMilliseconds {
      failures = 0
    }
    let wait = waitMilliseconds(at: now)
    guard wait == 0 else { return wait }
    failures += 1
    lastTriedAt = now
    return nil
  }

  /// The attempt succeeded: what the officer is told of those before it.
  mutating func succeed(at now: Moment) -> FormerSignIn {
    defer { lastSignedInAt = now }
    return FormerSignIn(signedInAt: lastSignedInAt, failures: max(0, free() - 1))
  }

  /// Begins to count anew, and returns how often the name was tried.
  mutating func free() -> Int {
    defer {
      failures = 0
      lastTriedAt = nil
    }
    return failures
  }
}

/// What went before a sign-in: the officer sees whether it was they.
public struct FormerSignIn: Hashable, Sendable {
  /// Nil at the first sign-in.
  public var signedInAt: Moment?
  /// Attempts in vain since then.
  public var failures: Int

  public init(signedInAt: Moment?, failures: Int) {
    self.signedInAt = signedInAt
    self.failures = failures
  }
}
