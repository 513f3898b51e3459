import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// Of everything that has a last day, what was done by it and what after it, in each month.
  func deadlines(in period: ClosedRange<CivilDate>) throws -> [CivilDate: [DeadlineClock: ReplyCount]] {
    var months: [CivilDate: [DeadlineClock: ReplyCount]] = [:]
    func note(_ clock: DeadlineClock, _ month: CivilDate, kept: Int, late: Int) {
      var count = months[month]?[clock] ?? ReplyCount(kept: 0, early: 0, late: 0)
      count.kept += kept
      count.late += late
      months[month, default: [:]][clock] = count
    }
    for (month, sums) in try index.monthlyFigures(.deadline, in: period, byPart: true) {
      for sum in sums {
        guard let clock = DeadlineClock(part: sum.part) else { continue }
        let isKept = sum.result == ReplyTiming.kept.rawValue
        note(clock, month, kept: isKept ? sum.count : 0, late: isKept ? 0 : sum.count)
      }
    }
    // A floor is no last day: by it nothing is late.
    if context().profile.reply.rule.hasCeiling {
      for (month, sums) in try index.monthlyFigures(.reply, in: period) {
        for sum in sums {
          let isLate = sum.result == ReplyTiming.late.rawValue
          note(.reply, month, kept: isLate ? 0 : sum.count, late: isLate ? sum.count : 0)
        }
      }
    }
    for (clock, day, isKept) in try rights().deadlines where period.contains(day) {
      note(clock, day.startOfMonth, kept: isKept ? 1 : 0, late: isKept ? 0 : 1)
    }
    return months
  }
}

extension DeadlineClock {
  /// The clock of a figure; nil for what is none.
  fileprivate init?(part: String) {
    if part == FigureMeasure.referralClock {
      self = .referral
    } else if part == FigureMeasure.postponementClock {
      self = .postponement
    } else if part == FigureMeasure.ownReplyClock {
      self = .ownReply
    } else if let kind = MatterKind(rawValue: part) {
      self = .target(kind)
    } else if part.hasSuffix(FigureMeasure.officerDay),
      let kind = MatterKind(rawValue: String(part.dropLast(FigureMeasure.officerDay.count)))
    {
      self = .step(kind)
    } else {
      return nil
    }
  }
}

extension RightsRegister {
  /// The answers to people over their data and the tellings of breaches, each on its day and whether in time.
  fileprivate var deadlines: [(clock: DeadlineClock, day: CivilDate, isKept: Bool)] {
    let answers = requests.compactMap { request in
      request.answer.map { answer in
        let day = answer.value.answeredOn
        return (clock: DeadlineClock.dataRequest, day: day, isKept: day <= request.due)
      }
    }
    let tellings = breaches.compactMap { breach in
      breach.authority.map { told in
        (
          clock: DeadlineClock.breach, day: told.value.at.day(in: .riyadh),
          isKept: told.value.at <= breach.authorityDue
        )
      }
    }
    return answers + tellings
  }
}
