import Calendars
import Casework
import Desk

/// When an act is recorded.
struct ActTime {
  var moment: Moment
  /// What the officer said of the clock, where it is far from the last act's hour.
  var confirmed: ClockConfirmed?

  /// A clock that is set right by the network moves by less; acts within it keep the order of the ledger.
  static let clockSlackMinutes = 2
  /// No holiday of an office is longer; a clock further ahead of the last act is more likely wrong.
  static let longestRestDays = 45

  /// Whether the clock lies before the last act or further after it than any office rests.
  static func isDoubtful(_ now: Moment, after last: Moment) -> Bool {
    now < last.adding(minutes: -clockSlackMinutes) || now > last.adding(minutes: longestRestDays * 1_440)
  }

  /// The hour at which somebody is noted to have come or to have looked at something. Nobody is asked about the clock for
  /// that: where it is doubtful the hour is that of the last act, by which the ledger goes on until an officer has
  /// judged the clock.
  static func ofAccess(at now: Moment, after last: Moment) -> Moment {
    isDoubtful(now, after: last) ? last : max(now, last)
  }
}

extension StaffedOffice {
  /// The officer says that the machine's clock is right, however far it is from the last act's hour.
  public func confirmClock() { clockConfirmedAfter = lastRecordedAt }

  /// The clock's hour, which is what really was. Where it lies before the last act, or long after it, one of the two
  /// is wrong: nothing is recorded until the officer has said that the clock is right, and that is recorded with it.
  /// - Parameter trustingClock: for what has happened already, of which nobody is asked.
  /// - Throws: `Refusal.clockDoubtful` while nobody has said so.
  func timeOfNextAct(for command: CaseCommand, trustingClock: Bool) throws -> ActTime {
    switch command {
    case .access, .openLedger, .printPaper, .office(.useRecoveryKey): return ActTime(moment: timeOfAccess)
    default: break
    }
    let now = clock()
    guard let last = lastRecordedAt else { return ActTime(moment: now) }
    guard ActTime.isDoubtful(now, after: last) else { return ActTime(moment: max(now, last)) }
    let doubt = ClockConfirmed(lastAct: last, clock: now)
    guard trustingClock || clockConfirmedAfter == last else { throw Refusal.clockDoubtful(doubt) }
    return ActTime(moment: now, confirmed: doubt)
  }

  /// The hour at which the officer is noted to have come or to have looked at something.
  var timeOfAccess: Moment {
    let now = clock()
    return lastRecordedAt.map { ActTime.ofAccess(at: now, after: $0) } ?? now
  }
}
