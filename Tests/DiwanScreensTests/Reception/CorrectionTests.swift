import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Correcting a file")
struct CorrectionTests {
  private static let number = FileNumber(100_234)

  private func correct(_ roles: Set<Role> = [.reception]) throws -> ScreenTester<CorrectionScreen> {
    var tester = ScreenTester(CorrectionScreen(try Samples.setting(roles), Self.number))
    #expect(tester.takeRequests() == [.ask(.file(Self.number, asOf: nil)), .ask(.drafts)])
    tester.answer(.file(try Samples.caseView()))
    tester.answer(.drafts([]))
    return tester
  }

  private func submission(_ command: FileCommand) -> DeskRequest {
    .submit(Submission(.file(Self.number, command), basedOn: 7, draft: "correct/100234"))
  }

  /// Puts the focus on the row that holds a text.
  private func go(to text: String, _ tester: inout ScreenTester<CorrectionScreen>) {
    for _ in 0..<40 where tester.cursorRow?.contains(text) != true { tester.press(.down) }
  }

  /// Types a new number and why.
  private func typeMobile(_ tester: inout ScreenTester<CorrectionScreen>) {
    go(to: "الجوال", &tester)
    tester.press(.enter)
    tester.type("0509876543")
    tester.press(.enter)
    tester.type("تغيّر الرقم")
  }

  @Test("the facts stand in a list in words, with what is in the file now")
  func list() throws {
    let tester = try correct()
    #expect(tester.rows.contains { $0.contains("الفئة") && $0.contains("محدود الدخل") })
    #expect(tester.rows.contains { $0.contains("الهوية") && $0.contains("هوية وطنية 1001244019") })
    #expect(tester.rows.contains { $0.contains("تاريخ الميلاد") && $0.contains("1405/06/09هـ · 1985/03/01") })
    #expect(tester.screen.title.contains("تصحيح الملف"))
  }

  @Test("a draft waits for the file where somebody has to say first why they read it")
  func draftBehindReason() throws {
    var tester = ScreenTester(CorrectionScreen(try Samples.setting(), Self.number))
    tester.answer(.refused(.access(.readingReasonNeeded(Self.number))))
    let texts = ["correction.fact.mobile": "", "mobile": "0509876543", "reason": "تغيّر الرقم"]
    tester.answer(.drafts([DraftView(id: "correct/100234", savedAt: Samples.now, texts: texts)]))
    tester.tell(.returned(nil))
    tester.answer(.file(try Samples.caseView()))
    #expect(tester.shows("0509876543"))
    #expect(tester.shows("تغيّر الرقم"))
  }

  @Test("a new value and its reason become a correction; afterwards the list asks again")
  func fact() throws {
    var tester = try correct()
    typeMobile(&tester)
    _ = tester.takeEffects()
    tester.press(.function(2))
    let command = FileCommand.correct(.mobile, to: "0509876543", reason: "تغيّر الرقم", confirmed: [])
    #expect(tester.takeRequests() == [submission(command)])
    tester.answer(.receipt(Receipt(number: 8, events: [], file: Self.number, session: nil)))
    #expect(tester.takeRequests() == [.ask(.file(Self.number, asOf: nil))])
    #expect(tester.cursorRow?.contains("الجوال") == true)
  }

  @Test("a correction that makes two files alike is a question; who says they are two is recorded with it")
  func namesake() throws {
    let alike = [PossibleDuplicate(file: FileNumber(100_009), reasons: [.samePhone])]
    var tester = try correct()
    typeMobile(&tester)
    tester.press(.function(2))
    _ = tester.takeEffects()
    tester.answer(.refused(.file(.possibleDuplicates(alike))))
    #expect(tester.takeEffects() == [.ringBell])
    #expect(tester.shows("قد يكون لهذا الشخص ملف"))
    #expect(tester.shows("100009"))
    tester.press(.escape)
    #expect(!tester.shows("قد يكون لهذا الشخص ملف"))
    #expect(tester.shows("تغيّر الرقم"))
    tester.press(.function(2))
    _ = tester.takeEffects()
    tester.answer(.refused(.file(.possibleDuplicates(alike))))
    _ = tester.takeEffects()
    tester.press(.down, .down, .enter)
    let command = FileCommand.correct(
      [.mobile: "0509876543"], reason: "تغيّر الرقم", confirmed: [], distinctFrom: alike)
    #expect(tester.takeRequests() == [submission(command)])
  }

  @Test("a reason is demanded, a wrong value is refused under its field")
  func refusals() throws {
    var tester = try correct()
    go(to: "الجوال", &tester)
    tester.press(.enter)
    tester.type("12")
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("عدد خانات الهاتف غير صحيح؛ راجع الرقم."))
    #expect(tester.shows("هذا الحقل مطلوب."))
  }

  @Test("a reason that holds a mobile number is warned about")
  func reasonWithNumber() throws {
    var tester = try correct()
    go(to: "العنوان", &tester)
    go(to: "الفرع", &tester)
    tester.press(.enter)
    tester.type("فرع جدة")
    tester.press(.enter)
    tester.type("طلبها من 0551234567")
    tester.press(.function(2))
    #expect(tester.takeRequests().allSatisfy { if case .submit = $0 { false } else { true } })
    #expect(tester.shows("في النص رقم هوية أو جوال؛ ضعه في حقله."))
  }

  @Test("a resident's number in place of a citizen's brings its kind along")
  func impliedKind() throws {
    var tester = try correct()
    go(to: "هوية وطنية", &tester)
    tester.press(.enter, .tab)
    tester.type("2000000006")
    tester.press(.enter, .enter)
    tester.type("قُرئ من الإقامة")
    _ = tester.takeEffects()
    tester.press(.function(2))
    let command = FileCommand.correct(
      [.identityKind: "iqama", .identityNumber: "2000000006", .identityCountry: ""], reason: "قُرئ من الإقامة",
      confirmed: [])
    #expect(tester.takeRequests() == [submission(command)])
  }

  @Test("a passport takes the place of a citizen's card in one correction: kind, number and country")
  func passport() throws {
    var tester = try correct()
    go(to: "هوية وطنية", &tester)
    tester.press(.enter, .function(4))
    tester.type("جواز")
    tester.press(.enter)
    tester.type("A1234567")
    tester.press(.enter)
    tester.type("EG")
    tester.press(.enter)
    tester.type("زائر")
    _ = tester.takeEffects()
    tester.press(.function(2))
    let command = FileCommand.correct(
      [.identityKind: "passport", .identityNumber: "A1234567", .identityCountry: "EG"], reason: "زائر", confirmed: [])
    #expect(tester.takeRequests() == [submission(command)])
  }

  @Test("another means of contact is agreed")
  func contact() throws {
    var tester = try correct()
    go(to: "وسيلة التواصل", &tester)
    tester.press(.enter, .function(4))
    tester.type("المقابلة")
    tester.press(.enter)
    _ = tester.takeEffects()
    tester.press(.function(2))
    let contact = AgreedContact(channel: "interview", detail: nil)
    #expect(tester.takeRequests() == [submission(.agreeContact(contact))])
  }

  @Test("a dependant joins, and one leaves with a reason")
  func dependants() throws {
    var tester = try correct()
    tester.press(.function(7))
    tester.type("خالد فهد")
    tester.press(.enter, .function(4))
    tester.type("ابن")
    tester.press(.enter)
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(
      tester.takeRequests() == [submission(.addDependant(DependantEntry(name: "خالد فهد", relation: "son")))])
    tester.answer(.receipt(Receipt(number: 8, events: [], file: Self.number, session: nil)))
    go(to: "نورة فهد · ابنة", &tester)
    tester.press(.enter)
    tester.type("تزوجت")
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(tester.takeRequests() == [submission(.removeDependant(1, reason: "تزوجت"))])
  }

  @Test("voiding a file is warned about and confirmed")
  func void() throws {
    var tester = try correct()
    tester.press(.function(8))
    #expect(tester.shows("يُلغى الملف كله"))
    tester.type("سُجل مرتين")
    _ = tester.takeEffects()
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    tester.press(.up, .enter)
    #expect(tester.takeRequests() == [submission(.void(reason: "سُجل مرتين"))])
    tester.answer(.refused(.file(.hasOpenRequests)))
    #expect(tester.takeEffects().contains(.say(Message(.error, "في الملف طلبات مفتوحة؛ أغلقها أولًا."))))
  }

  @Test("Escape goes back to the list without leaving the screen")
  func back() throws {
    var tester = try correct()
    tester.press(.function(8), .escape)
    #expect(!tester.takeEffects().contains(.back))
    #expect(tester.shows("اختر ما يُصحَّح"))
  }

  @Test("nothing typed, nothing asked: the date of birth that was only passed over is as it was")
  func untouched() throws {
    for text in ["تاريخ الميلاد", "الجوال", "الهوية", "وسيلة"] {
      var tester = try correct()
      go(to: text, &tester)
      tester.press(.enter, .enter, .escape)
      #expect(tester.shows("اختر ما يُصحَّح"), "\(text)")
    }
  }

  @Test("what another officer changed is taken in: what was typed stays, its field says so, and it is decided anew")
  func changedMeanwhile() throws {
    var tester = try correct()
    typeMobile(&tester)
    tester.press(.function(2))
    let correction = FileCorrected(
      field: .mobile, old: "+966551234567", new: "+966531112223", reason: "طلبها", confirmed: [])
    let change = RecordedEvent(
      number: 9, stream: .file(Self.number), at: Samples.now, officer: OfficerID(rawValue: "huda"), clauses: [],
      event: .file(.corrected(correction)))
    _ = tester.takeEffects()
    tester.answer(.refused(.changedMeanwhile([change])))
    #expect(tester.shows("تغيّرت البيانات"))
    // The question says by whom; nothing below it says the same once more.
    #expect(tester.takeEffects() == [.ringBell])
    tester.press(.enter)
    #expect(tester.takeRequests() == [.ask(.file(Self.number, asOf: nil))])
    var view = try Samples.caseView()
    view.file.apply(change)
    tester.answer(.file(view))
    #expect(tester.shows("غيّره موظف آخر إلى +966531112223، وبقي هنا ما كتبته."))
    #expect(tester.shows("0509876543"))
    #expect(tester.shows("تغيّر الرقم"))
    tester.press(.function(2))
    #expect(tester.shows("تنبيهات تحتاج إلى تأكيد"))
    tester.press(.up, .enter)
    let command = FileCommand.correct(.mobile, to: "0509876543", reason: "تغيّر الرقم", confirmed: [])
    #expect(
      tester.takeRequests().contains(
        .submit(Submission(.file(Self.number, command), basedOn: 9, draft: "correct/100234"))))
  }

  @Test("a name that another officer changed stands in the heading as in the form, before and after it is taken in")
  func headingOfForm() throws {
    var tester = try correct()
    go(to: "سعاد علي", &tester)
    tester.press(.enter)
    tester.type("منيرة علي الحربي")
    let change = RecordedEvent(
      number: 9, stream: .file(Self.number), at: Samples.now, officer: OfficerID(rawValue: "huda"), clauses: [],
      event: .file(
        .corrected(
          FileCorrected(
            field: .name, old: "سعاد علي الحربي", new: "هيا علي الحربي", reason: "سهو", confirmed: []))))
    var view = try Samples.caseView()
    view.file.apply(change)
    tester.tell(.returned(nil))
    tester.answer(.file(view))
    #expect(tester.rows.filter { $0.contains("سعاد علي الحربي") }.count == 2)
    #expect(!tester.shows("هيا علي"))
    tester.press(.enter)
    tester.type("طلبتها")
    tester.press(.function(2))
    tester.answer(.refused(.changedMeanwhile([change])))
    tester.press(.enter)
    tester.answer(.file(view))
    #expect(tester.rows.first?.contains("هيا علي الحربي") == true)
    #expect(tester.rows.filter { $0.contains("هيا علي الحربي") }.count >= 2)
  }

  @Test("going on in spite of a change goes on in spite of that one alone: what comes after it is told anew")
  func changedAgain() throws {
    var tester = try correct()
    typeMobile(&tester)
    tester.press(.function(2))
    for number in [9, 11] {
      let change = RecordedEvent(
        number: number, stream: .file(Self.number), at: Samples.now, officer: OfficerID(rawValue: "huda"), clauses: [],
        event: .request(.replyExplained(ReplyExplained(request: 1))))
      tester.answer(.refused(.changedMeanwhile([change])))
      #expect(tester.shows("تغيّرت البيانات"))
      _ = tester.takeEffects()
      tester.press(.down, .enter)
      let sent = tester.takeRequests().compactMap { request in
        if case .submit(let submission) = request { submission.basedOn } else { nil }
      }
      #expect(sent == [number])
    }
  }

  @Test("a draft opens its own correction again")
  func draft() throws {
    var tester = try correct()
    go(to: "الجوال", &tester)
    tester.press(.enter)
    tester.type("0509876543")
    tester.press(.enter)
    let texts = tester.takeRequests().compactMap { request in
      if case .saveDraft("correct/100234", let texts) = request { texts } else { nil }
    }
    let draft = DraftView(id: "correct/100234", savedAt: Samples.now, texts: try #require(texts.last))
    var later = ScreenTester(CorrectionScreen(try Samples.setting(), Self.number))
    later.answer(.file(try Samples.caseView()))
    later.answer(.drafts([draft]))
    #expect(later.shows("0509876543"))
    #expect(later.screen.correction == .fact(.mobile))
  }

  @Test("who may not correct sees the facts and the reason")
  func role() throws {
    var tester = try correct([.auditor])
    tester.press(.enter, .function(7), .function(8))
    #expect(tester.reasonsAgainst.count == 3)
    #expect(tester.screen.command == nil)
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("a file that is not there is said in words")
  func unknown() throws {
    var tester = ScreenTester(CorrectionScreen(try Samples.setting(), Self.number))
    tester.answer(.refused(.file(.fileUnknown(Self.number))))
    #expect(tester.shows("لا يوجد ملف بالرقم 100234؛ راجع الرقم."))
  }
}
