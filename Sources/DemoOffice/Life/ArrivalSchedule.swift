import Calendars
import Casework

/// Who comes to the desk for the first time on which day.
struct ArrivalSchedule: Sendable {
  struct Arrival: Sendable {
    var restsAt: RequestStatus?
    /// Comes so late that the visit is still open when the demo opens.
    var isLastMoment = false
  }

  /// Files that are registered up to and including each day.
  private let totals: [Int]
  /// Stages at which a recent file is to rest, with the working days that it takes to get there.
  private var stages: [(stage: RequestStatus, leadInWorkingDays: Int)]
  /// How much earlier than its way takes a file may come that rests undecided: a unit that leaves answers owed for a season
  /// would not be believed, and a small office has few files to choose from.
  private let undecidedSlackInWorkingDays: Int

  init(fileCount: Int, days: [CivilDate], profile: Profile) {
    var sum = 0
    let weights = days.indices.map { index -> Int in
      // The office grows by two thirds in two years; the first day of a week is the busiest.
      let growth = 300 + 200 * index / max(1, days.count - 1)
      let isWeekStart = index == 0 || days[index - 1].days(until: days[index]) > 1
      sum += isWeekStart ? growth * 5 / 4 : growth
      return sum
    }
    let lastMoment = min(fileCount / 20, Self.lastMomentVisits)
    totals = weights.enumerated().map { index, weight in
      index == days.count - 1 ? fileCount : (fileCount - lastMoment) * weight / max(1, sum)
    }
    stages = Self.stages(for: profile, rounds: min(4, max(1, fileCount / 200)))
    guard profile.decision.decider == .unit else {
      undecidedSlackInWorkingDays = Self.slackInWorkingDays
      return
    }
    let undecided = stages.count { Self.undecided.contains($0.stage) }
    let needed = undecided * days.count / max(1, fileCount)
    undecidedSlackInWorkingDays = min(Self.slackInWorkingDays, needed + 4)
  }

  private static let slackInWorkingDays = 45
  private static let undecided: Set<RequestStatus> = [
    .postponed, .withDecider, .underStudy, .referredToResearcher, .complete,
  ]

  static let lastMomentVisits = 3

  mutating func arrivals(onDay index: Int) -> [Arrival] {
    let before = index == 0 ? 0 : totals[index - 1]
    let count = totals[index] - before
    let daysLeft = totals.count - 1 - index
    return (0..<count).map { ordinal in
      if daysLeft == 0, count - ordinal <= Self.lastMomentVisits { return Arrival(isLastMoment: true) }
      return Arrival(restsAt: stage(daysLeft: daysLeft))
    }
  }

  /// The longest way that can still be gone is given to the file that comes now.
  private mutating func stage(daysLeft: Int) -> RequestStatus? {
    guard
      let index = stages.firstIndex(where: {
        let slack = Self.undecided.contains($0.stage) ? undecidedSlackInWorkingDays : Self.slackInWorkingDays
        return daysLeft >= $0.leadInWorkingDays && daysLeft <= $0.leadInWorkingDays + slack
      })
    else { return nil }
    return stages.remove(at: index).stage
  }

  private static func stages(
    for profile: Profile, rounds: Int
  ) -> [(stage: RequestStatus, leadInWorkingDays: Int)] {
    var stages: [(stage: RequestStatus, leadInWorkingDays: Int)] = []
    if profile.decision.decider == .nobody {
      stages = profile.intake.hasRequestForm ? [(.complete, 3), (.completing, 3)] : []
      stages += [(.closed, 30), (.delivered, 12), (.voided, 9), (.draft, 1)]
    } else if profile.intake.hasRequestForm {
      // A unit decides without waiting for a session, nor for a floor.
      let (first, second) = profile.decision.decider == .unit ? (7, 6) : (14, 13)
      stages = [
        (.closed, 64), (.delivered, 50), (.told, 36), (.rejected, 35), (.acceptedInPart, 34), (.accepted, 33),
        (.postponed, 32), (.withDecider, first), (.withDecider, second), (.underStudy, 10), (.voided, 8),
        (.referredToResearcher, 5), (.complete, 3), (.completing, 2), (.draft, 1),
      ]
    }
    return Array(repeatElement(stages, count: rounds).joined()).sorted { $0.leadInWorkingDays > $1.leadInWorkingDays }
  }
}
