/// How long nobody has typed, measured by the waits themselves, and what falls due meanwhile.
struct QuietTime {
  struct Due: OptionSet {
    let rawValue: Int
    static let draft = Due(rawValue: 1)
    static let idle = Due(rawValue: 2)
  }

  private var passedMilliseconds = 0
  private var isDraftPending = false
  private var isIdleDone = false
  private var lastTimeoutMilliseconds = 0

  /// The officer is back.
  mutating func end() {
    passedMilliseconds = 0
    isIdleDone = false
  }

  mutating func noteTyping() {
    isDraftPending = true
  }

  /// How long to wait for input at most; nil where nothing falls due.
  mutating func nextTimeoutMilliseconds(of app: some Application) -> Int? {
    var limits: [Int] = []
    if isDraftPending, let rest = app.restMilliseconds { limits.append(rest - passedMilliseconds) }
    if !isIdleDone, let idle = app.idleMilliseconds { limits.append(idle - passedMilliseconds) }
    if let poll = app.pollMilliseconds { limits.append(poll) }
    if let day = app.dayRemainingMilliseconds { limits.append(day) }
    guard let next = limits.min() else { return nil }
    lastTimeoutMilliseconds = max(1, next)
    return lastTimeoutMilliseconds
  }

  /// Whether the time for it is over, so many milliseconds from what has passed.
  func isIdle(after milliseconds: Int, in app: some Application) -> Bool {
    guard !isIdleDone, let idle = app.idleMilliseconds else { return false }
    return passedMilliseconds + milliseconds >= idle
  }

  /// A wait ended without input, after so many milliseconds or when its time was over: what is due now.
  mutating func pass(_ milliseconds: Int? = nil, in app: some Application) -> Due {
    passedMilliseconds += milliseconds ?? lastTimeoutMilliseconds
    var due: Due = []
    if isDraftPending, let rest = app.restMilliseconds, passedMilliseconds >= rest {
      isDraftPending = false
      due.insert(.draft)
    }
    if isIdle(after: 0, in: app) {
      isIdleDone = true
      due.insert(.idle)
    }
    return due
  }
}
