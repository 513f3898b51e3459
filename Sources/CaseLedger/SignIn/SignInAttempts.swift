public import Calendars
import Crypto

/// Counts sign-ins that failed, for all processes of an office and over restarts.
///
/// Whoever fails has no key, so nothing can be sealed, and the log must not grow by what strangers type: the counts rest
/// beside the keys, and the log is told once a name is locked and at the officer's next sign-in. Names that nobody
/// bears are counted just alike, by two bytes of a hash, so that neither the waiting nor the folder tells who exists, and
/// what is typed in the place of a name is kept nowhere.
public protocol SignInAttempts: Sendable {
  /// Reads and changes one count; no other process comes between.
  func update<Value: Sendable>(_ key: String, _ change: @Sendable (inout SignInCount) -> Value) -> Value

  /// Does something while no other process does anything for the same key.
  func whileAlone<Value>(_ key: String, _ body: () throws(KeyError) -> Value) throws(KeyError) -> Value
}

extension SignInAttempts {
  /// Tries a name's passphrase, one attempt after another: those that were begun beside one that is right are neither told
  /// to wait nor told of as in vain.
  public func inTurn<Value>(
    _ officer: String, isKnown: Bool, _ attempt: () throws(KeyError) -> Value
  ) throws(KeyError) -> Value {
    try whileAlone(Self.key(officer, isKnown: isKnown), attempt)
  }

  /// Counts an attempt before it is made.
  /// - Throws: `KeyError.tooManyAttempts` where it is too early for one.
  public func begin(_ officer: String, isKnown: Bool, at now: Moment) throws(KeyError) {
    let wait = update(Self.key(officer, isKnown: isKnown)) { $0.begin(at: now) }
    if let wait { throw .tooManyAttempts(waitSeconds: Int((wait + 999) / 1_000)) }
  }

  /// - Returns: whether the name is locked now, by this attempt.
  public func isLocked(_ officer: String, isKnown: Bool) -> Bool {
    update(Self.key(officer, isKnown: isKnown)) { $0.isLocked }
  }

  /// The officer signed in: what went before.
  public func succeed(_ officer: String, at now: Moment) -> FormerSignIn {
    update(Self.key(officer, isKnown: true)) { $0.succeed(at: now) }
  }

  /// Begins to count anew: the officer gave their passphrase, or an administrator vouched for them.
  /// - Returns: how often the name was tried before.
  @discardableResult
  public func free(_ officer: String) -> Int {
    update(Self.key(officer, isKnown: true)) { $0.free() }
  }

  private static func key(_ officer: String, isKnown: Bool) -> String {
    if isKnown { return "officer " + officer }
    let hash = SHA256.hash(data: Array(officer.utf8)).prefix(2)
    return "stranger " + String(decoding: Hexadecimal.encode(Array(hash)), as: UTF8.self)
  }
}
