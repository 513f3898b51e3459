import CaseLedger
import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import Paper
import Testing

@Suite("Papers of complaints, of harm, of the policy and of the office")
struct MatterPaperJourney {
  private func paper(
    _ order: PaperOrder, as officer: Officer, at stage: OfficeStage
  ) throws -> (document: PaperDocument, text: String) {
    guard case .paper(let view) = try stage.ask(.paper(order), as: officer) else { throw Lost() }
    let setting = DeskSetting(
      phrases: try JourneyPhrases.phrases(.arabic), signedIn: try stage.seat(officer).signedIn)
    let document = PaperComposer(view, setting: setting, logo: nil).document
    let lines = String(decoding: try document.jsonLines(), as: UTF8.self)
    return (document, String(String.UnicodeScalarView(lines.unicodeScalars.filter { !$0.properties.isBidiControl })))
  }

  @Test("K5: a complaint's receipt names its number and the association's own aim; its outcome waits for the decision")
  func complaint() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let opened: MatterFacts = ["words": "تأخر الرد", "channel": "fax", "about": "delay", "restricted": "yes"]
    try stage.submit(.matter(.open(.complaint, file: file, opened)), as: StagePeople.reception)
    let receipt = try paper(PaperOrder(.complaintReceipt, .matter(1)), as: StagePeople.reception, at: stage)
    for part in ["تأخر الرد", "وليس من السياسة", "2026/12/06"] { #expect(receipt.text.contains(part), "\(part)") }
    #expect(receipt.text.contains("قصرها على أصحابها") == false)
    let outcome = PaperOrder(.complaintOutcome, .matter(1))
    #expect(throws: Refusal.paper(.notYet(.complaintOutcome))) {
      try stage.ask(.paper(outcome), as: StagePeople.reception)
    }
    let id = MatterID(1, file: file)
    func take(_ step: String, _ facts: MatterFacts) throws {
      try stage.submit(.matter(.take(id, .complaint, step: step, facts)), as: StagePeople.director)
    }
    try take("settlementTried", ["heldOn": "2026-11-22", "settled": "notAgreed", "words": "لم يقبل"])
    try take("decided", ["outcome": "upheld", "words": "تأخر الموظف", "remedy": "صُرف في يومه"])
    let told = try paper(outcome, as: StagePeople.reception, at: stage)
    for part in ["ثبتت الشكوى", "صُرف في يومه"] { #expect(told.text.contains(part), "\(part)") }
    // That it was printed stands beside the complainant's file, and nobody prints what they may not see.
    try stage.submit(.printPaper(outcome, .document), as: StagePeople.director)
    guard
      case .accessLog(_, let page) = try stage.ask(
        .accessLog(.file(file), OfficeStage.everything), as: StagePeople.director)
    else { throw Lost() }
    #expect(
      page.rows.first?.event
        == .paperPrinted(PaperPrinted(paper: .complaintOutcome, reference: "1", means: .document)))
    #expect(throws: Refusal.matter(.restricted(1))) {
      try stage.submit(.printPaper(outcome, .document), as: StagePeople.secretary)
    }
  }

  @Test("K4: the minutes on a harm are signed by their members; a settlement is not printed before there is one")
  func harm() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let opened: MatterFacts = ["words": "سقط جهاز", "happenedOn": "2026-11-20", "channel": "interview"]
    try stage.submit(.matter(.open(.harm, file: file, opened)), as: StagePeople.reception)
    let minutes: MatterFacts = [
      "minutes": "7/1448", "heldOn": "2026-11-22", "members": "فهد العتيبي\nسعد الحربي", "harm": "كسر في القدم",
      "size": "متوسط", "causes": "رف غير مثبت", "approved": "yes",
    ]
    try stage.submit(
      .matter(.take(MatterID(1, file: file), .harm, step: "minuted", minutes)), as: StagePeople.director)
    let paper = try paper(PaperOrder(.harmMinutes, .matter(1)), as: StagePeople.secretary, at: stage)
    for part in ["كسر في القدم", "متوسط", "رف غير مثبت", "7/1448"] { #expect(paper.text.contains(part), "\(part)") }
    guard case .signatures(let lines) = paper.document.blocks.last else { throw Lost() }
    #expect(lines.map(\.name).prefix(2) == ["\u{2068}فهد العتيبي\u{2069}", "\u{2068}سعد الحربي\u{2069}"])
    #expect(throws: Refusal.paper(.notYet(.settlement))) {
      try stage.ask(.paper(PaperOrder(.settlement, .matter(1))), as: StagePeople.director)
    }
  }

  @Test("K9: the sheet for the staff lists everybody who signs, with the day of those who did")
  func acknowledgement() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try stage.submit(.office(.signPolicy), as: StagePeople.reception)
    let sheet = try paper(PaperOrder(.acknowledgement, .policy), as: StagePeople.director, at: stage)
    guard
      let table = sheet.document.blocks.lazy.compactMap({ block -> PaperTable? in
        if case .table(let table) = block { table } else { nil }
      }).first
    else { throw Lost() }
    let officers = try stage.officeRegister().officers
    #expect(table.rows.count == officers.count { !$0.roles.isSubset(of: [.auditor]) })
    let signed = table.rows.filter { !$0[3].isEmpty }
    #expect(signed.count == 1)
    #expect(signed.first?[1].contains(StagePeople.reception.name) == true)
  }

  @Test("the report of a day and the evidence carry the ledger mark and are not for the reception")
  func reports() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.submitted()
    let today = stage.clock.today
    let report = try paper(PaperOrder(.dailyReport, .days(today...today)), as: StagePeople.auditor, at: stage)
    let mark = try #require(report.document.head.footer.split(separator: "·").first)
    #expect(mark.contains(String(try stage.seat(StagePeople.auditor).ledger.head.number)))
    for part in ["ما ينتظر العمل", "ما أُنجز", StagePeople.reception.name] {
      #expect(report.text.contains(part), "\(part)")
    }
    let evidence = try paper(PaperOrder(.evidence, .days(today...today)), as: StagePeople.director, at: stage)
    for clause in stage.policy.profile.clauses { #expect(evidence.text.contains(clause.title.ar), "\(clause.id)") }
    #expect(throws: Refusal.notPermitted(.reviewEvidence)) {
      try stage.ask(.paper(PaperOrder(.evidence, .days(today...today))), as: StagePeople.reception)
    }
  }

  @Test(
    "a copy of everything held is for those who answer people's requests, and who printed it is read in the next one")
  func copy() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.register("نورة سعد القحطاني", serial: 4)
    let order = PaperOrder(.copy, .file(file))
    #expect(throws: Refusal.notPermitted(.answerDataRequests)) {
      try stage.ask(.paper(order), as: StagePeople.reception)
    }
    #expect(try paper(order, as: StagePeople.director, at: stage).text.contains(StagePeople.nationalID(4)))
    try stage.submit(.printPaper(order, .printer), as: StagePeople.director)
    #expect(try paper(order, as: StagePeople.director, at: stage).text.contains("طبع ورقة"))
  }
}
