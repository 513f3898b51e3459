import Calendars
import CaseIndex
import Casework
import Testing

/// Files, requests and referrals as a desk's events tell them.
enum Cases {
  static let log = "log-of-the-tests"
  static let reception = OfficerID(rawValue: "reception")
  static let noLabel = Bilingual(ar: "", en: "")

  static func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  static func profile(
    reply: ReplyRule = .within(workingDays: 15), decider: DecisionRule.Decider = .committee, hasRequestForm: Bool = true
  ) -> Profile {
    Profile(
      id: "tests", association: Association(name: noLabel, shortName: noLabel, licence: nil, place: nil),
      approval: Approval(
        body: nil, minutes: nil, approvedOn: nil, effectiveFrom: nil, replacesEarlier: false, issue: nil, place: nil,
        circulatedToStaff: false),
      parties: [], channels: [], tools: [], steps: [],
      intake: IntakeRule(
        hasRequestForm: hasRequestForm, needsDeclaration: false, matchesDocuments: true,
        refersUnclearToResearcher: true, readsOutMissing: true, explainsReply: true, advancingFields: []),
      decision: DecisionRule(decider: decider, label: noLabel, quorum: decider == .committee ? 3 : 0),
      reply: ReplySetting(rule: reply, clockStarts: .completeness, internalTargetDays: nil), units: [],
      outsideBodies: [], identityKinds: [], categories: [], documents: [], services: [], rejectionReasons: [],
      needLevels: [], relations: [], roles: [], clauses: [])
  }

  /// A profile by which beneficiaries are called on, asked for opinions and reminded.
  static func watchingProfile() -> Profile {
    var profile = profile()
    profile.watch = WatchRule(ageLimits: [AgeLimit(age: 18, relations: ["son"])])
    profile.clauses = [Clause(id: "T", title: noLabel, place: noLabel, duties: [.reachedOut, .opinionAsked])]
    return profile
  }

  static func register(_ profile: Profile = profile(), holidays: [Holiday] = []) throws -> OfficeRegister {
    let first = try day("2020-01-01")
    let events =
      [OfficeEvent.policyAdopted(PolicyAdopted(profile: profile, effectiveFrom: first))]
      + holidays.map(OfficeEvent.holidayAdded)
    let recorded = events.enumerated().map { index, event in
      RecordedEvent(
        number: index + 1, stream: .office, at: Moment(first, in: .riyadh), officer: reception, clauses: [],
        event: .office(event))
    }
    return try #require(OfficeRegister(events: recorded))
  }

  static func facts(
    _ name: String, identity: String? = nil, mobile: String? = nil, birth: String? = nil, category: String = "widow"
  ) throws -> FileFacts {
    FileFacts(
      kind: .person, party: "beneficiary", name: name,
      identity: identity.map { Identity(kind: $0.hasPrefix("2") ? .iqama : .nationalID, number: $0) },
      birth: try birth.map { BirthDate(date: try day($0), toldInHijri: false) },
      mobile: try mobile.map { try PhoneNumber(checking: $0) }, category: category,
      contact: AgreedContact(channel: "visit", detail: nil))
  }

  /// A file with a registration and what came after it, a commit for each event.
  static func file(
    _ number: Int, _ facts: FileFacts, _ events: [CaseEvent] = [], on registered: String = "2026-11-01",
    firstCommit: Int = 1
  ) throws -> BeneficiaryFile {
    let number = FileNumber(number)
    let registration = CaseEvent.file(.registered(FileRegistered(facts: facts, confirmed: [])))
    let at = Moment(try day(registered), minutesOfDay: 540, in: .riyadh)
    let recorded = ([registration] + events).enumerated().map { index, event in
      RecordedEvent(
        number: firstCommit + index, stream: number.stream, at: at, officer: reception, clauses: [], event: event)
    }
    return try #require(BeneficiaryFile(number: number, events: recorded))
  }

  static func file(_ number: Int, _ name: String, _ events: [CaseEvent] = []) throws -> BeneficiaryFile {
    try file(number, try facts(name), events)
  }

  /// An index that was built of these files, numbered by commits in their order.
  static func index(
    _ files: [BeneficiaryFile], in folder: IndexFolder, register: OfficeRegister? = nil
  ) throws -> RegisterIndex {
    let register = try register ?? Self.register()
    let builder = try CaseIndexBuilder(at: folder.path, log: log)
    try builder.write(upTo: mark(files.count)) { batch in
      for (index, file) in files.enumerated() {
        try batch.add(EventPosition(number: index + 1, segment: 1, offset: index * 100), of: file.id.stream)
        try batch.put(file: file, in: register)
      }
    }
    return try builder.finish()
  }

  static func mark(_ number: Int) -> IndexMark {
    IndexMark(number: number, segment: 1, offset: number * 100, headHash: "hash-\(number)")
  }

  /// Writes some files as the next commit.
  static func put(_ files: [BeneficiaryFile], into index: RegisterIndex, register: OfficeRegister? = nil) throws {
    let register = try register ?? Self.register()
    let mark = try index.mark()
    let written = try index.write(from: mark, upTo: Self.mark(mark.number + 1)) { batch in
      for file in files {
        let position = EventPosition(number: mark.number + 1, segment: 1, offset: mark.offset)
        try batch.add(position, of: file.id.stream)
        try batch.put(file: file, in: register)
      }
    }
    #expect(written)
  }

  static func find(
    _ text: String, in index: RegisterIndex, limit: Int = 50, category: String? = nil, status: RequestStatus? = nil
  ) throws -> [Int] {
    let query = SearchQuery(text: text, limit: limit, category: category, status: status)
    return try index.search(query).rows.map(\.id.value)
  }
}
