import Calendars
import Casework
import Desk
import Testing

/// A file with a history that the domain's own rules made, one command after another.
struct SampleCase {
  private(set) var view: CaseView
  let profile: Profile
  private let register: OfficeRegister

  static let number = FileNumber(100_234)
  static let request = CaseReference(file: number, ordinal: 1)

  init(_ profile: Profile = .casework) throws {
    self.profile = profile
    view = try Samples.caseView()
    let director = Officer(id: OfficerID(rawValue: "huda"), name: "هدى سالم", roles: [.director])
    register = try Samples.register(profile, officers: [director])
  }

  var file: BeneficiaryFile { view.file }
  var answer: Answer { .file(view) }

  /// Does what a director may do, on a day at 9:00.
  mutating func act(_ command: CaseCommand, on day: CivilDate = sampleDay(2026, 11, 21)) throws {
    let now = Moment(day, minutesOfDay: 540, in: .riyadh)
    let officer = try #require(register.officer(OfficerID(rawValue: "huda")))
    let context = DecisionContext(officer: officer, now: now, register: register)
    let events =
      switch command {
      case .visit(_, let command): try file.decide(command, in: context)
      case .request(_, let command): try file.decide(command, in: context)
      case .referral(_, let command): try file.decide(command, in: context)
      default: [StreamEvent]()
      }
    for event in events {
      let recorded = RecordedEvent(
        number: view.file.lastNumber + 1, stream: event.stream, at: now, officer: officer.id,
        clauses: profile.clauses(evidencedBy: event.event.duties(under: profile)), event: event.event)
      view.file.apply(recorded)
      view.events.append(recorded)
    }
  }

  mutating func request(_ command: RequestCommand, on day: CivilDate = sampleDay(2026, 11, 21)) throws {
    try act(.request(Self.number, command), on: day)
  }

  /// A request for financial aid, opened on 1 November 2026.
  static func withRequest(_ profile: Profile = .casework) throws -> SampleCase {
    var sample = try SampleCase(profile)
    try sample.request(
      .open(service: "aid", category: nil, need: "إيجار متأخر", channel: "interview"), on: sampleDay(2026, 11, 1))
    return sample
  }

  /// A request that is complete, signed and submitted on a day.
  static func submitted(_ profile: Profile = .casework, on day: CivilDate) throws -> SampleCase {
    var sample = try withRequest(profile)
    for (document, until) in [("national-id", sampleDay(2030, 1, 1)), ("death-certificate", nil)] {
      try sample.request(
        .checkDocument(
          DocumentChecked(
            request: 1, document: document, originalSighted: true, matches: true, validUntil: until)), on: day)
    }
    try sample.request(.answerCondition(request: 1, document: "lease", applies: false), on: day)
    try sample.request(
      .signDeclaration(request: 1, paperNumber: "15", keptAt: "خزانة 2", signedOn: day), on: day)
    try sample.request(.submit(request: 1), on: day)
    return sample
  }
}
