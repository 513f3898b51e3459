import Calendars
import Casework

/// Every command, with the permission that it needs.
enum PermittedCommands {
  private static let day = Samples.day("2026-11-22")
  private static let reference = CaseReference(file: .first, ordinal: 1)
  private static let decision = RequestDecided(
    request: 1, outcome: .accept, decidedOn: day, session: nil, unit: nil, reason: nil, explanation: "", granted: "س",
    halalas: nil, postponedUntil: nil, abstained: [], earlyReason: nil)
  private static let holiday = Holiday(first: day, days: 1, name: HolidayName(ar: "س", en: "x"))

  private static let files: [(Permission, FileCommand)] = [
    (.registerFiles, .register(Samples.person, confirmed: [])),
    (.correctFiles, .correct(.name, to: "س", reason: "س", confirmed: [])),
    (.correctFiles, .addDependant(DependantEntry())), (.correctFiles, .removeDependant(1, reason: "س")),
    (.correctFiles, .agreeContact(AgreedContact(channel: "visit", detail: nil))),
    (.correctFiles, .void(reason: "س")),
    (.restrictFiles, .restrict(to: [OfficerID(rawValue: "huda")], reason: "س")),
    (.restrictFiles, .liftRestriction(reason: "س")),
  ]

  private static let visits: [VisitCommand] = [
    .open(channel: "visit", purpose: "س", arrivedAt: nil), .answer(visit: 1, question: "", answer: "", source: ""),
    .giveRequirements(visit: 1, service: "aid"), .close(visit: 1, readOutMissing: true, reason: nil),
    .voidEntry(visit: 1, .answer, reason: "x"),
  ]

  private static let requests: [(Permission, RequestCommand)] = [
    (.takeRequests, .open(service: "aid", category: nil, need: "س", channel: "visit")),
    (.takeRequests, .signDeclaration(request: 1, paperNumber: "1", keptAt: "س", signedOn: day)),
    (.takeRequests, .explainReply(request: 1)), (.takeRequests, .submit(request: 1)),
    (.takeRequests, .close(request: 1, reason: "س")), (.takeRequests, .void(request: 1, reason: "س")),
    (.checkDocuments, .answerCondition(request: 1, document: "lease", applies: true)),
    (
      .checkDocuments,
      .checkDocument(
        DocumentChecked(request: 1, document: "card", originalSighted: true, matches: true, validUntil: nil))
    ),
    (.checkDocuments, .withdrawDocument(request: 1, document: "card", reason: "س")),
    (.checkDocuments, .takeAttachment(Samples.scan(of: "salary"), sealedByteCount: 2_131)),
    (.checkDocuments, .removeAttachment(request: 1, attachment: 1, reason: "س")),
    (.checkDocuments, .judgeExpiry(request: 1)),
    (
      .studyCases,
      .study(CaseStudied(request: 1, means: .desk, studiedOn: day, findings: "", incomes: [], expenses: []))
    ),
    (.studyCases, .assessNeed(NeedAssessed(request: 1, level: "high", grounds: "س"))),
    (.studyCases, .recommend(CaseRecommended(request: 1, recommendation: .accept, grounds: "س", halalas: nil))),
    (.studyCases, .bringToDecider(request: 1, unit: nil)), (.decideRequests, .decide(decision)),
    (
      .giveNotice,
      .giveNotice(
        NoticeGiven(
          request: 1, channel: "phone", toldOn: day, words: "س", otherChannelReason: nil, earlyReason: nil))
    ),
    (
      .deliverServices,
      .deliver(ServiceDelivered(request: 1, deliveredOn: day, what: "س", receivedBy: "س", isWhole: true))
    ),
  ]

  private static let draft = MessageDraft(
    topic: MessageTopic(.decision, request: 1), channel: "phone", medium: .text, language: .arabic, subject: "س",
    words: "س")
  private static let messages: [MessageCommand] = [
    .queue(draft), .remind(draft),
    .beginAttempt(message: 1, limitSeconds: 30, hurried: false),
    .endAttempt(message: 1, attempt: 1, MessageOutcome(exitStatus: 0)),
    .judgeFate(message: 1, wasSent: true, reason: "س"), .resume(message: 1), .markDone(message: 1, on: day, words: "س"),
    .cancel(message: 1, reason: "س"),
  ]

  private static let referrals: [(Permission, ReferralCommand)] = [
    (
      .sendReferrals,
      .send(request: nil, target: .researchers, purpose: .study, reason: "س", due: nil, consent: nil)
    ),
    (.sendReferrals, .revoke(referral: 1, reason: "س")), (.answerReferrals, .accept(referral: 1)),
    (.answerReferrals, .return(referral: 1, reason: "س")), (.answerReferrals, .answer(referral: 1, words: "س")),
    (.answerReferrals, .transfer(referral: 1, to: .researchers, reason: "س", consent: nil)),
    (.answerReferrals, .complete(referral: 1, outcome: "س")),
  ]

  private static let sessions: [(Permission, SessionCommand)] = [
    (.runSessions, .convene(heldOn: day, members: [])), (.runSessions, .setAgenda([reference])),
    (.decideRequests, .decide(reference, decision)), (.runSessions, .close(minutesNumber: "1")),
    (.runSessions, .correctMinutes(number: "2", reason: "خطأ")),
  ]

  private static let offices: [(Permission, OfficeCommand)] = [
    (.adoptPolicy, .adoptPolicy(Samples.floorPolicy, effectiveFrom: day, reason: "س")),
    (.manageOfficers, .appointOfficer(Samples.reception)),
    (.manageOfficers, .changeOfficer(Samples.reception, reason: "س")), (.editCalendar, .addHoliday(holiday)),
    (.manageOfficers, .givePassphrase(Samples.reception.id, reason: "س")), (.readFiles, .changePassphrase),
    (.keepRecoveryKey, .makeRecoveryKey), (.keepRecoveryKey, .useRecoveryKey(Samples.reception.id)),
    (.signPolicy, .signPolicy), (.adoptPolicy, .handPolicyCopy(unit: "social")),
    (.adoptPolicy, .importPolicyText("نص", source: "policy.txt")), (.adoptPolicy, .placeClause("K4", lines: 1...2)),
    (.editCalendar, .removeHoliday(holiday, reason: "س")),
    (.editCalendar, .changeWeekend([.friday], reason: "س")), (.manageOfficers, .changeIdleLock(minutes: 5)),
    (.importFiles, .beginImport(ImportBegun(list: "00", byteCount: 1))),
    (.importFiles, .endImport(ImportEnded(list: "00", entries: 1, registered: 1, known: 0, refused: 0))),
    (
      .exportFiles,
      .exportRegister(RegisterExported(reason: "س", files: 1, isMasked: false, digest: "00"))
    ),
  ]

  private static let rights: [(Permission, RightsCommand)] = [
    (
      .receiveDataRequests,
      .receive(
        DataRequestFacts(
          file: .first, right: .access, asker: .person, proof: nil, identityCheck: .originalSighted, channel: "visit",
          receivedOn: day, words: "س"))
    ),
    (.answerDataRequests, .postpone(request: 1, reason: "س")),
    (
      .answerDataRequests,
      .answer(
        DataRequestAnswered(request: 1, outcome: .done, ground: nil, channel: "visit", answeredOn: day))
    ),
    (
      .receiveDataRequests,
      .recordBreach(
        DataBreachFacts(
          discoveredAt: Moment(day, in: .riyadh), what: "س", concerned: "س", peopleCount: nil))
    ),
    (
      .answerDataRequests,
      .tellAuthority(AuthorityTold(breach: 1, at: Moment(day, in: .riyadh), reference: "1", lateReason: nil))
    ),
    (
      .answerDataRequests,
      .tellPersons(PersonsTold(breach: 1, on: day, channel: "visit", peopleCount: 1, words: "س"))
    ),
    (.answerDataRequests, .takeMeasure(breach: 1, words: "س")),
    (.answerDataRequests, .closeBreach(breach: 1, words: "س")),
    (.answerDataRequests, .changeRule(.standard, reason: "س")),
  ]

  private static let accesses: [(Permission, AccessCommand)] = [
    (.readFiles, .readFile(.first, .audit, note: nil)), (.showMaskedFields, .showFields(.first)),
    (
      .showMaskedFields,
      .openAttachment(AttachmentReference(CaseReference(file: .first, ordinal: 1), attachment: 1), .viewer)
    ),
  ]

  private static let subjects: [(Permission, SubjectCommand)] = [
    (.answerDataRequests, .giveCopy(CopyGiven(request: nil, means: .screen))),
    (.holdFiles, .hold(ground: "س")), (.holdFiles, .releaseHold(reason: "س")),
    (
      .eraseFiles,
      .decideErasure(
        ErasureDecided(ground: .personAsked, explanation: "س", request: nil, earlyReason: nil, mentionCount: 0))
    ),
    (.eraseFiles, .withdrawErasure(reason: "س")), (.confirmErasure, .confirmErasure(typed: .first)),
  ]

  static let all: [(permission: Permission, command: CaseCommand)] = {
    var all = files.map { ($0.0, CaseCommand.file(.first, $0.1)) }
    all += visits.map { (.receiveVisits, .visit(.first, $0)) }
    all += requests.map { ($0.0, .request(.first, $0.1)) }
    all += referrals.map { ($0.0, .referral(.first, $0.1)) }
    all += sessions.map { ($0.0, .session(SessionNumber(1), $0.1)) }
    all += offices.map { ($0.0, .office($0.1)) }
    all += rights.map { ($0.0, .rights($0.1)) }
    all.append((.mergeFiles, .merge(.first, .into(.first.next, reason: "س"))))
    all.append((.mergeFiles, .merge(.first, .undo(reason: "س"))))
    all += subjects.map { ($0.0, .subject(.first, $0.1)) }
    all.append((.verifyLedger, .openLedger(reason: "س")))
    all += messages.map { (.giveNotice, .message(.first, $0)) }
    all += PaperKind.allCases.map { kind in
      (kind.permission, .printPaper(PaperOrder(kind, .file(.first)), .document))
    }
    all += accesses.map { ($0.0, .access($0.1)) }
    for kind in MatterKind.allCases {
      all.append((kind.plan.opening.permission, .matter(.open(kind, file: .first, [:]))))
      all += kind.plan.steps.map { step in
        (step.permission, .matter(.take(MatterID(1, file: .first), kind, step: step.name, [:])))
      }
    }
    return all.map { (permission: $0.0, command: $0.1) }
  }()
}
