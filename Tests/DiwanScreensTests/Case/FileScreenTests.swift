import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct FileScreenTests {
  private func tester(
    _ sample: SampleCase, _ roles: Set<Role> = [.director], size: Size = Size(columns: 80, rows: 21)
  ) throws -> ScreenTester<FileScreen> {
    let setting = try Samples.setting(roles, profile: sample.profile)
    var tester = ScreenTester(FileScreen(setting, SampleCase.number), size: size)
    #expect(tester.takeRequests() == [.ask(.file(SampleCase.number, asOf: nil))])
    tester.answer(sample.answer)
    return tester
  }

  @Test("The officer sees who it is, with both calendars, the age and the agreed contact, at 80 by 24")
  func showsWho() throws {
    let tester = try tester(SampleCase())
    #expect(tester.shows("سعاد علي الحربي"))
    #expect(tester.shows("هوية وطنية 1001244019"))
    #expect(tester.shows("1405/06/09هـ · 1985/03/01 · العمر 41"))
    #expect(tester.shows("+966551234567"))
    #expect(tester.shows("لا طلبات قائمة."))
    #expect(tester.shows("يُعطى عند اكتمال أول طلب"))
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("Where the policy has no request form, no registration number is promised (R6)")
  func promisesNoNumber() throws {
    let tester = try tester(SampleCase(.withoutForm))
    #expect(tester.shows("سعاد علي الحربي"))
    #expect(!tester.shows("رقم التسجيل"))
  }

  @Test("A file that is closed to the officer says why in the middle, once, and so does every key")
  func closedFile() throws {
    var tester = ScreenTester(FileScreen(try Samples.setting([.reception]), SampleCase.number))
    _ = tester.takeEffects()
    tester.answer(.refused(.access(.fileRestricted(SampleCase.number))))
    #expect(tester.takeEffects().isEmpty)
    let reason = try Samples.setting().refusalText(.access(.fileRestricted(SampleCase.number)))
    #expect(tester.shows("100234"))
    for key in [2, 6, 7] { tester.press(.function(key)) }
    #expect(tester.reasonsAgainst == Array(repeating: reason, count: 3))
  }

  @Test("An organisation has a licence and a representative where a person has an ID and somebody who stands for them")
  func organisation() throws {
    var view = try Samples.caseView()
    view.file.facts.kind = .organisation
    view.file.facts.identity = Identity(kind: .organisationLicence, number: "2337")
    view.file.facts.representative = "سالم علي"
    var tester = ScreenTester(FileScreen(try Samples.setting(), SampleCase.number))
    tester.answer(.file(view))
    #expect(tester.rows.contains { $0.contains("اسم الجهة") && $0.contains("سعاد علي الحربي") })
    #expect(tester.rows.contains { $0.contains("الترخيص أو السجل") && $0.contains("2337") })
    #expect(tester.rows.contains { $0.contains("ممثل الجهة") && $0.contains("سالم علي") })
    #expect(!tester.shows("الهوية "))
  }

  @Test("A floor is shown as a day to wait for, with the days left, and the next step beside it")
  func showsFloor() throws {
    let tester = try tester(SampleCase.submitted(on: sampleDay(2026, 11, 15)))
    #expect(tester.shows("1 · مساعدة مالية — مكتمل"))
    #expect(tester.shows("الإحالة إلى مسؤول البحث الاجتماعي"))
    #expect(tester.shows("لا يُرد قبل 2026/11/29؛ الأيام المتبقية: 8"))
  }

  @Test("A floor that has passed is never called late")
  func floorIsNeverLate() throws {
    let tester = try tester(SampleCase.submitted(on: sampleDay(2026, 10, 1)))
    #expect(tester.shows("الرد ممكن منذ 2026/10/15، ولا حد أقصى له"))
    #expect(!tester.shows("تأخر"))
  }

  @Test("A ceiling shows the working days left, and the internal target as the association's own")
  func showsCeiling() throws {
    let tester = try tester(SampleCase.submitted(.unitDecides, on: sampleDay(2026, 11, 15)))
    #expect(tester.shows("آخر يوم للرد 2026/12/06؛ أيام العمل المتبقية: 11"))
    #expect(tester.shows("2026/11/25 (هدف الجمعية، ليس من السياسة)"))
  }

  @Test("A ceiling that has passed is late, with the days")
  func showsLate() throws {
    let tester = try tester(SampleCase.submitted(.unitDecides, on: sampleDay(2026, 10, 20)))
    #expect(tester.shows("تأخر الرد عن 2026/11/10؛ مدة التأخر: 7 أيام عمل"))
  }

  @Test("The focus walks what can be opened, the cursor stands on it, and Enter opens it")
  func walks() throws {
    var sample = try SampleCase.withRequest()
    try sample.act(.visit(SampleCase.number, .open(channel: "interview", purpose: "استفسار", arrivedAt: nil)))
    try sample.act(
      .referral(
        SampleCase.number,
        .send(request: 1, target: .researchers, purpose: .study, reason: "بحث", due: nil, consent: nil)))
    var tester = try tester(sample, size: Size(columns: 120, rows: 37))
    #expect(tester.cursorRow?.contains("استفسار · المقابلة") == true)
    tester.press(.down)
    #expect(tester.cursorRow?.contains("1 · مساعدة مالية — محال للباحث الاجتماعي") == true)
    tester.press(.enter)
    tester.press(.down, .enter)
    #expect(
      tester.takeEffects() == [
        .push(.request(SampleCase.request)), .push(.referral(SampleCase.request)),
      ])
  }

  @Test("On 80 columns the sections scroll, and every line can be reached")
  func scrolls() throws {
    var tester = try tester(SampleCase.submitted(on: sampleDay(2026, 11, 15)))
    #expect(!tester.shows("فُتح طلب"))
    tester.press(.end)
    #expect(tester.shows("آخر ما جرى"))
    #expect(tester.shows("قُدّم الطلب"))
    tester.press(.home)
    #expect(tester.shows("سعاد علي الحربي"))
  }

  @Test("Dependants are listed with relation and age; incomes and expenses with what is left")
  func showsHousehold() throws {
    var sample = try SampleCase.submitted(on: sampleDay(2026, 11, 15))
    try sample.request(
      .study(
        CaseStudied(
          request: 1, means: .field, studiedOn: sampleDay(2026, 11, 20), findings: "السكن ضيق",
          incomes: [MoneyLine(label: "راتب", halalas: 300_000)],
          expenses: [MoneyLine(label: "إيجار", halalas: 350_050)])))
    let tester = try tester(sample, size: Size(columns: 120, rows: 37))
    #expect(tester.rows.contains { $0.contains("نورة فهد") && $0.contains("ابنة") && $0.contains("11") })
    #expect(tester.shows("3,000 ريال"))
    #expect(tester.shows("3,500.50 ريال"))
    #expect(tester.rows.contains { $0.contains("العجز") && $0.contains("500.50 ريال") })
  }

  @Test("What a role may not do stays on the screen with its reason")
  func disabledByRole() throws {
    var tester = try tester(SampleCase(), [.auditor])
    tester.press(.function(2), .function(3), .function(5))
    #expect(tester.reasonsAgainst.count == 3)
    #expect(tester.reasonsAgainst.first?.contains("استقبال المراجعين") == true)
    #expect(tester.takeEffects().isEmpty)
    tester.press(.function(6))
    #expect(tester.takeEffects() == [.push(.history(SampleCase.number))])
  }

  @Test("An association without a request form provides a service; both layouts call it")
  func providesService() throws {
    var tester = try tester(SampleCase(.withoutForm))
    #expect(tester.screen.bindings.map(\.label).contains("تقديم خدمة"))
    #expect(tester.shows("لا خدمات قائمة."))
    tester.press(.character("ج"), .character("["))
    #expect(tester.takeEffects() == [.push(.newRequest(SampleCase.number)), .push(.newRequest(SampleCase.number))])
  }

  @Test("Where services are provided without a form, those before are called services, too")
  func earlierServices() throws {
    var sample = try SampleCase.withRequest(.withoutForm)
    try sample.request(.close(request: 1, reason: "لم يحضر"))
    let tester = try tester(sample, size: Size(columns: 80, rows: 40))
    #expect(tester.shows("الخدمات السابقة"))
    #expect(!tester.shows("الطلبات السابقة"))
  }

  @Test("A file that cannot be read is said so in words")
  func saysFailure() throws {
    var tester = ScreenTester(FileScreen(try Samples.setting(), SampleCase.number))
    tester.answer(.failed(Failure(.fileUnknown, detail: "100234")))
    #expect(tester.shows("لا يوجد ملف بالرقم 100234؛ راجع الرقم."))
  }
}
