import Calendars
package import Casework
package import Desk
import Office

/// The steps of a request by commands, each by the officer whose work it is.
extension OfficeStage {
  package static let everything = RowWindow(first: 0, count: 100)

  /// Puts a command to the office as an officer's screen would.
  @discardableResult
  package func submit(_ command: CaseCommand, as officer: Officer) throws -> Receipt {
    try seat(officer).submit(Submission(command))
  }

  package func ask(_ question: Question, as officer: Officer = StagePeople.reception) throws -> Answer {
    try seat(officer).answer(question)
  }

  package func file(_ number: FileNumber) throws -> BeneficiaryFile {
    try seat(StagePeople.reception).caseView(number, asOf: nil).file
  }

  package func request(_ reference: CaseReference) throws -> ServiceRequest {
    guard let request = try file(reference.file).request(reference.ordinal) else {
      preconditionFailure("A test asks for a request that it opened.")
    }
    return request
  }

  /// The office's own affairs as they stand now.
  package func officeRegister() throws -> OfficeRegister {
    let office = try seat(StagePeople.reception)
    try office.catchUp()
    return office.register
  }

  package func register(_ entry: FileEntry) throws -> FileNumber {
    let receipt = try submit(.file(nil, .register(entry, confirmed: [])), as: StagePeople.reception)
    guard let number = receipt.file else { preconditionFailure("A registration has a file.") }
    return number
  }

  package func register(_ name: String = "أحمد محمد العتيبي", serial: Int = 1) throws -> FileNumber {
    try register(StagePeople.person(name, serial: serial, at: policy))
  }

  /// Registers somebody and opens a request for the association's typical service.
  package func openRequest(_ name: String = "أحمد محمد العتيبي", serial: Int = 1) throws -> CaseReference {
    try openRequest(StagePeople.person(name, serial: serial, at: policy))
  }

  package func openRequest(_ entry: FileEntry) throws -> CaseReference {
    let number = try register(entry)
    let channel = policy.profile.channels[0].id
    try submit(
      .request(number, .open(service: policy.service, category: nil, need: "حاجة عاجلة", channel: channel)),
      as: StagePeople.reception)
    return CaseReference(file: number, ordinal: 1)
  }

  /// Brings every paper that the checklist lacks, and the declaration where one is asked for.
  package func completePapers(of reference: CaseReference) throws {
    let rules = policy.profile.documentRules(
      service: policy.service, category: policy.category, party: try file(reference.file).facts.kind)
    for rule in rules {
      switch rule.need {
      case .required: try supply(rule.document, for: reference)
      case .conditional:
        try submit(
          .request(
            reference.file,
            .answerCondition(request: reference.ordinal, document: rule.document, applies: false)),
          as: StagePeople.reception)
      case .optional: break
      }
    }
    guard policy.profile.intake.needsDeclaration else { return }
    try submit(
      .request(
        reference.file,
        .signDeclaration(
          request: reference.ordinal, paperNumber: "17", keptAt: "خزانة 2", signedOn: clock.today)),
      as: StagePeople.reception)
  }

  /// Checks one document as sighted, matched and valid.
  package func supply(
    _ document: String, for reference: CaseReference, until day: String = "2030-01-01"
  ) throws {
    let check = DocumentChecked(
      request: reference.ordinal, document: document, originalSighted: true, matches: true,
      issuedOn: clock.today, validUntil: Self.day(day))
    try submit(.request(reference.file, .checkDocument(check)), as: StagePeople.reception)
  }

  package func submitted(_ name: String = "أحمد محمد العتيبي", serial: Int = 1) throws -> CaseReference {
    let reference = try openRequest(name, serial: serial)
    try completePapers(of: reference)
    try submit(.request(reference.file, .submit(request: reference.ordinal)), as: StagePeople.reception)
    return reference
  }

  /// A complete request that the researcher has brought before those who decide.
  package func waiting(_ name: String = "أحمد محمد العتيبي", serial: Int = 1) throws -> CaseReference {
    let reference = try submitted(name, serial: serial)
    let unit = policy.profile.decision.decider == .unit ? policy.profile.units[0].id : nil
    try submit(
      .request(
        reference.file,
        .bringToDecider(request: reference.ordinal, unit: unit, unassessedReason: "حالة عاجلة")),
      as: StagePeople.researcher)
    return reference
  }

  package func acceptance(of reference: CaseReference, earlyReason: String? = nil) -> RequestDecided {
    RequestDecided(
      request: reference.ordinal, outcome: .accept, decidedOn: clock.today, session: nil, unit: nil, reason: nil,
      explanation: "حاجة ثابتة", granted: "سكن أسبوع", halalas: nil, postponedUntil: nil, abstained: [],
      earlyReason: earlyReason)
  }

  package func convene(_ cases: [CaseReference]) throws -> SessionNumber {
    let members = ["خالد", "منى", "سالم"].map { SessionMember(name: $0, isPresent: true) }
    let receipt = try submit(
      .session(nil, .convene(heldOn: clock.today, members: members)), as: StagePeople.secretary)
    guard let number = receipt.session else { preconditionFailure("A convening has a session.") }
    try submit(.session(number, .setAgenda(cases)), as: StagePeople.secretary)
    return number
  }
}

extension OfficeStage {
  /// Tells the beneficiary by the agreed channel.
  package func tell(_ reference: CaseReference) throws {
    let notice = NoticeGiven(
      request: reference.ordinal, channel: "telephone", toldOn: clock.today, words: "صدر القرار",
      otherChannelReason: nil, earlyReason: nil)
    try submit(.request(reference.file, .giveNotice(notice)), as: StagePeople.reception)
  }

  package func deliver(_ reference: CaseReference) throws {
    let delivery = ServiceDelivered(
      request: reference.ordinal, deliveredOn: clock.today, what: "الخدمة كاملة", receivedBy: "أحمد", isWhole: true)
    try submit(.request(reference.file, .deliver(delivery)), as: StagePeople.reception)
  }
}
