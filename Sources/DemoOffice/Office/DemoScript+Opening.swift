import Calendars
import Casework

/// How the office began, and its register after that.
struct Opening: Sendable {
  var commits: [DemoCommit]
  var register: OfficeRegister
  /// Working days from the first one to the last on which something happens.
  var days: [CivilDate]
  /// When the last day's work is cut off.
  var end: Moment
}

extension DemoScript {
  static let opensAtMinute = 8 * 60
  static let closesAtMinute = 16 * 60
  private static let monthsBack = 24
  /// Under a policy that is younger the office has worked so long all the same.
  private static let leastMonthsBack = 6
  /// A day on which the office has just opened has nothing to show yet.
  private static let leastMinutesOfLastDay = 60

  var opening: Opening {
    let calendar = WorkingCalendar(weekend: [.friday, .saturday], holidays: holidays)
    let end = lastWork(calendar)
    let lastDay = end.day(in: .riyadh)
    let firstDay = firstDay(before: lastDay)
    let days = (0...firstDay.days(until: lastDay)).map { firstDay.adding(days: $0) }.filter(calendar.isWorkingDay)
    var at = Moment(days.first ?? lastDay, minutesOfDay: Self.opensAtMinute - 60, in: .riyadh)
    let effectiveFrom = profile.approval.effectiveFrom ?? profile.approval.approvedOn ?? firstDay
    let policy = CaseEvent.office(.policyAdopted(PolicyAdopted(profile: profile, effectiveFrom: effectiveFrom)))
    var commits = [commit(1, at, StreamEvent(.office, policy))]
    let first = RecordedEvent(number: 1, stream: .office, at: at, officer: staff.admin.id, clauses: [], event: policy)
    guard var register = OfficeRegister(events: [first]) else {
      preconditionFailure("An office begins with its policy.")
    }
    for (officer, command) in openingCommands {
      at = at.adding(minutes: 1)
      let context = DecisionContext(officer: officer, now: at, register: register)
      // A holiday that overlaps one already entered is refused, and left out as an administrator would.
      guard let event = try? register.decide(command, in: context).first else { continue }
      let number = commits.count + 1
      commits.append(commit(number, at, event, by: officer))
      register.apply(
        RecordedEvent(
          number: number, stream: .office, at: at, officer: officer.id, clauses: [], event: event.event))
    }
    return Opening(commits: commits, register: register, days: days, end: end)
  }

  /// Who was appointed, which holidays there are, who signed the policy and which units have it: the secretary and the
  /// last unit are still to come, and so is the place of the last clause in the policy's text.
  private var openingCommands: [(Officer, OfficeCommand)] {
    let admin = staff.admin
    var commands = officers.map { (admin, OfficeCommand.appointOfficer($0)) }
    commands += holidays.sorted { $0.first < $1.first }.map { (admin, .addHoliday($0)) }
    commands += ([admin] + officers).filter { $0.id != staff.secretary.id && $0.may(.signPolicy, under: profile) }
      .map { ($0, .signPolicy) }
    commands += profile.units.dropLast().map { (admin, .handPolicyCopy(unit: $0.id)) }
    let policy = DemoPolicyText(of: profile, words: texts.policy)
    commands.append((admin, .importPolicyText(policy.text, source: texts.policy.source)))
    commands += policy.places.dropLast().map { (admin, .placeClause($0.clause, lines: $0.lines)) }
    return commands
  }

  private func commit(_ number: Int, _ at: Moment, _ event: StreamEvent, by officer: Officer? = nil) -> DemoCommit {
    DemoCommit(
      number: number, at: at, officer: officer?.id ?? staff.admin.id, events: [event], file: nil, session: nil,
      isSettled: false)
  }

  /// The day on which the policy takes force, where that is less than two years before the last one: nobody works under a
  /// policy, or signs it, that does not hold yet.
  private func firstDay(before lastDay: CivilDate) -> CivilDate {
    let whole = lastDay.adding(months: -Self.monthsBack)
    guard let effective = profile.approval.effectiveFrom ?? profile.approval.approvedOn else { return whole }
    return Swift.max(whole, Swift.min(effective, lastDay.adding(months: -Self.leastMonthsBack)))
  }

  /// Now within working hours, else the close of the last working day before.
  private func lastWork(_ calendar: WorkingCalendar) -> Moment {
    let today = now.day(in: .riyadh)
    let opening = Moment(today, minutesOfDay: Self.opensAtMinute, in: .riyadh)
    if calendar.isWorkingDay(today), opening.minutes(until: now) >= Self.leastMinutesOfLastDay {
      return Swift.min(now, Moment(today, minutesOfDay: Self.closesAtMinute, in: .riyadh))
    }
    let earlier = (1...60).lazy.map { today.adding(days: -$0) }.first(where: calendar.isWorkingDay)
    return Moment(earlier ?? today.adding(days: -1), minutesOfDay: Self.closesAtMinute, in: .riyadh)
  }
}
