import Calendars
import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import Paper
import TerminalKit
import Testing

@Suite("The desk's papers, made of what the office knows")
struct PaperJourney {
  /// The print key of every screen that has papers.
  private static let printKey = Key.function(11, shift: true)

  /// Everything that a document says, block after block, without marks of direction.
  private func text(_ document: PaperDocument) -> String {
    let said = document.blocks.map { block -> String in
      switch block {
      case .heading(let text), .paragraph(let text): text
      case .facts(let facts): facts.map { $0.label + ": " + $0.text }.joined(separator: "\n")
      case .table(let table):
        ([table.columns.map(\.title)] + table.rows).map { $0.joined(separator: " | ") }.joined(separator: "\n")
      case .signatures(let lines): lines.map { $0.capacity + " " + $0.name }.joined(separator: "\n")
      case .code(let code): "QR:" + code.text
      case .pageBreak: ""
      }
    }
    let whole = said.joined(separator: "\n")
    return String(String.UnicodeScalarView(whole.unicodeScalars.filter { !$0.properties.isBidiControl }))
  }

  /// Prints by the screen: the print key, the paper by its name, the save key.
  private func printed(_ paper: String, by desk: inout OfficerDesk) throws -> PaperDocument {
    desk.press(Self.printKey)
    try desk.choose("الورقة", paper)
    desk.press(.function(2))
    return try #require(desk.application.papers.last, "\(desk.picture)")
  }

  private func expect(_ document: PaperDocument, _ parts: String..., sourceLocation: SourceLocation = #_sourceLocation)
  {
    let text = text(document)
    for part in parts where !text.contains(part) {
      Issue.record("missing: \(part)\n\(text)", sourceLocation: sourceLocation)
    }
  }

  @Test(
    "R4: the declaration to sign names the person, their number, the file and the request, and carries the ledger mark",
    arguments: StagePolicy.allCases.filter { $0 != .environment })
  func declaration(policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.openRequest("أحمد محمد العتيبي")
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    let paper = try printed("إقرار", by: &desk)
    #expect(paper.head.title == "إقرار بصحة البيانات")
    #expect(paper.head.direction == .rightToLeft)
    #expect(paper.head.letterhead.name == policy.profile.association.name.ar)
    #expect(paper.head.footer.contains("علامة السجل"))
    expect(
      paper, "أقرّ أنا أحمد محمد العتيبي", "الملف رقم \(reference.file.text) والطلب رقم \(reference.text)",
      StagePeople.nationalID(1), "1448/06/12هـ · 2026/11/22", "توقيع المستفيد أو من ينوب عنه")
    let rows = try #require(try readings(of: reference.file, at: stage))
    #expect(rows.first == .paperPrinted(PaperPrinted(paper: .declaration, reference: "1", means: .printer)))
  }

  @Test("R4: for a child the guardian declares, by name where the file knows it, else on a blank to be filled by hand")
  func declarationForChild() throws {
    let stage = try OfficeStage.staffed(.hearts)
    let child = StagePeople.person("ليان فهد العتيبي", serial: 4, at: stage.policy, birth: "2025-03-01")
    let reference = try stage.openRequest(child)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    let blank = try printed("إقرار", by: &desk)
    expect(blank, "أقرّ أنا .............................. نيابةً عن ليان فهد العتيبي بأن ما قدمته")
    #expect(!text(blank).contains("توقيع المستفيد أو من ينوب عنه ليان"))

    try stage.submit(
      .file(reference.file, .correct(.representative, to: "فهد ناصر العتيبي", reason: "ولي الأمر", confirmed: [])),
      as: StagePeople.reception)
    desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    expect(
      try printed("إقرار", by: &desk), "أقرّ أنا فهد ناصر العتيبي نيابةً عن ليان فهد العتيبي بأن ما قدمته",
      "توقيع المستفيد أو من ينوب عنه فهد ناصر العتيبي")
  }

  private func readings(of file: FileNumber, at stage: OfficeStage) throws -> [AccessEvent?]? {
    let answer = try stage.ask(.accessLog(.file(file), OfficeStage.everything), as: StagePeople.director)
    guard case .accessLog(_, let page) = answer else { return nil }
    return page.rows.map(\.event)
  }

  @Test("an association that asks for no declaration prints none, and says why")
  func noDeclaration() throws {
    let stage = try OfficeStage.staffed(.environment)
    let reference = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    desk.press(Self.printKey)
    try desk.choose("الورقة", "إقرار")
    desk.refuses(.function(2), "السياسة السارية لا تطلب «إقرار بصحة البيانات».")
    #expect(desk.application.papers.isEmpty)
  }

  @Test("K3b: the requirements slip tells each paper of the service, how long it is valid and what is there already")
  func requirements() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    let paper = try printed("بيان اشتراطات", by: &desk)
    let profile = stage.policy.profile
    for rule in profile.documentRules(service: stage.policy.service, category: stage.policy.category, party: .person) {
      expect(paper, try #require(profile.document(rule.document)).label.ar)
    }
    expect(paper, "لم تُقدَّم", "مطلوبة")
    // Before anybody asks for the service, too, and without a file.
    let order = PaperOrder(.requirements, .service(stage.policy.service, category: stage.policy.category))
    let answer = try stage.ask(.paper(order), as: StagePeople.reception)
    guard case .paper(let view) = answer else {
      Issue.record("no paper")
      return
    }
    let office = try stage.seat(StagePeople.reception)
    let setting = DeskSetting(phrases: try JourneyPhrases.phrases(.english), signedIn: office.signedIn)
    let slip = PaperComposer(view, setting: setting, logo: nil).document
    #expect(slip.head.title == "What the service asks for")
    #expect(slip.head.direction == .leftToRight)
    expect(slip, "Required", "Please bring the originals")
  }

  @Test("K3b: a service that asks for no documents says so on its slip, and asks nobody to bring any")
  func noRequirements() throws {
    let stage = try OfficeStage.staffed(.environment)
    let profile = stage.policy.profile
    let service = try #require(profile.services.first { $0.documents.isEmpty })
    let order = PaperOrder(.requirements, .service(service.id, category: nil))
    guard case .paper(let view) = try stage.ask(.paper(order), as: StagePeople.reception) else {
      Issue.record("no paper")
      return
    }
    let signedIn = try stage.seat(StagePeople.reception).signedIn
    let setting = DeskSetting(phrases: try JourneyPhrases.phrases(.arabic), signedIn: signedIn)
    let slip = PaperComposer(view, setting: setting, logo: nil).document
    expect(slip, "لا تُطلب لهذه الخدمة وثائق.")
    #expect(!text(slip).contains("نأمل إحضار"))
  }

  @Test("R5: who asks after a request that was put off gets a notice that says until when and why")
  func postponement() throws {
    let stage = try OfficeStage.staffed(.makeen)
    let reference = try stage.waiting()
    let session = try stage.convene([reference])
    let until = OfficeStage.day("2026-12-06")
    let postponed = RequestDecided(
      request: reference.ordinal, outcome: .postpone, decidedOn: stage.clock.today, session: nil, unit: nil,
      reason: nil, explanation: "لمزيد من الدراسة", granted: nil, halalas: nil, postponedUntil: until, abstained: [],
      earlyReason: nil)
    try stage.submit(.session(session, .decide(reference, postponed)), as: StagePeople.secretary)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    let paper = try printed("إشعار", by: &desk)
    expect(paper, "وأجّلت البت فيه", "العودة إليه في: 1448/06/26هـ · 2026/12/06", "لمزيد من الدراسة")
  }

  @Test(
    "a slip is of a service and a category that the policy has, and the licence stands on it without signs around it")
  func unknownService() throws {
    let stage = try OfficeStage.staffed(.bazil)
    func ask(_ service: String, _ category: String?) throws -> Answer {
      try stage.ask(
        .paper(PaperOrder(.requirements, .service(service, category: category))), as: StagePeople.reception)
    }
    #expect(throws: Refusal.request(.serviceUnknown("100147"))) { try ask("100147", nil) }
    #expect(throws: Refusal.paper(.unfit(.requirements))) { try ask(stage.policy.service, "100147") }
    guard case .paper(let view) = try ask(stage.policy.service, nil) else {
      Issue.record("no paper")
      return
    }
    let setting = DeskSetting(
      phrases: try JourneyPhrases.phrases(.arabic), signedIn: try stage.seat(StagePeople.reception).signedIn)
    let lines = PaperComposer(view, setting: setting, logo: nil).document.head.letterhead.lines
    #expect(lines.first == "ترخيص رقم \u{2068}1000788301\u{2069}")
  }

  @Test("the receipt and the file cover carry the file's number as a code; typing it in the search opens the file")
  func codes() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.submitted()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    let receipt = try printed("إيصال", by: &desk)
    expect(receipt, "QR:" + reference.file.text, "أول يوم للرد", "1448/06/26هـ · 2026/12/06")
    desk.jump(reference.file.text)
    let cover = try printed("غلاف", by: &desk)
    expect(cover, "QR:" + reference.file.text, "أحمد محمد العتيبي")
    // A scanner types what the code holds, then Enter.
    desk.jump("search")
    desk.type(reference.file.text)
    desk.press(.enter)
    #expect(desk.stack.destinations.last == .file(reference.file))
  }

  @Test("no paper is printed of a file that is open to others only")
  func restricted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    try stage.submit(
      .file(reference.file, .restrict(to: [StagePeople.director.id], reason: "حساس")), as: StagePeople.director)
    let order = PaperOrder(.receipt, .request(reference))
    #expect(throws: Refusal.access(.fileRestricted(reference.file))) {
      try stage.ask(.paper(order), as: StagePeople.reception)
    }
    #expect(throws: Refusal.access(.fileRestricted(reference.file))) {
      try stage.submit(.printPaper(order, .document), as: StagePeople.reception)
    }
  }

  @Test("a notice tells who decided, when, and what was granted; without a decision there is none")
  func notice() throws {
    let stage = try OfficeStage.staffed(.makeen)
    let reference = try stage.waiting()
    let order = PaperOrder(.notice, .request(reference))
    #expect(throws: Refusal.paper(.notYet(.notice))) {
      try stage.ask(.paper(order), as: StagePeople.reception)
    }
    let session = try stage.convene([reference])
    try stage.submit(
      .session(session, .decide(reference, stage.acceptance(of: reference, earlyReason: "حالة عاجلة"))),
      as: StagePeople.secretary)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    let paper = try printed("إشعار", by: &desk)
    expect(
      paper, "المكرم: أحمد محمد العتيبي",
      stage.policy.profile.decision.label.ar + " نظرت في طلبكم رقم \(reference.text)",
      "1448/06/12هـ الموافق 2026/11/22م الموافقة عليه", "سكن أسبوع", "المدير التنفيذي")
  }

  @Test("a session's agenda and minutes list its cases; minutes wait until all of them are decided")
  func session() throws {
    let stage = try OfficeStage.staffed(.hearts)
    let reference = try stage.waiting()
    let session = try stage.convene([reference])
    let minutes = PaperOrder(.minutes, .session(session))
    #expect(throws: Refusal.paper(.notYet(.minutes))) { try stage.ask(.paper(minutes), as: StagePeople.secretary) }
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    desk.jump("committee")
    desk.press(.enter)
    let agenda = try printed("جدول", by: &desk)
    expect(agenda, reference.text + " | أحمد محمد العتيبي", "خالد، منى، سالم")
    try stage.submit(
      .session(session, .decide(reference, stage.acceptance(of: reference, earlyReason: "حالة عاجلة"))),
      as: StagePeople.secretary)
    let decided = try printed("محضر", by: &desk)
    expect(decided, "قبول", "سكن أسبوع · حاجة ثابتة", "العضو خالد")
  }
}
