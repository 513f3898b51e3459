import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("What every screen knows")
struct SettingTests {
  /// A register whose second version calls the service otherwise and has dropped a channel.
  private func register() throws -> OfficeRegister {
    var register = try Samples.setting().register
    var newer = Profile.sample
    newer.channels.removeAll { $0.id == "interview" }
    newer.reply = ReplySetting(rule: .none, clockStarts: .submission, internalTargetDays: nil)
    newer.categories = newer.categories.map { category in
      Category(id: category.id, label: Bilingual(ar: "فئة جديدة", en: "New"), parties: category.parties)
    }
    register.policies.append(PolicyAdopted(profile: newer, effectiveFrom: sampleDay(2026, 11, 10)))
    return register
  }

  private func setting(now: Moment = Samples.now) throws -> DeskSetting {
    let usual = try Samples.setting()
    return DeskSetting(phrases: usual.phrases, officer: usual.officer, register: try register(), now: now)
  }

  @Test("a correction tells from, to and why in words, never by the names that the program keeps")
  func correctionInWords() throws {
    let setting = try Samples.setting()
    let event = CaseEvent.file(
      .corrected(
        FileCorrected(field: .category, old: "widow", new: "low-income", reason: "تزوجت\nمنذ شهر", confirmed: [])))
    let text = setting.eventText(event)
    let plain = String(String.UnicodeScalarView((text.detail ?? "").unicodeScalars.filter { $0.value < 0x2066 }))
    #expect(plain == "من «أرملة» إلى «محدود الدخل»، والسبب: تزوجت منذ شهر")
    let organisation = FileCorrected(field: .identityNumber, old: "2337", new: "2338", reason: "خطأ", confirmed: [])
    #expect(
      setting.eventText(.file(.corrected(organisation)), of: .organisation).headline.contains("رقم الترخيص أو السجل"))
  }

  @Test("a day and its time stand in one order in a sentence, in a table, in either language")
  func oneOrder() throws {
    for language in [Language.arabic, .english] {
      let time = try Samples.setting(language: language).time(Samples.now)
      #expect(time == Isolate.leftToRight("2026/11/21 10:15"))
    }
  }

  @Test("an event is told in the words of the policy version that was in force on its day")
  func eventsByTheirDay() throws {
    let setting = try setting()
    let registered = try #require(try Samples.caseView().events.first)
    func headline(_ day: CivilDate) -> String? {
      var event = registered
      event.at = Moment(day, minutesOfDay: 600, in: .riyadh)
      return setting.eventText(event).detail
    }
    #expect(headline(sampleDay(2026, 11, 9)) == "محدود الدخل")
    #expect(headline(sampleDay(2026, 11, 10)) == "فئة جديدة")
  }

  @Test("what the version in force has dropped keeps the name that it had, never a bare key")
  func droppedLabels() throws {
    let setting = try setting()
    #expect(setting.profile.channel("interview") == nil)
    #expect(setting.channel("interview") == "المقابلة")
    #expect(setting.channel("telepathy") == "telepathy")
  }

  @Test("looking back at a day, its end and its version of the policy hold")
  func lookingBack() throws {
    let past = try setting().on(sampleDay(2026, 11, 9))
    #expect(past.today == sampleDay(2026, 11, 9))
    #expect(past.now == Moment(sampleDay(2026, 11, 9), minutesOfDay: 1_439, in: .riyadh))
    #expect(past.profile.reply.rule != .none)
    #expect(try setting().profile.reply.rule == .none)
  }

  @Test("a screen that stays open over midnight shows the new day, and another officer's calendar")
  func midnight() throws {
    let usual = try Samples.setting()
    let sitting = Sitting(SignedIn(officer: usual.officer, register: usual.register, now: Samples.now))
    let tester = ScreenTester(HomeScreen(DeskSetting(phrases: usual.phrases, sitting: sitting)))
    #expect(tester.shows("2026/11/21"))
    var register = usual.register
    register.calendar.weekend = [.sunday]
    sitting.update(SignedIn(officer: usual.officer, register: register, now: Samples.now.adding(minutes: 1_440)))
    #expect(tester.shows("2026/11/22"))
    #expect(!tester.shows("2026/11/21"))
    #expect(tester.screen.setting.register.calendar.weekend == [.sunday])
  }
}
