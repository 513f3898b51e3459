import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct ResearchScreenTests {
  private let number = SampleCase.number

  private func tester<Tested: DeskScreen>(
    _ make: (DeskSetting) -> Tested, sample: SampleCase, drafts: [DraftView] = [], roles: Set<Role> = [.researcher]
  ) throws -> ScreenTester<Tested> {
    var tester = ScreenTester(make(try Samples.setting(roles, profile: .work)))
    #expect(tester.takeRequests() == [.ask(.file(number, asOf: nil)), .ask(.drafts)])
    tester.answer(.drafts(drafts))
    tester.answer(sample.answer)
    return tester
  }

  private func study(
    _ sample: SampleCase, drafts: [DraftView] = [], roles: Set<Role> = [.researcher]
  ) throws -> ScreenTester<StudyScreen> {
    try tester({ StudyScreen($0, SampleCase.request) }, sample: sample, drafts: drafts, roles: roles)
  }

  private func submitted() throws -> SampleCase { try .submitted(.work, on: sampleDay(2026, 11, 15)) }

  @Test("Income and expenses are typed in one row each, in any digits; totals and the remainder follow at once")
  func studies() throws {
    var tester = try study(submitted())
    tester.press(.function(2))
    #expect(tester.shows("هذا الحقل مطلوب."))
    tester.press(.character(" "), .enter, .enter)
    tester.type("السكن ضيق")
    tester.press(.enter, .enter)
    tester.type("راتب ٣٬٥٠٠٫٥٠")
    #expect(tester.shows("راتب: 3,500.50 ريال"))
    #expect(tester.rows.last?.contains("الدخل 3,500.50 ريال") == true)
    #expect(tester.rows.last?.contains("الفائض 3,500.50 ريال") == true)
    tester.press(.enter, .enter, .enter)
    tester.type("إيجار 4000")
    #expect(tester.rows.last?.contains("العجز 499.50 ريال") == true)
    tester.press(.function(2))
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .request(
          number,
          .study(
            CaseStudied(
              request: 1, means: .field, studiedOn: sampleDay(2026, 11, 21), findings: "السكن ضيق",
              incomes: [MoneyLine(label: "راتب", halalas: 350_050)],
              expenses: [MoneyLine(label: "إيجار", halalas: 400_000)])))
      ])
    tester.answer(WorkSamples.receipt())
    #expect(tester.takeEffects().last == .back)
  }

  @Test("There is always a row for one more, and typing in it goes on undisturbed")
  func grows() throws {
    var tester = try study(submitted())
    tester.press(.enter, .enter)
    tester.type("نتيجة")
    tester.press(.enter)
    for income in ["راتب 1000", "ضمان 900", "كفالة 800", "حساب مواطن 700"] {
      tester.type(income)
      tester.press(.enter)
    }
    #expect(tester.rows.last?.contains("الدخل 3,400 ريال") == true)
    #expect(tester.cursorRow?.contains("دخل 5") == true)
  }

  @Test("A row without an amount, and an empty finding, block saving and say so under their fields")
  func refuses() throws {
    var tester = try study(submitted())
    tester.press(.enter, .enter, .enter)
    tester.type("راتب")
    tester.press(.function(2))
    #expect(WorkSamples.commands(tester.takeEffects()).isEmpty)
    #expect(tester.shows("اكتب البيان ثم المبلغ، مثل: إيجار 1500"))
    #expect(tester.shows("هذا الحقل مطلوب."))
  }

  @Test("What was found last stands there already")
  func takesLastStudy() throws {
    var sample = try submitted()
    try sample.request(
      .study(
        CaseStudied(
          request: 1, means: .desk, studiedOn: sampleDay(2026, 11, 20), findings: "أولية",
          incomes: [MoneyLine(label: "راتب", halalas: 300_000)], expenses: [])))
    let tester = try study(sample)
    #expect(tester.shows("راتب 3000"))
    #expect(!tester.shows("أولية"))
    #expect(tester.rows.last?.contains("الفائض 3,000 ريال") == true)
  }

  @Test("A draft comes back with all its rows")
  func restores() throws {
    var texts = ["means": "telephone", "studiedOn": "2026-11-21", "findings": "قيد الكتابة"]
    for place in 1...5 { texts["income." + String(place)] = "مبلغ 100" }
    let draft = DraftView(id: "study/100234/1", savedAt: Samples.now, texts: texts)
    let tester = try study(submitted(), drafts: [draft])
    #expect(tester.rows.last?.contains("الدخل 500 ريال") == true)
    #expect(tester.shows("هاتفيًا"))
  }

  @Test("Reception may read the study but not save one")
  func disabledByRole() throws {
    var tester = try study(submitted(), roles: [.reception])
    tester.press(.function(2))
    #expect(tester.reasonsAgainst.first?.contains("البحث الاجتماعي") == true)
  }

  @Test("The need is assessed by a level of the policy and with grounds")
  func assesses() throws {
    var tester = try tester({ AssessmentScreen($0, SampleCase.request) }, sample: submitted())
    tester.press(.character(" "), .enter)
    tester.type("الدخل لا يكفي")
    tester.press(.function(2))
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .request(number, .assessNeed(NeedAssessed(request: 1, level: "high", grounds: "الدخل لا يكفي")))
      ])
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("A recommendation names an amount in halalas; a rejection has none")
  func recommends() throws {
    var tester = try tester({ RecommendationScreen($0, SampleCase.request) }, sample: submitted())
    tester.press(.character(" "), .enter)
    tester.type("حاجة ظاهرة")
    tester.press(.enter, .enter)
    tester.type("1500.5")
    #expect(tester.shows("1,500.50 ريال"))
    tester.press(.function(2))
    let accept = CaseRecommended(request: 1, recommendation: .accept, grounds: "حاجة ظاهرة", halalas: 150_050)
    #expect(WorkSamples.commands(tester.takeEffects()) == [.request(number, .recommend(accept))])
    tester.answer(.refused(.request(.alreadyDecided)))
    tester.press(.function(5))
    tester.type("1")
    tester.press(.enter, .character(" "), .down, .down, .enter)
    #expect(tester.shows("(لا مبلغ مع الرفض)"))
    tester.press(.function(2))
    let reject = CaseRecommended(request: 1, recommendation: .reject, grounds: "حاجة ظاهرة", halalas: nil)
    #expect(WorkSamples.commands(tester.takeEffects()) == [.request(number, .recommend(reject))])
  }

  @Test(
    "An amount is read in any digits, with or without grouping and halalas",
    arguments: [
      ("1500", 150_000), ("١٥٠٠", 150_000), ("1,500", 150_000), ("١٬٥٠٠٫٧٥", 150_075), ("۲۰٫۵", 2_050), ("0.05", 5),
      (" 20 ", 2_000),
    ])
  func readsAmount(text: String, halalas: Int) {
    #expect(AmountEntry.halalas(text) == halalas)
  }

  @Test(
    "What is no amount is not read",
    arguments: ["", "ريال", "1.234", "-5", "1,50", "1.", ".5", "1,2,3", "12345678901", "1.2.3"])
  func refusesAmount(text: String) {
    #expect(AmountEntry.halalas(text) == nil)
  }

  @Test("An amount is written as it is typed")
  func writesAmount() {
    #expect(AmountEntry.text(150_000) == "1500")
    #expect(AmountEntry.text(150_005) == "1500.05")
  }

  @Test("The last word of a money row is its amount")
  func readsLine() {
    #expect(MoneyEntry.line("إيجار شقة 2 غرف 1500") == MoneyLine(label: "إيجار شقة 2 غرف", halalas: 150_000))
    #expect(MoneyEntry.line("1500") == nil)
    #expect(MoneyEntry.line("إيجار") == nil)
  }
}
