import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Duplicates while registering")
struct DuplicateTests {
  private func register(
    _ size: Size = Size(columns: 80, rows: 21)
  ) throws -> ScreenTester<RegistrationScreen> {
    var tester = ScreenTester(RegistrationScreen(try Samples.setting()), size: size)
    tester.answer(.drafts([]))
    _ = tester.takeEffects()
    return tester
  }

  private static let sameIdentity = DuplicateHint(
    file: Samples.row(100_234, "سعاد علي الحربي"), reasons: [.sameIdentity])
  private static let typedIdentity = Identity(kind: .nationalID, number: "1001244019")
  private static let similar = DuplicateHint(file: Samples.row(100_300, "سعاد عالي الحربي"), reasons: [.similarName])

  @Test("leaving the name asks for files like it, once for the same words")
  func asks() throws {
    var tester = try register()
    tester.fill([.name: "سعاد علي"])
    let probe = DuplicateProbe(name: "سعاد علي", identity: nil, phone: "", birth: nil, except: nil)
    #expect(tester.takeRequests().contains(.ask(.duplicates(probe))))
    tester.press(.backTab, .tab)
    #expect(!tester.takeRequests().contains(.ask(.duplicates(probe))))
  }

  @Test("a whole ID number asks while it is typed; mobile and birth date when they are left")
  func asksWhileTyping() throws {
    var tester = try register()
    tester.focus("identityNumber")
    tester.type("100124401")
    #expect(tester.takeRequests().allSatisfy { !$0.asksForDuplicates })
    tester.type("9")
    let number = DuplicateProbe(name: "", identity: Self.typedIdentity, phone: "", birth: nil, except: nil)
    #expect(tester.takeRequests() == [.ask(.duplicates(number))])
    tester.fill([.birthDate: "1985/03/01", .mobile: "0551234567"])
    let whole = DuplicateProbe(
      name: "", identity: Self.typedIdentity, phone: "+966551234567", birth: sampleDay(1985, 3, 1), except: nil)
    #expect(tester.takeRequests().last { $0.asksForDuplicates } == .ask(.duplicates(whole)))
  }

  @Test("likely duplicates stand below the form with the reason, and F8 opens the only one")
  func opens() throws {
    var tester = try register()
    tester.fill([.name: "سعاد علي"])
    _ = tester.takeEffects()
    tester.answer(.duplicates([Self.similar]))
    #expect(
      tester.rows.contains { $0.contains("سعاد عالي الحربي") && $0.contains("اسم مشابه") && $0.contains("100300") })
    tester.press(.function(8))
    #expect(tester.takeEffects() == [.push(.file(FileNumber(100_300)))])
    #expect(tester.screen.command.form.value("name") == "سعاد علي")
  }

  @Test("of several one is picked; on a wide screen they stand beside the form")
  func picks() throws {
    var tester = try register(Size(columns: 120, rows: 37))
    tester.fill([.name: "سعاد علي"])
    tester.answer(.duplicates([Self.sameIdentity, Self.similar]))
    _ = tester.takeEffects()
    #expect(tester.shows("رقم الهوية نفسه"))
    tester.press(.function(8), .down, .enter)
    #expect(tester.takeEffects() == [.push(.file(FileNumber(100_300)))])
    tester.press(.function(8), .escape)
    #expect(tester.takeEffects().isEmpty)
  }

  @Test("an ID number that another file has is an error, not a hint")
  func sameIdentityBlocks() throws {
    var tester = try register()
    tester.fill([.name: "سعاد علي", .identityNumber: "1001244019", .contactChannel: "interview", .category: "orphan"])
    tester.answer(.duplicates([Self.sameIdentity]))
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("مسجل في الملف 100234؛ افتحه بالمفتاح F8."))
  }

  private static let namesake = PossibleDuplicate(
    file: FileNumber(100_234), reasons: [.sameNameAndBirth, .samePhone])

  @Test("the office asks about somebody alike: the question names the file and all that speaks for it")
  func asksBeforeSaving() throws {
    var tester = try askedAboutNamesake()
    #expect(tester.shows("قد يكون لهذا الشخص ملف"))
    #expect(
      tester.rows.contains { row in
        ["100234", "سعاد علي الحربي", "الاسم وتاريخ الميلاد نفسهما، رقم الهاتف نفسه"].allSatisfy(row.contains)
      })
    tester.press(.enter)
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.screen.command.form.value("name") == "سعاد علي")
  }

  @Test("the file in question opens from there, and what was typed waits")
  func opensInQuestion() throws {
    var tester = try askedAboutNamesake()
    tester.press(.down, .enter)
    #expect(tester.takeEffects() == [.push(.file(FileNumber(100_234)))])
    #expect(tester.screen.command.form.value("name") == "سعاد علي")
  }

  @Test("somebody else is saved, and the office is told from whom the officer told them apart")
  func savesDistinct() throws {
    var tester = try askedAboutNamesake()
    tester.press(.down, .down, .enter)
    let sent = tester.takeRequests().compactMap { request -> [PossibleDuplicate]? in
      guard case .submit(let submission) = request, case .file(nil, .register(_, _, let distinct)) = submission.command
      else { return nil }
      return distinct
    }
    #expect(sent == [[Self.namesake]])
  }

  private func askedAboutNamesake() throws -> ScreenTester<RegistrationScreen> {
    var tester = try register()
    tester.fill([
      .name: "سعاد علي", .identityNumber: "1001244019", .birthDate: "1985/03/01", .mobile: "0551234567",
      .contactChannel: "interview", .category: "orphan",
    ])
    tester.answer(
      .duplicates([
        DuplicateHint(file: Samples.row(100_234, "سعاد علي الحربي"), reasons: Self.namesake.reasons)
      ]))
    tester.press(.function(2))
    _ = tester.takeEffects()
    tester.answer(.refused(.file(.possibleDuplicates([Self.namesake]))))
    _ = tester.takeEffects()
    return tester
  }

  @Test("without duplicates F8 says so")
  func none() throws {
    var tester = try register()
    tester.press(.function(8))
    #expect(tester.reasonsAgainst == ["لا ملفات متشابهة."])
  }
}

extension DeskRequest {
  fileprivate var asksForDuplicates: Bool {
    if case .ask(.duplicates) = self { true } else { false }
  }
}
