import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Registering a file")
struct RegistrationTests {
  private func register(
    _ prefill: String = "", roles: Set<Role> = [.reception], profile: Profile = .sample,
    previous: [String: String] = [:], size: Size = Size(columns: 80, rows: 21)
  ) throws -> ScreenTester<RegistrationScreen> {
    let setting = try Samples.setting(roles, profile: profile)
    var tester = ScreenTester(RegistrationScreen(setting, prefill: prefill, previous: previous), size: size)
    tester.answer(.drafts([]))
    return tester
  }

  @Test("a person with everything in order is registered by F2, and the file opens")
  func person() throws {
    var tester = try register()
    tester.fill([
      .category: "low-income", .name: "سعاد علي الحربي", .identityKind: "nationalID", .identityNumber: "1001244019",
      .birthDate: "1405/06/09", .sex: "female", .mobile: "0551234567", .contactChannel: "telephone",
    ])
    _ = tester.takeEffects()
    tester.press(.function(2))
    var entry = FileEntry(kind: .person)
    for field in FileField.allCases { entry[field] = "" }
    entry[.party] = "beneficiary"
    entry[.category] = "low-income"
    entry[.name] = "سعاد علي الحربي"
    entry[.identityKind] = "nationalID"
    entry[.identityNumber] = "1001244019"
    entry[.birthDate] = "1405/06/09"
    entry[.sex] = "female"
    entry[.mobile] = "0551234567"
    entry[.contactChannel] = "telephone"
    let submission = Submission(.file(nil, .register(entry, confirmed: [])), draft: "register")
    #expect(tester.takeRequests() == [.submit(submission)])
    let receipt = Receipt(number: 9, events: [], file: FileNumber(100_777), session: nil)
    tester.answer(.receipt(receipt))
    #expect(
      tester.takeEffects() == [.say(Message(.success, "حُفظ.")), .replace(.file(FileNumber(100_777)))])
  }

  @Test(
    "the kind of file comes first; an organisation is asked for no birth date, and a kind without category is barred")
  func kinds() throws {
    var tester = try register()
    #expect(tester.cursorRow?.contains("نوع الملف") == true)
    #expect(tester.shows("فرد"))
    tester.press(.function(4))
    #expect(tester.shows("(لا فئة لها في السياسة)"))
    let open = Profile.sample.with { profile in
      profile.categories.append(
        Category(id: "partner", label: Bilingual(ar: "شريك", en: "Partner"), parties: [.organisation]))
    }
    var other = try register(profile: open)
    other.pick("kind", "جهة")
    #expect(other.screen.command.form["birthDate"] == nil)
    #expect(other.screen.command.form.value("category") == "partner")
    #expect(other.cursorRow?.contains("الصفة") == true)
  }

  @Test("errors stand under their fields and keep the file from being saved")
  func errors() throws {
    var tester = try register()
    tester.fill([.name: "سعاد علي", .identityKind: "nationalID", .identityNumber: "1001244018"])
    #expect(tester.shows("الرقم غير صحيح؛ راجعه مع الوثيقة."))
    _ = tester.takeEffects()
    tester.press(.function(2))
    let refused = DeskEffect.say(Message(.error, "صحح الحقول المعلَّمة أولًا."))
    #expect(tester.takeEffects().contains(refused))
    #expect(tester.cursorRow?.contains("الفئة") == true)
    tester.fill([.category: "orphan"])
    tester.press(.function(2))
    #expect(tester.cursorRow?.contains("رقم الهوية") == true)
    #expect(tester.takeRequests().allSatisfy { if case .submit = $0 { false } else { true } })
  }

  @Test("the agreed means of contact is mandatory, and so is what it takes to use it")
  func contact() throws {
    var tester = try register()
    tester.fill([.category: "orphan", .name: "سعاد علي", .contactChannel: "email"])
    tester.press(.function(2))
    #expect(
      tester.screen.command.form["contactDetail"]?.finding?.text
        == "هذه الوسيلة تحتاج إلى بريد إلكتروني؛ اكتبه أو اختر غيرها.")
    tester.fill([.email: "suad@example.org", .contactDetail: ""])
    #expect(tester.screen.command.form["contactDetail"]?.finding == nil)
  }

  @Test("warnings are read, confirmed, and go with the command")
  func warnings() throws {
    var tester = try register()
    tester.fill([.category: "orphan", .name: "سعاد", .contactChannel: "interview"])
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("الاسم كلمة واحدة."))
    #expect(tester.shows("لم يُسجل رقم جوال."))
    tester.press(.up, .enter)
    let requests = tester.takeRequests()
    guard case .submit(let submission)? = requests.first,
      case .file(nil, .register(_, let confirmed, _)) = submission.command
    else { return #expect(requests.isEmpty, "nothing was submitted") }
    let codes = Set(confirmed.map(\.code))
    #expect(codes == [.nameSingleWord, .identityMissing, .birthMissing, .mobileMissing])
  }

  @Test("a birth date shows both calendars beside it, a mobile its stored form")
  func hints() throws {
    var tester = try register()
    tester.fill([.birthDate: "1448/06/11"])
    #expect(tester.rows.contains { $0.contains("تاريخ الميلاد") && $0.contains("1448/06/11هـ · 2026/11/21") })
    tester.fill([.mobile: "٠٥٥١٢٣٤٥٦٧"])
    #expect(tester.rows.contains { $0.contains("الجوال") && $0.contains("+966551234567") })
  }

  @Test(
    "what was searched for in vain is taken over where it belongs",
    arguments: [
      ("0551234567", "mobile", "+966551234567"), ("1001244019", "identityNumber", "1001244019"),
      ("محمد أحمد", "name", "محمد أحمد"),
    ])
  func prefill(text: String, field: String, value: String) throws {
    let tester = try register(text)
    #expect(tester.screen.command.form.value(field) == value)
  }

  @Test("F6 takes a field from the file registered before")
  func sameAsLast() throws {
    var tester = try register(previous: ["address": "حي النزهة", "kind": "person"])
    tester.focus("address")
    tester.press(.function(6))
    #expect(tester.screen.command.form.value("address") == "حي النزهة")
  }

  @Test("free text that holds an ID or a mobile number is warned about")
  func freeText() throws {
    var tester = try register()
    tester.fill([.address: "حي النزهة، جوال 0551234567"])
    #expect(tester.shows("في النص رقم هوية أو جوال؛ ضعه في حقله."))
  }

  @Test("fields that the profile names move on by themselves once they are whole; others wait for Enter")
  func namedFields() throws {
    let profile = Profile.sample.with { $0.intake.advancingFields = [.sex, .birthDate, .mobile] }
    var tester = try register(profile: profile)
    tester.focus("identityNumber")
    tester.type("1001244019")
    #expect(tester.screen.command.form.focused?.id == "identityNumber")
    tester.focus("birthDate")
    tester.type("1410/05/1")
    #expect(tester.screen.command.form.focused?.id == "birthDate")
    tester.type("7")
    #expect(tester.screen.command.form.focused?.id == "sex")
    tester.type("ذ")
    #expect(tester.screen.command.form.value("sex") == "male")
    #expect(tester.screen.command.form.focused?.id == "nationality")
    tester.focus("mobile")
    tester.type("0551234567")
    #expect(tester.screen.command.form.focused?.id == "otherPhone")
  }

  @Test("a full number moves on by itself only where the profile says so")
  func advancing() throws {
    var standing = try register()
    standing.focus("identityNumber")
    standing.type("1001244019")
    #expect(standing.screen.command.form.focused?.id == "identityNumber")
    let advancing = Profile.sample.with { $0.intake.advancingFields = [.identityNumber, .iban] }
    var moving = try register(profile: advancing)
    moving.focus("identityNumber")
    moving.type("1001244019")
    #expect(moving.screen.command.form.focused?.id == "identityCountry")
    moving.focus("iban")
    moving.type("SA0380000000608010167519")
    #expect(moving.screen.command.form.focused?.id == "shortAddress")
  }

  @Test("who may not register reads and is told why F2 does nothing")
  func role() throws {
    var tester = try register(roles: [.auditor])
    tester.press(.function(2))
    #expect(
      tester.reasonsAgainst == [
        "ليس من صلاحياتك: \u{2068}تسجيل الملفات\u{2069}. الصلاحية لـ: \u{2068}موظف الاستقبال، مسؤول البحث الاجتماعي، ضابط الاتصال، المدير التنفيذي\u{2069}."
      ])
    #expect(tester.keyConflicts.isEmpty)
  }
}
