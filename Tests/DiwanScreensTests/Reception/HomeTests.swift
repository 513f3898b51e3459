import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("The home screen")
struct HomeTests {
  private static let view = HomeView(
    counts: [.toComplete: 12, .toStudy: 3, .toDecide: 4, .toTell: 1], inboxCount: 5, inboxLate: 2, outboxCount: 1,
    fileCount: 1_204, openVisits: [Samples.row(100_234, "سعاد علي الحربي")],
    recentFiles: [Samples.row(100_500, "محمد أحمد الزهراني"), Samples.row(100_499, "نورة فهد العتيبي")], lateCount: 0,
    drafts: [
      DraftView(id: "register", savedAt: Samples.now.adding(minutes: -25), texts: [:]),
      DraftView(id: "correct/100234", savedAt: Samples.now.adding(minutes: -3_000), texts: [:]),
    ])

  private func home(
    _ roles: Set<Role> = [.reception], profile: Profile = .sample
  ) throws -> ScreenTester<HomeScreen> {
    var tester = ScreenTester(HomeScreen(try Samples.setting(roles, profile: profile)))
    #expect(tester.takeEffects() == [.request(.ask(.home))])
    tester.answer(.home(Self.view))
    return tester
  }

  @Test("it greets the officer with association, role and the day in both calendars")
  func greets() throws {
    let tester = try home()
    #expect(tester.rows[0].contains("جمعية المثال الخيرية"))
    #expect(tester.rows[1].contains("هدى سالم"))
    #expect(tester.rows[1].contains("السبت 1448/06/11هـ · 2026/11/21"))
    #expect(tester.rows[1].contains("موظف الاستقبال"))
  }

  @Test("a receptionist meets the open visits first, a researcher the worklists")
  func order() throws {
    let reception = try home()
    #expect(reception.cursorRow?.contains("سعاد علي الحربي") == true)
    let researcher = try home([.researcher])
    #expect(researcher.cursorRow?.contains("لدى مسؤول البحث الاجتماعي") == true)
    let secretary = try home([.secretary])
    #expect(secretary.cursorRow?.contains("تنتظر القرار") == true)
  }

  @Test("counts stand beside their lists, and what is late is said in words")
  func counts() throws {
    let tester = try home([.researcher])
    #expect(tester.rows.contains { $0.contains("تنتظر الاستكمال") && $0.contains("12") })
    #expect(tester.rows.contains { $0.contains("الوارد") && $0.contains("5") })
    #expect(tester.shows("! المتأخر منها: 2"))
    #expect(tester.shows("آخر الملفات (من 1204)"))
  }

  @Test("a list's name goes on up to its number, also in a window of tmux that gives the last column away")
  func longName() throws {
    var tester = try home([.researcher])
    tester.resize(to: Size(columns: 79, rows: 21))
    #expect(tester.rows.contains { $0.contains("صدر القرار ولم يُبلَّغ المستفيد ") && $0.contains(" 1") })
  }

  @Test("a draft tells its age, and Enter opens its screen again")
  func drafts() throws {
    var tester = try home()
    #expect(tester.rows.contains { $0.contains("تسجيل ملف") && $0.contains("قبل 25 دقيقة") })
    #expect(tester.rows.contains { $0.contains("تصحيح الملف 100234") && $0.contains("قبل يومين") })
    tester.press(.down, .enter)
    #expect(tester.takeEffects() == [.push(.register(prefill: ""))])
    tester.press(.down, .enter)
    #expect(tester.takeEffects() == [.push(.correct(FileNumber(100_234)))])
  }

  @Test("whoever founded the office is led to the others until one is appointed")
  func alone() throws {
    let tester = try home([.administrator])
    #expect(tester.rows.contains { $0.contains("لا أحد غيرك بعد") && $0.contains("أضف البقية") })
    let founder = Officer(id: OfficerID(rawValue: "huda"), name: "هدى سالم", roles: [.administrator])
    let other = Officer(id: OfficerID(rawValue: "sara"), name: "سارة العتيبي", roles: [.reception])
    let setting = DeskSetting(
      phrases: try Samples.phrases(), officer: founder,
      register: try Samples.register(.sample, officers: [founder, other]), now: Samples.now)
    var staffed = ScreenTester(HomeScreen(setting))
    staffed.answer(.home(Self.view))
    #expect(!staffed.shows("لا أحد غيرك بعد"))
  }

  @Test("a draft is named in words and numbers alone, whatever its form")
  func draftNames() throws {
    let names = [
      "visit/100234": "زيارة 100234", "visit/100234/question": "سؤال وجواب 100234",
      "newMatter/complaint/100234": "متابعة جديدة: شكوى 100234", "matterStep/88/answered": "خطوة في المتابعة 88",
      "document/100234/1/national-id": "وثيقة للطلب 100234/1", "restriction/100234": "تقييد الملف 100234",
    ]
    for (id, name) in names {
      var view = Self.view
      view.drafts = [DraftView(id: id, savedAt: Samples.now, texts: [:])]
      var tester = ScreenTester(HomeScreen(try Samples.setting([.reception])))
      tester.answer(.home(view))
      #expect(tester.rows.contains { $0.contains(name + " ") }, "\(id)")
    }
  }

  @Test("arrows walk both columns; left leads on in Arabic")
  func arrows() throws {
    var tester = try home()
    tester.press(.left, .home, .enter)
    #expect(tester.takeEffects() == [.push(.worklist(.toComplete))])
    tester.press(.right, .home, .enter)
    #expect(tester.takeEffects() == [.push(.visit(FileNumber(100_234)))])
    tester.press(.end, .enter)
    #expect(tester.takeEffects() == [.push(.file(FileNumber(100_499)))])
  }

  @Test("a typed letter or digit starts the search with it, in any layout")
  func typing() throws {
    var tester = try home()
    tester.type("م")
    #expect(tester.takeEffects() == [.push(.searchFor("م"))])
    tester.type("1")
    #expect(tester.takeEffects() == [.push(.searchFor("1"))])
    tester.press(.character("ب", alt: true))
    #expect(tester.takeEffects() == [.push(.search)])
    tester.press(.character("f", alt: true))
    #expect(tester.takeEffects() == [.push(.search)])
  }

  @Test("what the role does not do is shown with the reason")
  func roles() throws {
    var tester = try home([.auditor])
    tester.press(.function(7))
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.reasonsAgainst.first?.hasPrefix("ليس من صلاحياتك") == true)
    var reception = try home()
    reception.press(.function(7))
    #expect(reception.takeEffects() == [.push(.register(prefill: ""))])
  }

  @Test("where a unit decides there is no committee, and a list that the policy never fills is left out")
  func profiles() throws {
    let noDecision = Profile.sample.with { profile in
      profile.decision = DecisionRule(decider: .nobody, label: Bilingual(ar: "", en: ""), quorum: 0)
    }
    let tester = try home([.researcher], profile: noDecision)
    #expect(!tester.screen.bindings.contains { $0.label == "اللجنة" })
    #expect(!tester.shows("مؤجلة"))
    #expect(tester.shows("تنتظر القرار"))
    #expect(try home([.researcher]).screen.bindings.contains { $0.label == "اللجنة" })
  }

  @Test("leaving is confirmed, and another officer takes over by one key")
  func leaving() throws {
    var tester = try home()
    tester.press(.escape)
    #expect(tester.shows("الخروج من ديوان"))
    tester.press(.escape)
    #expect(!tester.shows("الخروج من ديوان"))
    tester.press(.escape, .up, .enter)
    #expect(tester.takeEffects() == [.quit])
    tester.press(.function(10))
    #expect(tester.takeEffects() == [.request(.signOut)])
    tester.answer(.signedOut)
    #expect(tester.takeEffects() == [.home])
  }

  @Test("coming back asks again and keeps the focus on its entry")
  func returning() throws {
    var tester = try home()
    tester.press(.end)
    tester.tell(.returned(nil))
    #expect(tester.takeEffects() == [.request(.ask(.home))])
    var later = Self.view
    later.recentFiles.insert(Samples.row(100_501, "هند خالد"), at: 0)
    tester.answer(.home(later))
    #expect(tester.cursorRow?.contains("نورة فهد العتيبي") == true)
  }

  @Test("English says the same, and no key calls two actions")
  func english() throws {
    var tester = ScreenTester(
      HomeScreen(try Samples.setting(language: .english)), direction: .leftToRight)
    tester.answer(.home(Self.view))
    #expect(tester.rows[1].contains("Welcome, هدى سالم"))
    #expect(tester.shows("To be completed"))
    #expect(tester.keyConflicts.isEmpty)
  }
}
