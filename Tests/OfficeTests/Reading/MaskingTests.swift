import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Numbers and studies are masked by the office until somebody asks for them, who is noted (privacy, K6)")
struct MaskingTests {
  private func read(_ file: FileNumber, as officer: Officer, at stage: OfficeStage) throws -> CaseView? {
    let desk = try stage.seat(officer)
    if case .file(let view) = desk.perform(.ask(.file(file, asOf: nil))) { return view }
    _ = try desk.submit(Submission(.access(.readFile(file, .audit, note: nil))))
    guard case .file(let view) = desk.perform(.ask(.file(file, asOf: nil))) else { return nil }
    return view
  }

  private func registered(_ view: CaseView?) -> FileFacts? {
    guard case .file(.registered(let registered)) = view?.events.first?.event else { return nil }
    return registered.facts
  }

  @Test("a list shows the last digits to everybody, and those that somebody typed")
  func lists() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي")
    func found(_ text: String) throws -> [String?] {
      let row = try stage.ask(.search(SearchQuestion(text: text)), as: StagePeople.director).found?.rows.first
      return [row?.identity?.number, row?.mobile]
    }
    #expect(try found("أحمد") == ["••••••0016", "•••••••••0001"])
    #expect(try found("0551000001") == ["••••••0016", "••••551000001"])
    #expect(try found("1000000016") == ["1000000016", "•••••••••0001"])
    let question = Question.files(FileListQuestion(order: .newest, window: OfficeStage.everything))
    guard case .files(let page) = try stage.ask(question) else {
      Issue.record("no answer")
      return
    }
    #expect(page.rows.map(\.identity?.number) == ["••••••0016"])
  }

  @Test("a file that is read beside one's work is masked, its history too; what is asked for is shown and noted")
  func asked() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register("أحمد محمد العتيبي")
    #expect(try read(file, as: StagePeople.reception, at: stage)?.sight == .whole, "typed in this sitting")
    let before = try read(file, as: StagePeople.secondReception, at: stage)
    #expect(before?.sight == FileSight(showsNumbers: false, showsStudies: true))
    #expect(before?.file.facts.identity?.number == "••••••0016")
    #expect(before?.file.facts.mobile?.e164 == "•••••••••0001")
    #expect(registered(before)?.identity?.number == "••••••0016")
    #expect(try stage.file(file).facts.identity?.number == "1000000016")

    let receipt = try stage.submit(.access(.showFields(file)), as: StagePeople.secondReception)
    #expect(receipt.events.map(\.event) == [.access(.fieldsShown(FieldsShown(fields: [.identityNumber, .mobile])))])
    let after = try read(file, as: StagePeople.secondReception, at: stage)
    #expect(after?.sight == .whole)
    #expect(after?.file.facts.identity?.number == "1000000016")
    #expect(registered(after)?.mobile?.e164 == "+966551000001")
    stage.leave()
    #expect(try read(file, as: StagePeople.reception, at: stage)?.sight.showsNumbers == false)
  }

  @Test("what was shown on one day is masked again on the next, at a desk that nobody left")
  func nextDay() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register("أحمد محمد العتيبي")
    _ = try read(file, as: StagePeople.secondReception, at: stage)
    try stage.submit(.access(.showFields(file)), as: StagePeople.secondReception)
    #expect(
      try read(file, as: StagePeople.secondReception, at: stage)?.file.facts.identity?.number == "1000000016")
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    #expect(
      try read(file, as: StagePeople.secondReception, at: stage)?.file.facts.identity?.number == "••••••0016")
  }

  @Test("while the person visits, who receives them sees the numbers without asking, and no longer afterwards")
  func visit() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register("أحمد محمد العتيبي")
    let channel = stage.policy.profile.channels[0].id
    try stage.submit(
      .visit(file, .open(channel: channel, purpose: "استفسار", arrivedAt: nil)), as: StagePeople.reception)
    stage.leave()
    #expect(try read(file, as: StagePeople.reception, at: stage)?.file.facts.identity?.number == "1000000016")
    #expect(try read(file, as: StagePeople.auditor, at: stage)?.file.facts.identity?.number == "••••••0016")
    try stage.submit(.visit(file, .close(visit: 1, readOutMissing: true, reason: nil)), as: StagePeople.reception)
    #expect(try read(file, as: StagePeople.reception, at: stage)?.file.facts.identity?.number == "••••••0016")
  }

  @Test("whose act a request waits for sees the numbers; studies are open to who studies and decides alone")
  func ownWork() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    #expect(try read(reference.file, as: StagePeople.researcher, at: stage)?.sight == .whole)
    try stage.submit(
      .request(
        reference.file,
        .study(
          CaseStudied(
            request: 1, means: .desk, studiedOn: stage.clock.today, findings: "مريض بالقلب",
            incomes: [MoneyLine(label: "راتب", halalas: 300_000)], expenses: []))),
      as: StagePeople.researcher)
    let auditor = try read(reference.file, as: StagePeople.auditor, at: stage)
    let hidden = auditor?.file.requests.first?.studies.first?.value
    #expect(hidden?.findings == "•••")
    #expect(hidden?.incomes.isEmpty == true)
    #expect(auditor.map { !String(reflecting: $0).contains("القلب") } == true)
    let director = try read(reference.file, as: StagePeople.director, at: stage)
    #expect(director?.file.requests.first?.studies.first?.value.findings == "مريض بالقلب")

    let shown = try stage.submit(.access(.showFields(reference.file)), as: StagePeople.auditor)
    #expect(
      shown.events.map(\.event) == [
        .access(.fieldsShown(FieldsShown(fields: [.identityNumber, .mobile], studies: true)))
      ])
    let after = try read(reference.file, as: StagePeople.auditor, at: stage)
    #expect(after?.file.requests.first?.studies.first?.value.findings == "مريض بالقلب")
  }

  @Test("who keeps the machine reads with a reason and never sees what is masked")
  func administrator() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register("أحمد محمد العتيبي")
    #expect(try read(file, as: StagePeople.founder, at: stage)?.file.facts.identity?.number == "••••••0016")
    #expect(
      refusal { try stage.submit(.access(.showFields(file)), as: StagePeople.founder) }
        == .notPermitted(.showMaskedFields))
  }
}
