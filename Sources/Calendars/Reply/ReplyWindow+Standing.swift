extension ReplyWindow {
  /// Where the request stands on a day, or how it was answered when `answeredOn` is not after that day.
  public func standing(on day: CivilDate, answeredOn: CivilDate? = nil) -> ReplyStanding {
    if let answeredOn, answeredOn <= day { return standing(answeredOn: answeredOn) }
    if let floor, day < floor { return .beforeFloor(daysLeft: day.days(until: floor)) }
    guard let ceiling else { return .open }
    if day > ceiling { return .late(workingDays: calendar.workingDays(after: ceiling, through: day)) }
    let left = workingDaysLeft(after: day)
    if working.contains(CountedDay(date: day, reason: .paused)) { return .paused(workingDaysLeft: left) }
    return left <= Self.dueSoonInWorkingDays ? .dueSoon(workingDaysLeft: left) : .onTrack(workingDaysLeft: left)
  }

  private func standing(answeredOn day: CivilDate) -> ReplyStanding {
    if let floor, day < floor { return .answeredEarly(days: day.days(until: floor)) }
    if let ceiling, day > ceiling {
      return .answeredLate(workingDays: calendar.workingDays(after: ceiling, through: day))
    }
    return .answeredInTime
  }

  private func workingDaysLeft(after day: CivilDate) -> Int {
    working.count { $0.date > day && $0.isCounted }
  }
}
