import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct AffairsScreenTests {
  private let huda = OfficerID(rawValue: "huda")
  private let noura = OfficerID(rawValue: "noura")

  private func setting(_ roles: Set<Role> = [.administrator], language: Language = .arabic) throws -> DeskSetting {
    try Samples.setting(roles, language: language, profile: .work)
  }

  private func register(_ setting: DeskSetting, holidays: [Holiday] = []) -> OfficeRegister {
    var register = setting.register
    register.calendar.holidays = holidays
    return register
  }

  private let nationalDay = Holiday(
    first: sampleDay(2026, 9, 23), days: 1, name: HolidayName(ar: "اليوم الوطني", en: "National Day"))

  // MARK: Passphrases

  @Test("An administrator gives another officer a new passphrase, typed twice, with the reason")
  func givesPassphrase() throws {
    let setting = try setting()
    var list = ScreenTester(OfficersScreen(setting))
    list.answer(.register(setting.register))
    _ = list.takeEffects()
    list.press(.function(6))
    #expect(list.takeEffects() == [.push(.officerPassphrase(setting.register.officers[0].id))])
    var tester = ScreenTester(OfficerPassphraseScreen(setting, noura))
    tester.type("عبارة جديدة")
    tester.press(.enter)
    tester.type("عبارة جديدة")
    tester.press(.enter)
    tester.type("نسيتها")
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(tester.takeRequests() == [.givePassphrase(noura, passphrase: "عبارة جديدة", reason: "نسيتها")])
    let notKept = Failure(.passphraseNotKept, detail: "noura")
    tester.answer(.failed(notKept))
    #expect(setting.failureText(notKept).contains("لم تُحفظ؛ أعطه عبارة جديدة من شاشة الموظفين."))
    #expect(tester.takeEffects().contains(.say(Message(.error, setting.failureText(notKept)))))
    tester.press(.function(2))
    tester.answer(WorkSamples.receipt())
    #expect(tester.takeEffects().contains(.back))
  }

  @Test("One's own passphrase is changed by the former one, and only administrators give others")
  func givesNotToOneself() throws {
    let setting = try setting()
    var own = ScreenTester(OfficerPassphraseScreen(setting, setting.officer.id))
    own.press(.function(2))
    #expect(own.reasonsAgainst == ["غيّر عبارتك بنفسك من شاشة «عبارة المرور»."])
    var director = ScreenTester(OfficerPassphraseScreen(try self.setting([.director]), huda))
    director.press(.function(2))
    #expect(director.reasonsAgainst.count == 1)
  }

  // MARK: Calendar

  private func calendar(_ roles: Set<Role> = [.director]) throws -> ScreenTester<CalendarScreen> {
    let setting = try setting(roles)
    var tester = ScreenTester(CalendarScreen(setting))
    #expect(tester.takeRequests() == [.ask(.register)])
    tester.answer(.register(register(setting, holidays: [nationalDay])))
    return tester
  }

  @Test("The year shows its weekend, its holidays in both calendars, and the working days of each month")
  func showsCalendar() throws {
    let tester = try calendar()
    #expect(tester.rows.contains { $0.contains("الإجازة الأسبوعية") && $0.contains("الجمعة، السبت") })
    #expect(tester.rows.contains { $0.contains("اليوم الوطني") && $0.contains("1448/04/12هـ · 2026/09/23 — يوم واحد") })
    #expect(tester.rows.contains { $0.contains("سبتمبر") && $0.contains("21 يومًا · 1448/03–04") })
    #expect(tester.shows("تتغير به مواعيد الرد الجارية علنًا"))
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("A holiday is added with a day in either calendar")
  func addsHoliday() throws {
    var tester = try calendar()
    tester.press(.function(7))
    tester.type("عيد الفطر")
    tester.press(.enter, .enter)
    tester.type("1448/10/01")
    tester.press(.enter)
    tester.type("4")
    tester.press(.function(2))
    let holiday = Holiday(first: sampleDay(2027, 3, 9), days: 4, name: HolidayName(ar: "عيد الفطر", en: "عيد الفطر"))
    #expect(WorkSamples.commands(tester.takeEffects()) == [.office(.addHoliday(holiday))])
    tester.answer(.refused(.office(.holidayOverlaps(nationalDay))))
    #expect(tester.shows("عيد الفطر"))
    tester.press(.function(2))
    tester.answer(WorkSamples.receipt())
    #expect(tester.takeRequests().last == .ask(.register))
  }

  @Test("Of two holidays that begin on one day the one with the focus is removed")
  func removesOneOfTwo() throws {
    let setting = try setting([.director])
    let feast = Holiday(first: nationalDay.first, days: 4, name: HolidayName(ar: "عيد الأضحى", en: "Eid al-Adha"))
    var tester = ScreenTester(CalendarScreen(setting))
    tester.answer(.register(register(setting, holidays: [nationalDay, feast])))
    _ = tester.takeEffects()
    tester.press(.down, .down, .delete)
    #expect(tester.shows("عيد الأضحى · 1448/04/12هـ"))
    tester.type("خطأ في الإدخال")
    tester.press(.enter, .enter)
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [.office(.removeHoliday(feast, reason: "خطأ في الإدخال"))])
  }

  @Test("A holiday on a weekend is confirmed first")
  func weekendHoliday() throws {
    var tester = try calendar()
    tester.press(.function(7))
    tester.type("يوم التأسيس")
    tester.press(.enter, .enter)
    tester.type("2026/11/20")
    tester.press(.function(2))
    #expect(WorkSamples.commands(tester.takeEffects()).isEmpty)
    #expect(tester.shows("يوافق إجازة أسبوعية."))
    tester.press(.up, .enter)
    #expect(WorkSamples.commands(tester.takeEffects()).count == 1)
  }

  @Test("A holiday is removed, and the weekend changed, with a reason")
  func changes() throws {
    var tester = try calendar()
    tester.press(.down, .delete)
    tester.type("خطأ في الإدخال")
    tester.press(.enter, .enter)
    tester.answer(WorkSamples.receipt())
    tester.press(.function(4), .end, .function(5))
    tester.type("7")
    tester.press(.enter, .character(" "), .enter)
    tester.type("دوام السبت")
    tester.press(.function(2))
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .office(.removeHoliday(nationalDay, reason: "خطأ في الإدخال")),
        .office(.changeWeekend([.friday], reason: "دوام السبت")),
      ])
  }

  @Test("Reception reads the calendar and its years, and may not change it")
  func readsCalendar() throws {
    var tester = try calendar([.reception])
    tester.press(.function(7), .function(4))
    #expect(tester.reasonsAgainst.count == 2)
    tester.press(.function(6))
    #expect(tester.shows("إجازات سنة 2027"))
    #expect(tester.shows("لا إجازة مسجلة لهذه السنة."))
  }

  // MARK: Officers

  @Test("Officers are listed with their roles, filtered as one types, and opened by Enter")
  func lists() throws {
    var tester = ScreenTester(OfficersScreen(try setting()))
    #expect(tester.rows.contains { $0.contains("huda") && $0.contains("هدى سالم") && $0.contains("يعمل") })
    _ = tester.takeEffects()
    tester.type("هدي")
    tester.press(.enter, .function(7), .function(8))
    #expect(tester.takeEffects() == [.push(.officer(huda)), .push(.officer(nil)), .push(.passphrase)])
    tester.type("لا أحد")
    #expect(tester.shows("لا نتيجة."))
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("An officer is appointed with a passphrase typed twice; both must be the same, and one role at least")
  func appoints() throws {
    var tester = ScreenTester(OfficerScreen(try setting(), nil))
    tester.type("نايف العمري")
    tester.press(.enter)
    tester.type("nayef")
    tester.press(.function(5))
    tester.type("11")
    tester.press(.enter)
    tester.type("كلمة طويلة جدًا")
    tester.press(.enter)
    tester.type("غيرها تمامًا")
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("اختر دورًا واحدًا على الأقل."))
    tester.press(.character(" "), .function(5))
    tester.type("12")
    tester.press(.enter)
    #expect(tester.shows("العبارتان مختلفتان"))
    tester.type("كلمة طويلة جدًا")
    tester.press(.function(2))
    let officer = Officer(id: OfficerID(rawValue: "nayef"), name: "نايف العمري", roles: [.reception])
    #expect(tester.takeRequests() == [.appoint(officer, passphrase: "كلمة طويلة جدًا")])
    tester.answer(.refused(.office(.officerExists(officer.id))))
    #expect(tester.shows("يوجد موظف باسم الدخول nayef"))
    tester.tell(.draftDue)
    #expect(tester.takeRequests().isEmpty)
  }

  @Test("What an officer may do changes with a reason; the sign-in name stays")
  func changesOfficer() throws {
    let setting = try setting()
    var tester = ScreenTester(OfficerScreen(setting, huda))
    tester.answer(.register(setting.register))
    #expect(tester.shows("(اسم الدخول لا يتغير)"))
    _ = tester.takeEffects()
    tester.press(.function(5))
    tester.type("5")
    tester.press(.enter, .character(" "), .function(5))
    tester.type("12")
    tester.press(.enter)
    tester.type("تكليف")
    tester.press(.function(2))
    let changed = Officer(id: huda, name: "هدى سالم", roles: [.administrator, .reception])
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [.office(.changeOfficer(changed, reason: "تكليف"))])
  }

  @Test("Only an administrator manages officers")
  func disabledByRole() throws {
    var tester = ScreenTester(OfficerScreen(try setting([.director]), nil))
    tester.press(.function(2))
    #expect(tester.reasonsAgainst.first?.contains("إدارة الموظفين") == true)
  }

  @Test("The passphrase changes once the old one is right and the new one is typed twice")
  func changesPassphrase() throws {
    var tester = ScreenTester(PassphraseScreen(try setting([.reception])))
    tester.type("القديمة هنا")
    tester.press(.enter)
    tester.type("قصيرة")
    tester.press(.enter)
    #expect(tester.shows("عبارة المرور 8 خانات على الأقل."))
    tester.press(.up)
    tester.type("عبارة جديدة طويلة")
    tester.press(.enter)
    tester.type("عبارة جديدة طويلة")
    tester.press(.function(2))
    let request = DeskRequest.changePassphrase(old: "القديمة هنا", new: "عبارة جديدة طويلة")
    #expect(tester.takeRequests() == [request])
    tester.answer(.failed(Failure(.wrongPassphrase)))
    #expect(tester.shows("العبارة الحالية غير صحيحة"))
    tester.press(.function(2))
    #expect(!tester.rows.contains { $0.contains("طويلة") })
  }

  @Test("A new holiday and another weekend carry their titles, and ask before what was typed is lost")
  func leavesCalendarForm() throws {
    for (key, title) in [(7, "إجازة جديدة"), (4, "الإجازة الأسبوعية")] {
      var tester = ScreenTester(CalendarScreen(try setting()))
      tester.press(.function(key))
      #expect(tester.screen.title == title)
      #expect(tester.rows.first?.contains(title) == true)
      tester.press(.escape)
      #expect(tester.screen.title == "تقويم العمل")
      tester.press(.function(key))
      tester.press(.character(" "))
      tester.press(.escape)
      #expect(tester.shows("لم يُحفظ ما كتبته"))
      tester.press(.enter)
      #expect(tester.screen.title == title)
      tester.press(.escape, .down, .enter)
      #expect(tester.screen.title == "تقويم العمل")
    }
  }

  // MARK: Policy and system

  @Test("The policy tells who approved it, which version holds, who decides and when; typing narrows it")
  func policy() throws {
    var tester = ScreenTester(PolicyScreen(try setting()), size: Size(columns: 120, rows: 37))
    for text in ["جمعية المثال الخيرية", "1446/07/05هـ · 2025/01/05", "السارية اليوم", "لجنة البحث، ونصابها 3"] {
      #expect(tester.shows(text), "\(text)")
    }
    #expect(tester.shows("R2  مطابقة الوثائق — البند 2"))
    tester.type("العرض")
    #expect(tester.shows("العرض والرد — البند 5"))
    #expect(!tester.shows("جمعية المثال الخيرية"))
    tester.press(.escape)
    #expect(tester.shows("جمعية المثال الخيرية"))
  }

  @Test("Enter opens the clause that is marked, where what was typed hid the one before")
  func opensMarkedClause() throws {
    var tester = ScreenTester(PolicyScreen(try setting()), size: Size(columns: 120, rows: 37))
    tester.press(.home)
    tester.type("R2")
    #expect(tester.cursorRow?.contains("R2") == true)
    _ = tester.takeEffects()
    tester.press(.enter)
    #expect(tester.takeEffects() == [.push(.policyPart(.clause("R2")))])
  }

  @Test("The system shows its paths and the newest hash, which a key copies")
  func system() throws {
    var tester = ScreenTester(SystemScreen(try setting(language: .english)), direction: .leftToRight)
    #expect(tester.takeRequests() == [.ask(.system)])
    tester.press(.function(6))
    #expect(tester.reasonsAgainst == ["The office has not answered yet."])
    let head = String(repeating: "0a", count: 32)
    tester.answer(
      .system(
        SystemView(
          version: "0.1.0", paths: [.init(name: "data", value: "/srv/diwan")], commits: 12, events: 40, files: 3,
          head: head, mark: "12 · 0a0a 0a0a 0a0a 0a0a", checkpoint: 10)))
    #expect(tester.rows.contains { $0.contains("Data") && $0.contains("/srv/diwan") })
    #expect(tester.rows.contains { $0.contains("Mark for minutes") && $0.contains("12 · 0a0a 0a0a 0a0a 0a0a") })
    #expect(tester.rows.contains { $0.contains("Last signed entry") && $0.contains("10") })
    tester.press(.function(6))
    #expect(tester.takeEffects().first == .copy(head))
  }
}
