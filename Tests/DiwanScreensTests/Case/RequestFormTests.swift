import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct RequestFormTests {
  private func opened<Tested: DeskScreen>(
    _ sample: SampleCase, _ screen: (DeskSetting) -> Tested, roles: Set<Role> = [.director]
  ) throws -> ScreenTester<Tested> {
    let setting = try Samples.setting(roles, profile: sample.profile)
    var tester = ScreenTester(screen(setting))
    #expect(tester.takeRequests() == [.ask(.file(SampleCase.number, asOf: nil)), .ask(.drafts)])
    tester.answer(sample.answer)
    tester.answer(.drafts([]))
    return tester
  }

  private func submitted(_ effects: [DeskEffect]) -> CaseCommand? {
    for effect in effects {
      if case .request(.submit(let submission)) = effect { return submission.command }
    }
    return nil
  }

  @Test("A new request shows its documents before it is saved, and its page takes the form's place")
  func newRequest() throws {
    var tester = try opened(SampleCase()) { NewRequestScreen($0, SampleCase.number) }
    tester.press(.character(" "), .enter)
    #expect(tester.rows.contains { $0.contains("عقد إيجار موثق") && $0.contains("هل السكن مستأجر؟") })
    #expect(!tester.shows("كفالة أرملة"))
    tester.type("إيجار متأخر")
    tester.press(.function(2))
    #expect(
      submitted(tester.takeEffects())
        == .request(
          SampleCase.number, .open(service: "aid", category: nil, need: "إيجار متأخر", channel: "interview")))
    let event = RecordedEvent(
      number: 8, stream: .file(SampleCase.number), at: Samples.now, officer: OfficerID(rawValue: "huda"), clauses: [],
      event: .request(
        .opened(
          RequestOpened(
            request: 1, service: "aid", category: "low-income", need: "إيجار متأخر", channel: "interview", visit: nil)))
    )
    tester.answer(.receipt(Receipt(number: 8, events: [event], file: SampleCase.number, session: nil)))
    #expect(tester.takeEffects().contains(.replace(.request(SampleCase.request))))
  }

  @Test("A category that the policy opens to every kind of file is one of the choices")
  func openCategory() throws {
    var profile = Profile.casework
    for place in profile.categories.indices { profile.categories[place].parties = [] }
    var tester = try opened(SampleCase(profile)) { NewRequestScreen($0, SampleCase.number) }
    tester.press(.character(" "), .enter)
    tester.type("إيجار متأخر")
    tester.press(.function(2))
    #expect(submitted(tester.takeEffects()) != nil)
  }

  @Test("Another category brings its own services")
  func categoryBringsServices() throws {
    var tester = try opened(SampleCase()) { NewRequestScreen($0, SampleCase.number) }
    tester.press(.tab, .tab, .tab, .character(" "), .down, .enter)
    tester.press(.backTab, .backTab, .backTab, .character(" "))
    #expect(tester.shows("كفالة أرملة"))
  }

  @Test("Without a request form the same page provides a service")
  func providesService() throws {
    let tester = try opened(SampleCase(.withoutForm)) { NewRequestScreen($0, SampleCase.number) }
    #expect(tester.screen.title == "تقديم خدمة")
  }

  @Test("A draft of the officer is put back, and the officer is told")
  func restoresDraft() throws {
    var tester = ScreenTester(NewRequestScreen(try Samples.setting(profile: .casework), SampleCase.number))
    _ = tester.takeEffects()
    tester.answer(try SampleCase().answer)
    tester.answer(
      .drafts([DraftView(id: "newRequest/100234", savedAt: Samples.now, texts: ["need": "إيجار متأخر"])]))
    #expect(tester.shows("إيجار متأخر"))
    #expect(tester.takeEffects().count == 1)
  }

  @Test("A card's end must be written; a copy of an identity paper is refused with the rule")
  func identityDocument() throws {
    var tester = try opened(SampleCase.withRequest()) {
      DocumentScreen($0, SampleCase.request, document: "national-id", matches: true)
    }
    #expect(tester.shows("لا تُحفظ صورة"))
    #expect(tester.shows("المادة 28"))
    #expect(tester.shows("على الأصل."))
    #expect(tester.shows("للمطابقة: هوية وطنية 1001244019"))
    tester.press(.function(2))
    #expect(submitted(tester.takeEffects()) == nil)
    tester.type("1452/01/01")
    #expect(tester.shows("1452/01/01هـ · 2030/05/04"))
    tester.press(.function(2))
    let check = DocumentChecked(
      request: 1, document: "national-id", originalSighted: true, matches: true, validUntil: sampleDay(2030, 5, 4))
    #expect(submitted(tester.takeEffects()) == .request(SampleCase.number, .checkDocument(check)))
  }

  @Test("That an original was sighted and matches is nobody's to say but the officer's, by the key or in the form")
  func claimsNothing() throws {
    let setting = try Samples.setting(profile: .casework)
    let kind = try #require(setting.profile.document("national-id"))
    func claims(_ known: DocumentChecked?, _ saidToMatch: Bool) -> [String] {
      let fields = DocumentFields(kind: kind, setting: setting).fields(known, saidToMatch: saidToMatch)
      return fields.filter { ["sighted", "matches", "copy"].contains($0.id) }.map(\.value)
    }
    #expect(claims(nil, false) == ["no", "open", "no"])
    #expect(claims(nil, true) == ["yes", "yes", "no"])
    let mismatched = DocumentChecked(
      request: 1, document: "national-id", originalSighted: true, matches: false, validUntil: sampleDay(2030, 5, 4))
    #expect(claims(mismatched, false) == ["yes", "no", "no"])
    #expect(claims(mismatched, true) == ["yes", "yes", "no"])
  }

  @Test("Where months are counted, the day of issue tells the end")
  func countsMonths() throws {
    var tester = try opened(SampleCase.withRequest()) {
      DocumentScreen($0, SampleCase.request, document: "salary", matches: false)
    }
    tester.press(.tab, .tab)
    tester.type("2026/10/05")
    tester.press(.tab)
    #expect(tester.shows("سارية حتى 1448/07/27هـ · 2027/01/05"))
    tester.press(.function(2))
    let check = DocumentChecked(
      request: 1, document: "salary", originalSighted: false, matches: nil, issuedOn: sampleDay(2026, 10, 5),
      validUntil: nil)
    #expect(submitted(tester.takeEffects()) == .request(SampleCase.number, .checkDocument(check)))
  }

  @Test("An expired paper is confirmed before it is recorded")
  func warnsOfExpiry() throws {
    var tester = try opened(SampleCase.withRequest()) {
      DocumentScreen($0, SampleCase.request, document: "national-id", matches: true)
    }
    tester.press(.tab, .tab, .tab)
    tester.type("2026/01/01")
    tester.press(.function(2))
    #expect(submitted(tester.takeEffects()) == nil)
    #expect(tester.shows("تنبيهات تحتاج إلى تأكيد"))
  }

  @Test("The declaration needs the paper's number and its place; the day of today stands there already")
  func declaration() throws {
    var tester = try opened(SampleCase.withRequest()) { DeclarationScreen($0, SampleCase.request) }
    tester.type("15")
    tester.press(.enter)
    tester.type("خزانة 2")
    tester.press(.function(2))
    #expect(
      submitted(tester.takeEffects())
        == .request(
          SampleCase.number,
          .signDeclaration(request: 1, paperNumber: "15", keptAt: "خزانة 2", signedOn: sampleDay(2026, 11, 21))))
    tester.answer(.receipt(Receipt(number: 9, events: [], file: SampleCase.number, session: nil)))
    #expect(tester.takeEffects().contains(.back))
  }

  @Test("A declaration that was signed before the file was opened is asked about")
  func declaredEarly() throws {
    var tester = try opened(SampleCase.withRequest()) { DeclarationScreen($0, SampleCase.request) }
    tester.type("15")
    tester.press(.enter)
    tester.type("خزانة 2")
    tester.press(.enter)
    tester.type("2016/11/21")
    tester.press(.function(2))
    #expect(submitted(tester.takeEffects()) == nil)
    #expect(tester.shows("وهذا اليوم قبله؛ راجع تاريخ الورقة."))
  }

  @Test("A request is closed or voided with a reason; what is not possible says why")
  func closes() throws {
    var sample = try SampleCase.submitted(on: sampleDay(2026, 11, 15))
    try sample.request(.bringToDecider(request: 1, unit: nil))
    var tester = try opened(sample) { CloseRequestScreen($0, SampleCase.request) }
    #expect(tester.rows.contains { $0.contains("الإجراء") && $0.contains("إلغاء") })
    tester.press(.character(" "))
    #expect(tester.shows("(لا يُغلق الطلب وهو ينتظر قرارًا أو إبلاغًا.)"))
    tester.press(.escape, .tab)
    tester.type("تكرر")
    tester.press(.function(2))
    #expect(
      submitted(tester.takeEffects()) == .request(SampleCase.number, .void(request: 1, reason: "تكرر")))
  }

  @Test("An officer without the right sees the form, and why it cannot be saved")
  func disabledByRole() throws {
    var tester = try opened(
      SampleCase.withRequest(), { DeclarationScreen($0, SampleCase.request) }, roles: [.researcher])
    tester.press(.function(2))
    #expect(tester.reasonsAgainst.first?.contains("استلام الطلبات") == true)
  }
}
