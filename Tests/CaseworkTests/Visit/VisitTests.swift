import Calendars
import Casework
import Testing

@Suite("A visit is received, answered and closed through the checklist gate (R1, K3b, K3t)")
struct VisitTests {
  private func opened(_ profile: Profile = Samples.ceilingPolicy) throws -> CaseDesk {
    var desk = try CaseDesk(profile)
    let arrival = Samples.moment("2026-11-22", minutesOfDay: 580)
    try desk.visit(.open(channel: "visit", purpose: "طلب إعانة", arrivedAt: arrival))
    return desk
  }

  @Test("waiting and service time are measured (R1)")
  func times() throws {
    var desk = try opened()
    desk.go(to: "2026-11-22", minutesOfDay: 615)
    try desk.visit(.close(visit: 1, readOutMissing: false, reason: nil))
    let visit = try #require(desk.file.visit(1))
    #expect(visit.waitingMinutes == 20)
    #expect(visit.serviceMinutes == 15)
    #expect(visit.closing?.gate == .nothingMissing)
    #expect(desk.file.openVisit == nil)
  }

  @Test("a question, its answer and the source stand in the visit (R1)")
  func questions() throws {
    var desk = try opened()
    try desk.visit(.answer(visit: 1, question: "متى الرد؟", answer: "خلال 15 يوم عمل", source: "bylaws"))
    #expect(
      desk.file.visits[0].questions
        == [QuestionAnswered(visit: 1, question: "متى الرد؟", answer: "خلال 15 يوم عمل", source: "bylaws")])
    func refused(_ refusal: VisitRefusal, _ question: String, _ answer: String, _ source: String) {
      #expect(throws: Refusal.visit(refusal)) {
        try desk.visit(.answer(visit: 1, question: question, answer: answer, source: source))
      }
    }
    refused(.questionMissing, "", "نعم", "bylaws")
    refused(.answerMissing, "متى؟", " ", "bylaws")
    refused(.sourceMissing, "متى؟", "غدًا", "")
  }

  @Test("requirements of a service are handed over by the beneficiary's category (K3b)")
  func requirements() throws {
    var desk = try opened()
    try desk.visit(.giveRequirements(visit: 1, service: "aid"))
    #expect(desk.file.visits[0].requirementsGiven.map(\.documents) == [["card", "salary", "lease", "letter"]])
    #expect(throws: Refusal.visit(.serviceUnknown("gold"))) {
      try desk.visit(.giveRequirements(visit: 1, service: "gold"))
    }
  }

  @Test("a visit does not close until what is missing was read out, or a reason given (K3t)")
  func gate() throws {
    var desk = try opened()
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    let missing = MissingPapers(documents: ["card", "salary", "lease"], declaration: true)
    #expect(throws: Refusal.visit(.gateNotPassed(missing: missing))) {
      try desk.visit(.close(visit: 1, readOutMissing: false, reason: " "))
    }
    var reasoned = desk
    try reasoned.visit(.close(visit: 1, readOutMissing: false, reason: "غادر مستعجلًا"))
    #expect(reasoned.file.visits[0].closing?.gate == .notReadOut(reason: "غادر مستعجلًا"))
    try desk.visit(.close(visit: 1, readOutMissing: true, reason: nil))
    #expect(desk.file.visits[0].closing?.gate == .missingReadOut(missing))
  }

  @Test("a declaration that nobody signed is missing, too, when all documents are there (K3t, R4)")
  func gateAsksForTheDeclaration() throws {
    var desk = try opened()
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    try desk.supply("card", until: "2030-01-01")
    try desk.supply("salary", issuedOn: "2026-11-01")
    try desk.ask(.answerCondition(request: 1, document: "lease", applies: false))
    let missing = MissingPapers(documents: [], declaration: true)
    #expect(throws: Refusal.visit(.gateNotPassed(missing: missing))) {
      try desk.visit(.close(visit: 1, readOutMissing: false, reason: nil))
    }
    try desk.visit(.close(visit: 1, readOutMissing: true, reason: nil))
    #expect(desk.file.visits[0].closing?.gate == .missingReadOut(missing))
  }

  @Test("papers that lack are missing though the declaration is signed, or where the policy asks for none (K3t)")
  func gateWithoutTheDeclaration() throws {
    var unsigning = Samples.ceilingPolicy
    unsigning.intake.needsDeclaration = false
    let missing = MissingPapers(documents: ["card", "salary", "lease"])
    for profile in [Samples.ceilingPolicy, unsigning] {
      var desk = try opened(profile)
      try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
      if profile.intake.needsDeclaration { try desk.sign() }
      #expect(throws: Refusal.visit(.gateNotPassed(missing: missing))) {
        try desk.visit(.close(visit: 1, readOutMissing: false, reason: nil))
      }
    }
  }

  @Test("once its request is decided, or over, nothing is missing that would have to be read out (K3t)")
  func gateAfterTheEnd() throws {
    var ended = try opened()
    try ended.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    try ended.ask(.close(request: 1, reason: "انسحب"))
    var decided = try opened()
    try decided.openWaiting(unit: "social")
    try decided.ask(.decide(decided.decision()))
    try decided.ask(.withdrawDocument(request: 1, document: "card", reason: "استُعيد الأصل"))
    for var desk in [ended, decided] {
      try desk.visit(.close(visit: 1, readOutMissing: false, reason: nil))
      #expect(desk.file.visits[0].closing?.gate == .nothingMissing)
    }
  }

  @Test("of two requests each paper is missing once, and the declaration where either lacks it (K3t, R4)")
  func gateOfTwo() throws {
    for signedFirst in [true, false] {
      var desk = try opened()
      for isSigned in [signedFirst, !signedFirst] {
        try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
        try desk.supply("card", until: "2030-01-01")
        if isSigned { try desk.sign() }
      }
      #expect(
        desk.file.missingPapers(under: Samples.ceilingPolicy, on: desk.context.today)
          == MissingPapers(documents: ["salary", "lease"], declaration: true))
    }
  }

  @Test("a policy without the gate lets the visit close")
  func noGate() throws {
    var desk = try opened(Samples.floorPolicy)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    try desk.visit(.close(visit: 1, readOutMissing: false, reason: nil))
    #expect(desk.file.visits[0].isOpen == false)
    #expect(desk.request.visit == 1)
  }

  @Test("a visit names its channel (CH) and purpose, begins once, and not in the future")
  func refusals() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    func refused(_ refusal: VisitRefusal, _ command: VisitCommand) {
      #expect(throws: Refusal.visit(refusal)) { try desk.visit(command) }
    }
    refused(.channelUnknown("pigeon"), .open(channel: "pigeon", purpose: "سؤال", arrivedAt: nil))
    refused(.purposeMissing, .open(channel: "visit", purpose: "", arrivedAt: nil))
    refused(
      .arrivalInFuture,
      .open(channel: "visit", purpose: "سؤال", arrivedAt: Samples.moment("2026-11-22", minutesOfDay: 601)))
    refused(.visitUnknown(1), .close(visit: 1, readOutMissing: false, reason: nil))
    try desk.visit(.open(channel: "visit", purpose: "سؤال", arrivedAt: nil))
    refused(.visitAlreadyOpen(1), .open(channel: "visit", purpose: "سؤال", arrivedAt: nil))
    try desk.visit(.close(visit: 1, readOutMissing: false, reason: nil))
    refused(.visitClosed(1), .close(visit: 1, readOutMissing: false, reason: nil))
    refused(.visitClosed(1), .giveRequirements(visit: 1, service: "aid"))
  }

  @Test("an answer that was entered in error is void, the visit goes on; what is not there cannot be voided")
  func voidedAnswer() throws {
    var desk = try opened()
    #expect(throws: Refusal.visit(.entryNotVoidable(1))) {
      try desk.visit(.voidEntry(visit: 1, .answer, reason: "خطأ"))
    }
    try desk.visit(.answer(visit: 1, question: "متى الرد؟", answer: "بعد شهر", source: "bylaws"))
    #expect(throws: Refusal.visit(.entryNotVoidable(1))) {
      try desk.visit(.voidEntry(visit: 1, .opening, reason: "خطأ"))
    }
    #expect(throws: Refusal.visit(.reasonMissing)) { try desk.visit(.voidEntry(visit: 1, .answer, reason: " ")) }
    try desk.visit(.voidEntry(visit: 1, .answer, reason: "خطأ"))
    #expect(desk.file.visits[0].questions.isEmpty)
    try desk.visit(.giveRequirements(visit: 1, service: "aid"))
    #expect(throws: Refusal.visit(.entryNotVoidable(1))) {
      try desk.visit(.voidEntry(visit: 1, .opening, reason: "خطأ"))
    }
    try desk.visit(.voidEntry(visit: 1, .requirements, reason: "خطأ"))
    #expect(desk.file.visits[0].requirementsGiven.isEmpty)
    #expect(throws: Refusal.visit(.entryNotVoidable(1))) {
      try desk.visit(.voidEntry(visit: 1, .requirements, reason: "خطأ"))
    }
    #expect(desk.file.openVisit?.id == 1)
  }

  @Test("a visit that was opened in error is void; one that was ended too early goes on, unless another has begun")
  func voidedEnds() throws {
    var desk = try opened()
    try desk.visit(.voidEntry(visit: 1, .opening, reason: "خطأ"))
    #expect(desk.file.openVisit == nil)
    #expect(desk.file.visits[0].isVoid)
    try desk.visit(.open(channel: "visit", purpose: "سؤال", arrivedAt: nil))
    try desk.visit(.close(visit: 2, readOutMissing: true, reason: nil))
    try desk.visit(.voidEntry(visit: 2, .closing, reason: "خطأ"))
    #expect(desk.file.openVisit?.id == 2)
    try desk.visit(.close(visit: 2, readOutMissing: true, reason: nil))
    try desk.visit(.open(channel: "visit", purpose: "سؤال آخر", arrivedAt: nil))
    #expect(throws: Refusal.visit(.entryNotVoidable(2))) {
      try desk.visit(.voidEntry(visit: 2, .closing, reason: "خطأ"))
    }
  }

  @Test("of a visit that is over, or was opened in error, nothing is taken back but its end")
  func voidedAfterTheEnd() throws {
    func refused(_ desk: CaseDesk, _ entry: VisitEntryVoided.Entry) {
      var desk = desk
      #expect(throws: Refusal.visit(.entryNotVoidable(1))) {
        try desk.visit(.voidEntry(visit: 1, entry, reason: "خطأ"))
      }
    }
    var empty = try opened()
    refused(empty, .closing)
    try empty.visit(.close(visit: 1, readOutMissing: false, reason: nil))
    refused(empty, .opening)
    var served = try opened()
    try served.visit(.answer(visit: 1, question: "متى الرد؟", answer: "بعد شهر", source: "bylaws"))
    try served.visit(.giveRequirements(visit: 1, service: "aid"))
    try served.visit(.close(visit: 1, readOutMissing: false, reason: nil))
    for entry in [VisitEntryVoided.Entry.answer, .requirements] { refused(served, entry) }
    var voided = try opened()
    try voided.visit(.voidEntry(visit: 1, .opening, reason: "خطأ"))
    for entry in VisitEntryVoided.Entry.allCases { refused(voided, entry) }
  }
}
