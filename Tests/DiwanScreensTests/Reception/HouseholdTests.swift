import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Households and drafts while registering")
struct HouseholdTests {
  private func household() throws -> ScreenTester<RegistrationScreen> {
    var tester = ScreenTester(RegistrationScreen(try Samples.setting()))
    tester.answer(.drafts([]))
    tester.pick("kind", "أسرة")
    _ = tester.takeEffects()
    return tester
  }

  @Test("a household's dependants are added, and each goes with the command")
  func adds() throws {
    var tester = try household()
    tester.fill([
      .category: "widow", .name: "سعاد علي الحربي", .identityNumber: "1001244019", .birthDate: "1985/03/01",
      .mobile: "0551234567", .contactChannel: "telephone",
    ])
    tester.press(.function(7))
    #expect(tester.shows("التابع 1"))
    #expect(tester.cursorRow?.contains("الاسم") == true)
    tester.type("نورة فهد")
    tester.pick("dependant.1.relation", "ابنة")
    tester.focus("dependant.1.birthDate")
    tester.type("1436/11/25")
    #expect(tester.screen.command.form.value("name") == "سعاد علي الحربي")
    _ = tester.takeEffects()
    tester.press(.function(2))
    guard case .submit(let submission)? = tester.takeRequests().first,
      case .file(nil, .register(let entry, _, _)) = submission.command
    else { return #expect(tester.rows.isEmpty, "nothing was submitted") }
    #expect(entry.kind == .household)
    #expect(
      entry.dependants == [DependantEntry(name: "نورة فهد", relation: "daughter", sex: "", birthDate: "1436/11/25")])
  }

  @Test("what is wrong with a dependant stands under its own field")
  func dependantErrors() throws {
    var tester = try household()
    tester.press(.function(7), .tab, .tab, .tab)
    tester.type("1448/13/01")
    tester.press(.tab)
    tester.type("1001244018")
    tester.press(.function(2))
    let form = tester.screen.command.form
    #expect(form["dependant.1.name"]?.finding?.gravity == .error)
    #expect(form["dependant.1.birthDate"]?.finding == nil)
    tester.focus("dependant.1.name")
    tester.type("نورة")
    tester.press(.tab)
    let named = tester.screen.command.form
    #expect(named["dependant.1.birthDate"]?.finding?.text == "لا يوجد هذا اليوم في التقويم؛ صحح التاريخ.")
    #expect(named["dependant.1.identityNumber"]?.finding?.text == "الرقم غير صحيح؛ راجعه مع الوثيقة.")
  }

  @Test("a dependant is removed after a question, and the others close up")
  func removes() throws {
    var tester = try household()
    tester.press(.function(7))
    tester.type("نورة")
    tester.press(.function(7))
    tester.type("خالد")
    tester.focus("dependant.1.name")
    tester.press(.function(10))
    #expect(tester.shows("يُحذف ما كُتب عن نورة من هذا التسجيل."))
    tester.press(.up, .enter)
    #expect(tester.screen.command.form.value("dependant.1.name") == "خالد")
    #expect(tester.screen.command.form["dependant.2.name"] == nil)
    tester.focus("name")
    tester.press(.function(10))
    #expect(tester.reasonsAgainst == ["ضع المؤشر على حقل من حقول التابع."])
  }

  @Test(
    "another kind of file asks before it drops what was typed about dependants, whether it was chosen or the field emptied",
    arguments: [true, false])
  func otherKind(isChosen: Bool) throws {
    var tester = try household()
    tester.press(.function(7))
    tester.type("نورة")
    tester.press(.function(7))
    func turn(_ tester: inout ScreenTester<RegistrationScreen>) {
      tester.focus("kind")
      if isChosen { tester.pick("kind", "فرد") } else { tester.press(.delete) }
    }
    turn(&tester)
    #expect(tester.shows("يُحذف ما كُتب عن نورة من هذا التسجيل."))
    tester.press(.escape)
    #expect(tester.screen.kind == .household)
    #expect(tester.screen.command.form.value("dependant.1.name") == "نورة")
    turn(&tester)
    tester.press(.up, .enter)
    #expect(tester.screen.kind == .person)
    #expect(tester.screen.command.form["dependant.1.name"] == nil)
  }

  @Test("empty dependants go without a question")
  func emptyDependants() throws {
    var tester = try household()
    tester.press(.function(7))
    tester.pick("kind", "فرد")
    #expect(tester.screen.kind == .person)
    #expect(tester.screen.command.form["dependant.1.name"] == nil)
  }

  @Test("a person's file has no dependants, and the key says so")
  func personHasNone() throws {
    var tester = ScreenTester(RegistrationScreen(try Samples.setting()))
    tester.press(.function(7))
    #expect(tester.reasonsAgainst == ["التابعون في ملف الأسرة فقط."])
  }

  @Test("the draft keeps kind and dependants, and is offered again with its time and name")
  func draft() throws {
    var tester = try household()
    tester.fill([.name: "سعاد علي"])
    tester.press(.function(7))
    tester.type("نورة")
    _ = tester.takeEffects()
    tester.tell(.draftDue)
    let drafts = tester.takeRequests().compactMap { request in
      if case .saveDraft("register", let texts) = request { texts } else { nil }
    }
    let texts = try #require(drafts.first)
    #expect(texts["kind"] == "household")
    #expect(texts["dependant.1.name"] == "نورة")

    var later = ScreenTester(RegistrationScreen(try Samples.setting()))
    _ = later.takeEffects()
    later.answer(.drafts([DraftView(id: "register", savedAt: Samples.now, texts: texts)]))
    #expect(later.shows("حُفظت في 2026/11/21 10:15، والاسم فيها سعاد علي."))
    later.press(.enter)
    #expect(later.screen.kind == .household)
    #expect(later.screen.command.form.value("name") == "سعاد علي")
    #expect(later.screen.command.form.value("dependant.1.name") == "نورة")
  }

  @Test("starting anew drops the draft; Escape leaves both as they were")
  func declines() throws {
    let draft = DraftView(id: "register", savedAt: Samples.now, texts: ["kind": "person", "name": "سعاد"])
    var tester = ScreenTester(RegistrationScreen(try Samples.setting()))
    _ = tester.takeEffects()
    tester.answer(.drafts([draft]))
    tester.press(.down, .enter)
    #expect(tester.takeEffects() == [.request(.dropDraft(id: "register"))])
    #expect(tester.screen.command.form.value("name").isEmpty)
    var other = ScreenTester(RegistrationScreen(try Samples.setting()))
    _ = other.takeEffects()
    other.answer(.drafts([draft]))
    other.press(.escape)
    #expect(other.takeEffects() == [.back])
  }

  @Test("the draft's answer does not offer what this form itself has kept")
  func ownDraft() throws {
    var tester = try household()
    tester.fill([.name: "سعاد علي"])
    let own = DraftView(id: "register", savedAt: Samples.now, texts: tester.screen.command.form.draft)
    tester.answer(.drafts([own]))
    #expect(!tester.shows("مسودة تسجيل لم تكتمل"))
  }
}
