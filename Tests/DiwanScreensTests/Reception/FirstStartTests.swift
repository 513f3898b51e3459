import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Founding an office")
struct FirstStartTests {
  private static let unitProfile = Profile.sample.with { profile in
    profile.id = "unit"
    profile.association.name = Bilingual(ar: "جمعية الوحدة", en: "Unit Association")
    profile.decision = DecisionRule(
      decider: .unit, label: Bilingual(ar: "الوحدة المختصة", en: "Competent unit"), quorum: 0)
    profile.reply.rule = .within(workingDays: 15)
  }

  private func start() throws -> ScreenTester<FirstStartScreen> {
    ScreenTester(FirstStartScreen(phrases: try Samples.phrases(), profiles: [.sample, Self.unitProfile]))
  }

  @Test("each association says who decides and when the answer comes")
  func compares() throws {
    var tester = try start()
    #expect(tester.cursorRow?.contains("جمعية المثال الخيرية") == true)
    #expect(tester.shows("لجنة البحث، ونصابها 3"))
    #expect(tester.shows("بعد 14 يومًا من التقديم على الأقل"))
    #expect(tester.shows("مجلس الإدارة · محضر 7 · 1446/07/05هـ · 2025/01/05"))
    tester.press(.down)
    #expect(tester.cursorRow?.contains("جمعية الوحدة") == true)
    #expect(tester.shows("الوحدة المختصة"))
    #expect(tester.shows("خلال 15 يوم عمل"))
  }

  @Test("what a policy states is read to its end: a long list of channels is not cut")
  func readsWhole() throws {
    let profile = Profile.sample.with { profile in
      let channel = profile.channels[0]
      profile.channels = (1...12).map { number in
        var other = channel
        other.id = "channel-\(number)"
        other.label = Bilingual(ar: "القناة رقم \(number) للتواصل", en: "Channel \(number)")
        return other
      }
    }
    let tester = ScreenTester(FirstStartScreen(phrases: try Samples.phrases(), profiles: [profile]))
    #expect(tester.shows("القناة رقم 12"))
  }

  @Test("the first officer founds the office with a role besides administrator")
  func founds() throws {
    var tester = try start()
    tester.press(.down, .enter)
    #expect(tester.shows("جمعية الوحدة"))
    tester.type("سارة العتيبي")
    tester.press(.enter)
    tester.type("sara")
    tester.press(.enter, .character(" "))
    while tester.screen.focusedField != "passphrase" { tester.press(.enter) }
    tester.type("long-enough")
    tester.press(.enter)
    tester.type("long-enough")
    tester.press(.function(2))
    let officer = Officer(
      id: OfficerID(rawValue: "sara"), name: "سارة العتيبي", roles: [.reception, .administrator])
    let founding = Founding(profile: Self.unitProfile, officer: officer, passphrase: "long-enough")
    #expect(tester.takeRequests() == [.found(founding)])
    tester.answer(.signedIn(try signedIn()))
    #expect(tester.takeEffects() == [.home])
  }

  private func signedIn() throws -> SignedIn {
    let setting = try Samples.setting()
    return SignedIn(officer: setting.officer, register: setting.register, now: Samples.now)
  }

  @Test("a short passphrase, two that differ, or an office without an administrator found nothing")
  func refusals() throws {
    var tester = try start()
    tester.press(.enter)
    tester.type("سارة العتيبي")
    tester.press(.enter)
    tester.type("sara")
    while tester.screen.focusedField != "role.administrator" { tester.press(.enter) }
    tester.press(.character(" "), .enter)
    tester.type("short")
    tester.press(.enter)
    tester.type("other")
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("العبارتان مختلفتان؛ أعد كتابتهما."))
    #expect(tester.shows("عبارة المرور 8 خانات على الأقل."))
    tester.press(.backTab, .backTab)
    #expect(tester.shows("لا يبقى المكتب بلا مدير نظام؛ عيّن مديرًا آخر"))
  }

  @Test("a profile file with faults is told line by line; once right it leads on to its officer")
  func profileFile() throws {
    var tester = try start()
    tester.press(.function(3))
    tester.type("/srv/sixth.yaml")
    tester.press(.enter)
    #expect(tester.takeRequests() == [.readProfile(path: "/srv/sixth.yaml")])
    tester.answer(
      .profileProblems(["sixth.yaml، السطر 4: ينقص هذا المفتاح.", "sixth.yaml، السطر 9: قيمة غير معروفة."]))
    #expect(tester.shows("السطر 4: ينقص هذا المفتاح."))
    #expect(tester.shows("السطر 9: قيمة غير معروفة."))
    #expect(tester.takeEffects() == [.say(Message(.error, "في الملف أخطاء؛ صححها ثم اقرأه ثانية."))])
    tester.press(.enter)
    tester.answer(.profile(Self.unitProfile))
    #expect(tester.shows("جمعية الوحدة"))
    tester.press(.escape)
    #expect(tester.shows("بك في ديوان"))
  }

  @Test("what was typed of the first officer is not lost by one key: leaving and going back ask first")
  func leaving() throws {
    var tester = try start()
    tester.press(.down, .enter)
    tester.press(.escape)
    #expect(tester.shows("بك في ديوان"))
    tester.press(.enter)
    tester.type("سارة العتيبي")
    for key: Key in [.function(10), .escape] {
      tester.press(key)
      #expect(tester.shows("لم يُحفظ ما كتبته"))
      #expect(tester.shows("إن رجعت الآن ضاع ما كتبته."))
      tester.press(.enter)
      #expect(tester.shows("سارة العتيبي"))
      #expect(tester.takeEffects().isEmpty)
    }
    tester.press(.function(10), .down, .enter)
    #expect(tester.takeEffects() == [.quit])
  }

  @Test("the path of a profile file is not lost by one key either")
  func leavingPath() throws {
    var tester = try start()
    tester.press(.function(3))
    tester.type("/srv/sixth.yaml")
    tester.press(.escape, .down, .enter)
    #expect(tester.shows("بك في ديوان"))
  }
}

extension FirstStartScreen {
  /// The field that has the focus while the first officer is written down.
  fileprivate var focusedField: String? {
    if case .appointing(let founder) = step { founder.form.focused?.id } else { nil }
  }
}
