import Calendars
public import Casework

/// The life of a demo office from its first act to now, one act at a time.
public struct OfficeLife: IteratorProtocol, Sendable {
  let profile: Profile
  let staff: DemoStaff
  let texts: DemoTexts
  let words: AssociationTexts
  let register: OfficeRegister
  let days: [CivilDate]
  let end: Moment
  let mix: DealingMix
  let services: [String: RankedTable<ServiceKind>]
  var openingCommits: [DemoCommit]
  var arrivals: ArrivalSchedule
  var people: PersonMaker
  var random: SeededRandom
  /// The day that is lived, an index of `days`; -1 before the first.
  var dayIndex = -1
  var today = AppointmentHeap()
  /// Appointments of later days, by the index of the day.
  var later: [[Appointment]]
  var cases: [FileNumber: OpenCase] = [:]
  var committee = CommitteeDesk()
  var matterDesk: MatterDesk
  var messageDesk: MessageDesk
  var nextFile = FileNumber.first
  var lastNumber = 0
  var lastAt = Moment(millisecondsSinceEpoch: .min)
  var appointmentsMade = 0
  /// What the domain refused; a plan that was refused is given up. Empty as long as plans and rules agree.
  public internal(set) var refusals: [Refusal] = []

  init(of office: DemoScript, opening: Opening) {
    profile = office.profile
    staff = office.staff
    texts = office.texts
    words = office.texts.words(for: office.profile.id)
    register = opening.register
    days = opening.days
    end = opening.end
    mix = DealingMix(profile: office.profile)
    var services: [String: RankedTable<ServiceKind>] = [:]
    for category in office.profile.categories {
      services[category.id] = RankedTable(office.profile.services(for: category.id))
    }
    self.services = services
    openingCommits = opening.commits.reversed()
    arrivals = ArrivalSchedule(fileCount: office.fileCount, days: opening.days, profile: office.profile)
    people = PersonMaker(profile: office.profile, texts: office.texts, names: office.names, seed: office.seed)
    random = SeededRandom(seed: office.seed)
    later = Array(repeating: [], count: opening.days.count)
    matterDesk = MatterDesk(
      profile: office.profile, scripts: office.texts.matters, fileCount: office.fileCount, seed: office.seed)
    messageDesk = MessageDesk(write: office.writeMessage, fileCount: office.fileCount, seed: office.seed)
    scheduleMatters()
  }

  /// Files with work ahead of them, as they stand; after the last act, all that is open in the office.
  public var openFiles: [BeneficiaryFile] { cases.values.map(\.file).sorted { $0.id < $1.id } }

  public mutating func next() -> DemoCommit? {
    if let opening = openingCommits.popLast() {
      lastNumber = opening.number
      lastAt = opening.at
      return opening
    }
    while true {
      guard let appointment = today.removeEarliest() else {
        guard beginNextDay() else { return nil }
        continue
      }
      guard appointment.at < end else { continue }
      if let commit = keep(appointment) { return commit }
    }
  }

  private mutating func keep(_ appointment: Appointment) -> DemoCommit? {
    let now = max(appointment.at, lastAt.adding(milliseconds: 1))
    switch appointment.subject {
    case .arrival(let arrival): return receive(arrival, at: now)
    case .file(let number): return work(on: number, at: now)
    case .committee: return workInCommittee(at: now)
    case .matter(let place): return workOnMatter(place, at: now)
    case .opinion(let call): return askForOpinion(call, at: now)
    case .message(let act): return workOnMessage(act, at: now)
    }
  }

  private mutating func beginNextDay() -> Bool {
    guard dayIndex + 1 < days.count else { return false }
    dayIndex += 1
    for appointment in later[dayIndex] { today.insert(appointment) }
    later[dayIndex] = []
    scheduleArrivals()
    scheduleCommittee()
    scheduleMessages()
    return true
  }

  private mutating func scheduleArrivals() {
    for arrival in arrivals.arrivals(onDay: dayIndex) {
      let latest = isLastDay ? max(1, lastDayMinutes - 30) : 400
      var minute = random.below(latest)
      if arrival.isLastMoment { minute = max(0, lastDayMinutes - random.number(in: 4...7)) }
      make(.arrival(arrival), atMinute: DemoScript.opensAtMinute + minute)
    }
  }

  var isLastDay: Bool { dayIndex == days.count - 1 }

  /// Minutes of work on the last day before it is cut off.
  var lastDayMinutes: Int { end.minutesOfDay(in: .riyadh) - DemoScript.opensAtMinute }

  /// Makes an appointment for today.
  mutating func make(_ subject: Appointment.Subject, atMinute minute: Int) {
    let at = Moment(days[dayIndex], minutesOfDay: minute, in: .riyadh)
      .adding(milliseconds: Int64(random.below(60_000)))
    appointmentsMade += 1
    today.insert(Appointment(at: at, order: appointmentsMade, subject: subject))
  }

  func context(_ officer: Officer, _ now: Moment) -> DecisionContext {
    DecisionContext(officer: officer, now: now, register: register)
  }

  /// The next commit's number and time are taken.
  mutating func commit(
    _ events: [StreamEvent], by officer: Officer, at now: Moment, file: BeneficiaryFile? = nil,
    session: CommitteeSession? = nil
  ) -> DemoCommit {
    lastNumber += 1
    lastAt = now
    return DemoCommit(
      number: lastNumber, at: now, officer: officer.id, events: events, file: file, session: session, isSettled: false)
  }

  /// The events as the commit that is made next will record them.
  func recorded(_ events: [StreamEvent], by officer: Officer, at now: Moment) -> [RecordedEvent] {
    events.map {
      RecordedEvent(
        number: lastNumber + 1, stream: $0.stream, at: now, officer: officer.id, clauses: [], event: $0.event)
    }
  }
}
