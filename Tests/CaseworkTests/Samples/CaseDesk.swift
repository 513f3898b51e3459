import Calendars
import Casework

/// One file at one desk: commands are decided and, unless refused, applied like the ledger's events.
struct CaseDesk {
  var register: OfficeRegister
  var now: Moment
  /// Who asks; the director may do nearly everything.
  var officer = Samples.director
  private(set) var file: BeneficiaryFile
  /// Everything that was recorded of the file.
  private(set) var recorded: [RecordedEvent]

  init(_ profile: Profile, on day: String = "2026-11-22", entry: FileEntry = Samples.person) throws {
    register = try OfficeRegister.sample(profile)
    now = Samples.moment(day)
    let context = DecisionContext(officer: Samples.director, now: now, register: register)
    let confirmed = Samples.confirmations(entry, under: profile, on: context.today)
    let events = try BeneficiaryFile.register(
      entry, number: .first, confirmed: confirmed, sameIdentity: nil, in: context)
    recorded = Self.recorded(events, from: 100, by: officer, at: now)
    guard let file = BeneficiaryFile(number: .first, events: recorded) else {
      preconditionFailure("A registration opens a file.")
    }
    self.file = file
  }

  var context: DecisionContext { DecisionContext(officer: officer, now: now, register: register) }
  var request: ServiceRequest { file.requests[file.requests.count - 1] }
  var status: RequestStatus { file.status(of: request) }

  mutating func go(to day: String, minutesOfDay: Int = 600) {
    now = Samples.moment(day, minutesOfDay: minutesOfDay)
  }

  /// The same desk with another officer at it.
  func with(_ officer: Officer) -> CaseDesk {
    var other = self
    other.officer = officer
    return other
  }

  mutating func sit(_ officer: Officer) { self.officer = officer }

  @discardableResult
  mutating func change(_ command: FileCommand, sameIdentity: FileNumber? = nil) throws -> [CaseEvent] {
    keep(try file.decide(command, sameIdentity: sameIdentity, in: context))
  }

  @discardableResult
  mutating func visit(_ command: VisitCommand) throws -> [CaseEvent] {
    keep(try file.decide(command, in: context))
  }

  @discardableResult
  mutating func ask(_ command: RequestCommand) throws -> [CaseEvent] {
    keep(try file.decide(command, in: context))
  }

  @discardableResult
  mutating func refer(_ command: ReferralCommand) throws -> [CaseEvent] {
    keep(try file.decide(command, in: context))
  }

  /// Takes events into the file that another decision brought, for example a session's.
  @discardableResult
  mutating func keep(_ events: [StreamEvent]) -> [CaseEvent] {
    for event in Self.recorded(events, from: file.lastNumber + 1, by: officer, at: now) {
      recorded.append(event)
      file.apply(event)
    }
    return events.map(\.event)
  }

  static func recorded(_ events: [StreamEvent], from number: Int, by officer: Officer, at now: Moment)
    -> [RecordedEvent]
  {
    events.map {
      RecordedEvent(
        number: number, stream: $0.stream, at: now, officer: officer.id, clauses: [], event: $0.event)
    }
  }
}

extension OfficeRegister {
  /// An office with that policy from its beginning and the whole staff.
  static func sample(_ profile: Profile) throws -> OfficeRegister {
    let events: [OfficeEvent] =
      [.policyAdopted(PolicyAdopted(profile: profile, effectiveFrom: Samples.day("2020-01-01")))]
      + Samples.staff.map { .officerAppointed(OfficerAppointed(officer: $0)) }
    let recorded = CaseDesk.recorded(
      events.map { StreamEvent(.office, .office($0)) }, from: 1, by: Samples.administrator,
      at: Samples.moment("2020-01-01"))
    guard let register = OfficeRegister(events: recorded) else {
      preconditionFailure("A policy opens an office.")
    }
    return register
  }
}
