import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct RequestScreenTests {
  private func tester(_ sample: SampleCase, _ roles: Set<Role> = [.director]) throws -> ScreenTester<RequestScreen> {
    let setting = try Samples.setting(roles, profile: sample.profile)
    var tester = ScreenTester(RequestScreen(setting, SampleCase.request))
    tester.answer(sample.answer)
    _ = tester.takeEffects()
    return tester
  }

  /// A request whose death certificate was sighted and matches.
  private static func withDeathCertificate() throws -> SampleCase {
    var sample = try SampleCase.withRequest()
    try sample.request(
      .checkDocument(
        DocumentChecked(
          request: 1, document: "death-certificate", originalSighted: true, matches: true, validUntil: nil)))
    return sample
  }

  private func submission(_ command: RequestCommand, basedOn: Int) -> DeskEffect {
    .request(
      .submit(
        Submission(.request(SampleCase.number, command), basedOn: basedOn)))
  }

  @Test("The checklist shows need, state and sign of each document, and the open question below its document")
  func showsChecklist() throws {
    let tester = try tester(SampleCase.withRequest())
    #expect(tester.rows.contains { $0.contains("✗ الهوية الوطنية") && $0.contains("مطلوبة") && $0.contains("لم تُقدَّم") })
    #expect(tester.rows.contains { $0.contains("? عقد إيجار موثق") && $0.contains("ينتظر جواب الشرط") })
    #expect(tester.shows("هل السكن مستأجر؟"))
    #expect(tester.shows("ينقص: الهوية الوطنية، شهادة الوفاة، عقد إيجار موثق، الإقرار"))
    #expect(tester.cursorRow?.contains("الهوية الوطنية") == true)
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("A small window shows names of documents whole; a wide one also who looked at them")
  func makesRoomForNames() throws {
    var tester = try tester(Self.withDeathCertificate())
    #expect(tester.rows.contains { $0.contains("شهادة الوفاة") && $0.contains("2026/11/21") })
    #expect(!tester.rows.contains { $0.contains("شهادة الوفاة") && $0.contains("هدى") })
    tester.resize(to: Size(columns: 120, rows: 37))
    #expect(tester.rows.contains { $0.contains("شهادة الوفاة") && $0.contains("هدى سالم") })
  }

  @Test("One key records that the original was seen and matches, where no date is needed, and the focus goes on")
  func matchesAtOnce() throws {
    var tester = try tester(SampleCase.withRequest())
    tester.press(.down, .character("ط"))
    let command = RequestCommand.checkDocument(
      DocumentChecked(
        request: 1, document: "death-certificate", originalSighted: true, matches: true, validUntil: nil))
    #expect(tester.takeEffects() == [submission(command, basedOn: 8)])
    #expect(tester.cursorRow?.contains("عقد إيجار موثق") == true)
  }

  @Test("A document whose end must be known opens its form instead")
  func opensFormForDate() throws {
    var tester = try tester(SampleCase.withRequest())
    tester.press(.function(2))
    #expect(tester.takeEffects() == [.push(.document(SampleCase.request, document: "national-id", matches: true))])
    tester.press(.enter)
    #expect(tester.takeEffects() == [.push(.document(SampleCase.request, document: "national-id"))])
  }

  @Test("A document that was sighted and matches is not said to be so anew by a slip of the key: its form asks first")
  func asksBeforeSayingAgain() throws {
    var tester = try tester(Self.withDeathCertificate())
    tester.press(.down, .function(2))
    #expect(
      tester.takeEffects() == [.push(.document(SampleCase.request, document: "death-certificate", matches: true))])
  }

  @Test("A condition's question is answered with a key in place; other documents have none")
  func answersQuestion() throws {
    var tester = try tester(SampleCase.withRequest())
    tester.press(.character("n"))
    #expect(tester.reasonsAgainst == ["لا يتعلق بهذه الوثيقة شرط."])
    tester.press(.down, .down, .down, .character("n"))
    let command = RequestCommand.answerCondition(request: 1, document: "lease", applies: false)
    #expect(tester.takeEffects() == [submission(command, basedOn: 8)])
  }

  @Test("After a receipt the file is asked for again, and the focus stays")
  func asksAgain() throws {
    var sample = try SampleCase.withRequest()
    var tester = try tester(sample)
    tester.press(.down, .function(2))
    _ = tester.takeEffects()
    tester.answer(.receipt(Receipt(number: 9, events: [], file: SampleCase.number, session: nil)))
    #expect(tester.takeRequests() == [.ask(.file(SampleCase.number, asOf: nil))])
    try sample.request(
      .checkDocument(
        DocumentChecked(
          request: 1, document: "death-certificate", originalSighted: true, matches: true, validUntil: nil)))
    tester.answer(sample.answer)
    #expect(tester.rows.contains { $0.contains("✓ شهادة الوفاة") && $0.contains("سارية ومطابقة") })
    #expect(tester.cursorRow?.contains("عقد إيجار موثق") == true)
  }

  @Test("Before the clock runs the page says what starts it (K3h: completeness, once it is submitted)")
  func waitsForItsClock() throws {
    var floor = try tester(SampleCase.withRequest())
    floor.resize(to: Size(columns: 80, rows: 40))
    #expect(floor.shows("تبدأ المدة بتقديم الطلب"))
    var ceiling = try tester(SampleCase.withRequest(.unitDecides))
    ceiling.resize(to: Size(columns: 80, rows: 40))
    #expect(ceiling.shows("تبدأ المدة باكتمال الطلب وتقديمه"))
  }

  @Test("Another officer's change is told, and the officer decides")
  func changedMeanwhile() throws {
    var tester = try tester(SampleCase.withRequest())
    tester.press(.down, .function(2))
    _ = tester.takeEffects()
    let change = RecordedEvent(
      number: 10, stream: .file(FileNumber(100_001)), at: Moment(millisecondsSinceEpoch: 0),
      officer: OfficerID(rawValue: "huda"), clauses: [], event: .request(.replyExplained(ReplyExplained(request: 1))))
    tester.answer(.refused(.changedMeanwhile([change])))
    // The question says by whom; nothing below it says the same once more.
    #expect(tester.takeEffects() == [.ringBell, .request(.ask(.file(SampleCase.number, asOf: nil)))])
    #expect(tester.shows("تغيّرت البيانات"))
    #expect(tester.screen.bindings.map(\.action) == [Dialog.leaveAction])
    tester.press(.down, .enter)
    let command = RequestCommand.checkDocument(
      DocumentChecked(
        request: 1, document: "death-certificate", originalSighted: true, matches: true, validUntil: nil))
    #expect(tester.takeEffects() == [submission(command, basedOn: 10)])
    var next = change
    next.number = 12
    tester.answer(.refused(.changedMeanwhile([next])))
    #expect(tester.shows("تغيّرت البيانات"))
    _ = tester.takeEffects()
    tester.press(.down, .enter)
    #expect(tester.takeEffects() == [submission(command, basedOn: 12)])
  }

  @Test("A doubtful clock is asked about, and the command goes out again once it is called right")
  func doubtfulClock() throws {
    var tester = try tester(SampleCase.withRequest())
    tester.press(.down, .function(2))
    let refused = try #require(tester.takeRequests().first)
    let doubt = ClockConfirmed(lastAct: Samples.now.adding(minutes: 6_000), clock: Samples.now)
    tester.answer(.refused(.clockDoubtful(doubt)))
    #expect(tester.shows("ساعة الجهاز"))
    #expect(tester.shows("وإلا فاضبطها"))
    _ = tester.takeEffects()
    tester.press(.down, .enter)
    #expect(tester.takeRequests() == [.confirmingClock(refused)])
  }

  /// A request that lacks nothing on 15 November 2026, and whose first paper runs out three days later.
  private func expiring(_ profile: Profile = .casework) throws -> SampleCase {
    var sample = try SampleCase.withRequest(profile)
    let day = sampleDay(2026, 11, 15)
    for (document, until) in [("national-id", sampleDay(2026, 11, 18)), ("death-certificate", nil)] {
      try sample.request(
        .checkDocument(
          DocumentChecked(request: 1, document: document, originalSighted: true, matches: true, validUntil: until)),
        on: day)
    }
    try sample.request(.answerCondition(request: 1, document: "lease", applies: false), on: day)
    try sample.request(
      .signDeclaration(request: 1, paperNumber: "15", keptAt: "خزانة", signedOn: day), on: day)
    return sample
  }

  @Test("A draft whose paper has expired since can be judged again, and then loses its completeness")
  func judgesExpiry() throws {
    let sample = try expiring()
    var tester = try tester(sample)
    #expect(tester.rows.contains { $0.contains("! الهوية الوطنية") && $0.contains("منتهية الصلاحية") })
    #expect(tester.keyConflicts.isEmpty)
    tester.press(.character("ج"))
    #expect(tester.takeEffects() == [submission(.judgeExpiry(request: 1), basedOn: 14)])
  }

  @Test("A paper that ran out after the submission says so, also where the policy asks for no matching")
  func expiredAfterSubmission() throws {
    for matches in [true, false] {
      let profile = Profile.casework.with { $0.intake.matchesDocuments = matches }
      var sample = try expiring(profile)
      try sample.request(.submit(request: 1), on: sampleDay(2026, 11, 15))
      let tester = try tester(sample)
      #expect(tester.rows.contains { $0.contains("! الهوية الوطنية") && $0.contains("انتهت لاحقًا") })
    }
  }

  @Test("Withdrawing a document needs a reason")
  func withdraws() throws {
    var tester = try tester(SampleCase.submitted(on: sampleDay(2026, 11, 15)))
    tester.press(.delete)
    tester.type("انتهى")
    tester.press(.enter, .enter)
    let command = RequestCommand.withdrawDocument(request: 1, document: "national-id", reason: "انتهى")
    #expect(tester.takeEffects().last == submission(command, basedOn: 15))
  }

  @Test("A request is submitted with what it lacks only after that was read")
  func submitsIncomplete() throws {
    var sample = try SampleCase.withRequest()
    var early = try tester(sample)
    early.press(.function(4))
    #expect(early.reasonsAgainst == ["لا يُقدَّم الطلب قبل توقيع المستفيد على الإقرار بصحة البيانات."])
    try sample.request(
      .signDeclaration(request: 1, paperNumber: "15", keptAt: "خزانة", signedOn: sampleDay(2026, 11, 21)))
    var tester = try tester(sample)
    tester.press(.function(4))
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.shows("هل تقدّمه على هذا الحال؟"))
    tester.press(.up, .enter)
    #expect(tester.takeEffects() == [submission(.submit(request: 1), basedOn: 9)])
  }

  @Test("The committee gets a request by one key; it decides in session only")
  func bringsToCommittee() throws {
    var tester = try tester(SampleCase.submitted(on: sampleDay(2026, 11, 15)))
    tester.press(.function(7))
    #expect(tester.reasonsAgainst == ["يُتخذ القرار في جلسة اللجنة."])
    tester.press(.function(6))
    #expect(tester.takeEffects() == [submission(.bringToDecider(request: 1, unit: nil), basedOn: 15)])
  }

  @Test("Where a unit decides, the unit is chosen first")
  func bringsToUnit() throws {
    var tester = try tester(SampleCase.submitted(.unitDecides, on: sampleDay(2026, 11, 15)))
    tester.press(.function(6), .character(" "), .down, .enter, .enter)
    #expect(tester.takeEffects().last == submission(.bringToDecider(request: 1, unit: "family-unit"), basedOn: 15))
  }

  @Test("Without a request form there is no submission, declaration, window or decision, and delivery is next")
  func withoutForm() throws {
    let tester = try tester(SampleCase.withRequest(.withoutForm))
    let labels = tester.screen.bindings.map(\.label)
    for label in ["تقديم", "الإقرار", "مدة الرد", "القرار", "عرض للقرار", "إبلاغ"] { #expect(!labels.contains(label)) }
    #expect(labels.contains("تقديم الخدمة"))
    #expect(tester.shows("لم تُقدَّم الخدمة بعد"))
    #expect(!tester.shows("مسودة"))
  }

  @Test("A researcher may check documents but not submit; the reason names who may")
  func disabledByRole() throws {
    var tester = try tester(SampleCase.withRequest(), [.researcher])
    tester.press(.function(4))
    #expect(tester.reasonsAgainst.first?.contains("استلام الطلبات") == true)
    tester.press(.down, .function(2))
    #expect(tester.takeEffects().count == 1)
  }
}
