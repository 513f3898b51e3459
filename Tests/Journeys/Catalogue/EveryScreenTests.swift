import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("Every screen of the catalogue")
struct EveryScreenTests {
  /// Every destination, about the case that the sample office holds.
  static let destinations: [Destination] = {
    let file = FileNumber.first
    let reference = CaseReference(file: file, ordinal: 1)
    return [
      .home, .search, .searchFor("أحمد"), .files, .committee, .calendar, .officers, .officer(nil),
      .officer(StagePeople.reception.id), .officerPassphrase(StagePeople.reception.id), .policy, .system, .passphrase,
      .reports(.waiting), .reports(.nationality),
      .recoveryKey,
      .register(prefill: "0551234567"), .file(file),
      .history(file), .readingReason(file), .accessLog(.file(file)), .accessLog(.officer(StagePeople.auditor.id)),
      .accessLog(.desk), .idleLock,
      .restriction(file), .correct(file), .visit(file), .newRequest(file), .request(reference),
      .document(reference, document: "inquiry-consent"), .declaration(reference), .replyWindow(reference),
      .attachments(.list(reference, focus: nil)), .attachments(.new(reference, document: "inquiry-consent")),
      .attachments(.save(AttachmentReference(reference, attachment: 1))), .attachments(.copy(file)),
      .newReferral(file, request: 1), .referral(reference), .study(reference), .assessment(reference),
      .recommendation(reference), .newSession, .session(SessionNumber(1)),
      .correctMinutes(SessionNumber(1)), .decide(reference, session: nil),
      .decide(reference, session: SessionNumber(1)), .notice(reference), .delivery(reference), .closeRequest(reference),
      .rights, .dataRequest(1), .newDataRequest(nil), .newDataRequest(file), .dataAnswer(1), .newBreach, .breach(1),
      .breachAuthority(1), .breachPersons(1), .dataRule,
      .keeping(file), .copy(file), .merge(file), .decideErasure(file), .confirmErasure(file), .endedRetention,
      .matters(.kinds(nil)), .matters(.kinds(file)), .matters(.list(nil, file)), .matters(.one(1)),
      .matters(.outreach), .matters(.unasked), .matters(.liaisons), .matters(.repeated),
      .policyPart(.clause("R1")), .policyPart(.text(nil)), .policyPart(.text("R1")), .policyPart(.editor),
      .policyPart(.change(StagePolicy.kadi.profile, asVersion: true)),
      .policyPart(.change(StagePolicy.kadi.profile, asVersion: false)),
      .evidence, .clause("R1", EvidencePeriod(.hijriYear, holding: OfficeStage.day("2026-11-22"))),
      .printing(.file(file)), .printing(.request(reference)), .printing(.session(SessionNumber(1))),
      .printing(.matter(1)),
      .printing(.policy),
      .messages(.list), .messages(.one(reference)), .messages(.write(file, MessageTopic(.receipt, request: 1))),
      .evidencePack(EvidencePeriod(.month, holding: OfficeStage.day("2026-11-22"))),
    ] + PolicyFile.allCases.map { Destination.policyPart(.file($0)) } + Worklist.allCases.map(Destination.worklist)
      + MatterKind.allCases.flatMap { kind in
        [Destination.matters(.list(kind, nil)), .matters(.new(kind, file))]
          + kind.plan.steps.map { .matters(.step(1, $0.name)) }
      } + ReferralBox.allCases.map(Destination.referrals)
  }()

  /// An office whose case has come as far as its policy lets it.
  static func office(_ policy: StagePolicy) throws -> OfficeStage {
    let stage = try OfficeStage.staffed(policy)
    let reference = policy == .environment ? try stage.openRequest() : try stage.submitted()
    try stage.submit(
      .referral(
        reference.file,
        .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة الحالة", due: nil, consent: nil)),
      as: StagePeople.reception)
    try stage.submit(
      .rights(
        .receive(
          DataRequestFacts(
            file: reference.file, right: .access, asker: .person, proof: nil, identityCheck: .originalSighted,
            channel: policy.profile.channels[0].id, receivedOn: stage.clock.today, words: "نسخة من بياناتي"))),
      as: StagePeople.reception)
    let breach = DataBreachFacts(
      discoveredAt: stage.clock.now, what: "رسالة إلى عنوان خطأ", concerned: "مستفيدون", peopleCount: 3)
    try stage.submit(.rights(.recordBreach(breach)), as: StagePeople.reception)
    guard policy != .environment else { return stage }
    let unit = policy == .kadi ? "aid" : nil
    try stage.submit(
      .request(reference.file, .bringToDecider(request: 1, unit: unit, unassessedReason: "حالة عاجلة")),
      as: StagePeople.researcher)
    if policy != .kadi { _ = try stage.convene([reference]) }
    return stage
  }

  @Test(
    "at 80×24 and 120×40, in both languages and for each role, stands in its place", arguments: StagePolicy.allCases)
  func stands(_ policy: StagePolicy) throws {
    let stage = try Self.office(policy)
    for officer in [StagePeople.director, StagePeople.auditor] {
      _ = try stage.seat(officer).readFile(.first, asOf: nil, reason: .audit)
      for language in Language.allCases {
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
          let application = try JourneyApplication(
            stage, language: language, state: .atWork(try stage.seat(officer)))
          for destination in Self.destinations {
            try look(destination, application, size: size)
          }
        }
      }
    }
  }

  private func look(_ destination: Destination, _ application: JourneyApplication, size: Size) throws {
    var stack = ScreenStack(app: application, size: size)
    stack.push(destination)
    let frame = stack.frame()
    let place: Comment = "\(String(describing: destination)) \(size)\n\(frame.rows.joined(separator: "\n"))"
    #expect(frame.cursor != nil, place)
    #expect(frame.size == size, place)
    #expect(!stack.top.screen.title.isEmpty, place)
    #expect(rawKeys(in: frame.rows).isEmpty, place)
    let conflicts = stack.allBindings.conflicts()
    #expect(conflicts.isEmpty, "\(conflicts) on \(String(describing: destination))")
    for binding in stack.allBindings {
      #expect(!binding.label.isEmpty, place)
      let names = binding.keys.map { $0.name(direction: .rightToLeft) }
      #expect(Set(names).count == names.count, "\(names) on \(String(describing: destination))")
      if let reason = binding.unavailable { #expect(!reason.isEmpty, place) }
      #expect(rawKeys(in: [binding.label, binding.unavailable ?? ""]).isEmpty, place)
    }
  }

  /// Words such as `request.key.close`, which only a phrase that is missing shows.
  private func rawKeys(in rows: [String]) -> [String] {
    rows.flatMap { row in
      row.split { !($0.isLetter && $0.isASCII) && $0 != "." }.map(String.init).filter { word in
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { !$0.isEmpty }
      }
    }
  }
}
