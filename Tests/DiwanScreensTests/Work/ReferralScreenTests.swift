import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct ReferralScreenTests {
  private let number = SampleCase.number

  private func sample(
    to target: ReferralTarget = .researchers, due: CivilDate? = sampleDay(2026, 11, 25)
  ) throws -> SampleCase {
    var sample = try SampleCase.submitted(.work, on: sampleDay(2026, 11, 15))
    try sample.act(
      .referral(
        number,
        .send(request: 1, target: target, purpose: .study, reason: "بحث الحالة ميدانيًا", due: due, consent: nil)),
      on: sampleDay(2026, 11, 16))
    return sample
  }

  private func tester(
    _ sample: SampleCase, _ roles: Set<Role> = [.director, .researcher]
  ) throws -> ScreenTester<ReferralScreen> {
    let setting = try Samples.setting(roles, profile: .work)
    var tester = ScreenTester(ReferralScreen(setting, SampleCase.request))
    #expect(tester.takeRequests() == [.ask(.file(number, asOf: nil))])
    tester.answer(sample.answer)
    return tester
  }

  @Test("The referral tells who asks whom for what, until when, and what happened so far")
  func shows() throws {
    let tester = try tester(sample())
    for text in ["سعاد علي الحربي", "بحث الحالة ميدانيًا", "مسؤول البحث الاجتماعي", "مرسلة", "المتبقي: 4 أيام"] {
      #expect(tester.shows(text), "\(text)")
    }
    #expect(tester.rows.contains { $0.contains("2026/11/16 09:00") && $0.contains("هدى سالم") })
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("Acceptance is one key")
  func accepts() throws {
    var tester = try tester(sample())
    tester.press(.function(2))
    let submissions = WorkSamples.submissions(tester.takeEffects())
    #expect(submissions.map(\.command) == [.referral(number, .accept(referral: 1))])
    #expect(try submissions.map(\.basedOn) == [sample().file.lastNumber])
    tester.answer(WorkSamples.receipt())
    #expect(tester.takeRequests() == [.ask(.file(number, asOf: nil))])
  }

  @Test("An answer, a return and a withdrawal ask for their words first")
  func asksForWords() throws {
    var tester = try tester(sample())
    for key in [Key.function(3), .function(4), .function(8)] {
      tester.press(key)
      tester.type("كتبت ما يلزم")
      tester.press(.enter, .enter)
      tester.answer(WorkSamples.receipt())
    }
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .referral(number, .answer(referral: 1, words: "كتبت ما يلزم")),
        .referral(number, .return(referral: 1, reason: "كتبت ما يلزم")),
        .referral(number, .revoke(referral: 1, reason: "كتبت ما يلزم")),
      ])
  }

  @Test("Without words nothing is sent, and the question stays")
  func wordsAreNeeded() throws {
    var tester = try tester(sample())
    tester.press(.function(4), .enter, .enter)
    #expect(WorkSamples.commands(tester.takeEffects()).isEmpty)
    #expect(tester.shows("هذا الحقل مطلوب."))
  }

  @Test("What does not fit the stage or the officer is disabled with the reason")
  func disabled() throws {
    var early = try tester(sample())
    early.press(.function(6))
    #expect(early.reasonsAgainst.first?.contains("لا يناسب هذا مرحلة الإحالة") == true)
    var other = try tester(sample(), [.secretary])
    other.press(.function(2))
    #expect(other.reasonsAgainst == ["الإحالة ليست موجهة إليك؛ اختر إحالة من الوارد."])
    var auditor = try tester(sample(), [.auditor])
    auditor.press(.function(8))
    #expect(auditor.reasonsAgainst.first?.contains("الإحالة") == true)
  }

  @Test("Passing on outside the association asks for the beneficiary's consent; Escape drops the form, not the screen")
  func transfers() throws {
    var tester = try tester(sample())
    tester.press(.function(5))
    tester.press(.escape)
    #expect(tester.takeEffects().isEmpty)
    tester.press(.function(5), .character(" "))
    tester.type("المستشفى")
    tester.press(.enter)
    tester.type("علاج خارج الجمعية")
    tester.press(.enter, .enter, .function(2))
    #expect(WorkSamples.commands(tester.takeEffects()).isEmpty)
    #expect(tester.shows("هذا الحقل مطلوب."))
    tester.type("51")
    tester.press(.function(2))
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .referral(
          number,
          .transfer(
            referral: 1, to: .outsideBody("hospital"), reason: "علاج خارج الجمعية",
            consent: Consent(paperNumber: "51", signedOn: sampleDay(2026, 11, 21))))
      ])
    tester.answer(WorkSamples.receipt())
    #expect(tester.takeRequests() == [.ask(.file(number, asOf: nil))])
    #expect(tester.shows("بحث الحالة ميدانيًا"))
  }

  @Test("A referral past its day says how late it is")
  func late() throws {
    let tester = try tester(sample(due: sampleDay(2026, 11, 18)))
    #expect(tester.shows("التأخر: 3 أيام"))
  }

  // MARK: Boxes

  @Test("The inbox marks what is late by a sign, tells from whom, and Enter opens it")
  func inbox() throws {
    var tester = ScreenTester(ReferralsScreen(try Samples.setting([.researcher], profile: .work), .inbox))
    #expect(tester.takeRequests() == [.ask(.referrals(.inbox, RowWindow(first: 0, count: 42)))])
    tester.answer(
      .referrals(
        .inbox,
        RowPage(
          first: 0,
          rows: [
            WorkSamples.referral(100_001, "سعاد الحربي", due: sampleDay(2026, 11, 18)),
            WorkSamples.referral(100_002, "نورة العمري", due: sampleDay(2026, 11, 18), stage: .completed),
            WorkSamples.referral(100_003, "ريم الزهراني", due: nil),
          ], total: 3)))
    #expect(tester.rows.contains { $0.contains("سعاد الحربي") && $0.contains("!! 2026/11/18") })
    #expect(tester.rows.contains { $0.contains("نورة العمري") && !$0.contains("!!") })
    #expect(tester.rows.contains { $0.contains("ريم الزهراني") && $0.contains("بلا موعد") })
    tester.press(.enter)
    #expect(tester.takeEffects() == [.push(.referral(CaseReference(file: FileNumber(100_001), ordinal: 1)))])
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("F4 opens the filter, which goes with the officer from one box to the other")
  func filter() throws {
    var tester = ScreenTester(ReferralsScreen(try Samples.setting([.director], profile: .work), .inbox))
    _ = tester.takeEffects()
    tester.press(.function(4))
    tester.type("ر")
    tester.press(.function(6))
    let window = RowWindow(first: 0, count: 39)
    #expect(
      tester.takeRequests() == [
        .ask(.referrals(.inbox, window)), .ask(.referrals(.inbox, window, matching: "ر")),
        .ask(.referrals(.outbox, window, matching: "ر")),
      ])
    tester.answer(.referrals(.outbox, RowPage(first: 0, rows: [], total: 0)))
    #expect(tester.shows("لا نتيجة."))
    tester.press(.escape)
    #expect(tester.takeRequests() == [.ask(.referrals(.outbox, RowWindow(first: 0, count: 42)))])
  }

  @Test("One key turns from the inbox to the outbox, which tells to whom")
  func outbox() throws {
    var tester = ScreenTester(ReferralsScreen(try Samples.setting([.director], profile: .work), .inbox))
    _ = tester.takeEffects()
    tester.press(.function(6))
    #expect(tester.takeRequests() == [.ask(.referrals(.outbox, RowWindow(first: 0, count: 42)))])
    tester.answer(.referrals(.outbox, RowPage(first: 0, rows: [], total: 0)))
    #expect(tester.shows("لا إحالة صادرة منك."))
  }

  // MARK: New

  private func newReferral(
    request: Int? = 1, profile: Profile = .work
  ) throws -> ScreenTester<NewReferralScreen> {
    let setting = try Samples.setting([.director], profile: profile)
    var tester = ScreenTester(NewReferralScreen(setting, number, request: request))
    #expect(tester.takeRequests() == [.ask(.file(number, asOf: nil)), .ask(.drafts)])
    tester.answer(.drafts([]))
    tester.answer(try SampleCase.submitted(profile, on: sampleDay(2026, 11, 15)).answer)
    return tester
  }

  @Test("A request goes to the researchers for study with a reason and a day in either calendar")
  func sends() throws {
    var tester = try newReferral()
    tester.press(.enter, .enter)
    tester.type("بحث ميداني")
    tester.press(.enter, .enter)
    tester.type("1448/06/20")
    tester.press(.function(2))
    let command = CaseCommand.referral(
      number,
      .send(
        request: 1, target: .researchers, purpose: .study, reason: "بحث ميداني", due: sampleDay(2026, 11, 30),
        consent: nil))
    #expect(WorkSamples.commands(tester.takeEffects()) == [command])
    tester.answer(WorkSamples.receipt())
    #expect(tester.takeEffects().last == .back)
  }

  @Test("A day that is past is refused under its field")
  func refusesPast() throws {
    var tester = try newReferral()
    tester.press(.enter, .enter)
    tester.type("بحث")
    tester.press(.enter, .enter)
    tester.type("2026/11/20")
    tester.press(.function(2))
    #expect(WorkSamples.commands(tester.takeEffects()).isEmpty)
    #expect(tester.shows("تاريخ الاستحقاق مضى"))
  }

  @Test("An unclear procedure is a purpose only where the policy refers it to the researcher")
  func purposes() throws {
    var tester = try newReferral(request: nil)
    #expect(tester.shows("إيضاح الإجراءات"))
    let without = Profile.work.with { $0.intake.refersUnclearToResearcher = false }
    tester = try newReferral(request: nil, profile: without)
    tester.press(.enter, .function(4))
    #expect(!tester.shows("إيضاح الإجراءات"))
    #expect(tester.shows("استكمال البيانات"))
  }
}
