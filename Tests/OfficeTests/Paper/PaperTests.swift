import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("What a paper is made of, and whose it is")
struct PaperTests {
  private func restrict(_ file: FileNumber, at stage: OfficeStage) throws {
    try stage.submit(
      .file(file, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")), as: StagePeople.director)
  }

  @Test("the minutes are made without what was decided about a file that is closed to whoever prints them")
  func minutes() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.waiting()
    let session = try stage.convene([reference])
    let decided = stage.acceptance(of: reference, earlyReason: "سفر قريب")
    try stage.submit(.session(session, .decide(reference, decided)), as: StagePeople.secretary)
    try restrict(reference.file, at: stage)
    let paper = Question.paper(PaperOrder(.minutes, .session(session)))
    #expect(String(reflecting: try stage.ask(paper, as: StagePeople.director)).contains("سكن أسبوع"))
    #expect(!String(reflecting: try stage.ask(paper, as: StagePeople.secretary)).contains("سكن أسبوع"))
  }

  @Test("the receipt of a complaint from a closed file is printed by those alone to whom the file is open")
  func complaint() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let facts: MatterFacts = ["words": "تأخر الصرف", "channel": "interview", "about": "delay"]
    try stage.submit(.matter(.open(.complaint, file: file, facts)), as: StagePeople.reception)
    let receipt = CaseCommand.printPaper(PaperOrder(.complaintReceipt, .matter(1)), .printer)
    try stage.submit(receipt, as: StagePeople.reception)
    try restrict(file, at: stage)
    #expect(refusal { try stage.submit(receipt, as: StagePeople.reception) } == .access(.fileRestricted(file)))
    try stage.submit(receipt, as: StagePeople.researcher)
  }

  @Test("a paper that shows no numbers is made of the masked file, and nothing is noted as shown")
  func masked() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    func sight(_ kind: PaperKind) throws -> FileSight? {
      let paper = Question.paper(PaperOrder(kind, .request(reference)))
      guard case .paper(let view) = try stage.ask(paper, as: StagePeople.secondReception),
        case .file(let file) = view.contents
      else { return nil }
      return file.sight
    }
    #expect(try sight(.receipt)?.showsNumbers == false)
    #expect(try sight(.declaration)?.showsNumbers == true)
  }

  @Test("what there is nothing to tell of yet is not noted as printed")
  func notYet() throws {
    let committee = try OfficeStage.staffed(.bazil)
    let session = try committee.convene([try committee.waiting()])
    let minutes = CaseCommand.printPaper(PaperOrder(.minutes, .session(session)), .printer)
    #expect(refusal { try committee.submit(minutes, as: StagePeople.secretary) } == .paper(.notYet(.minutes)))
    let stage = try OfficeStage.staffed(.kadi)
    let facts: MatterFacts = ["words": "تأخر الصرف", "channel": "interview", "about": "delay"]
    try stage.submit(.matter(.open(.complaint, file: nil, facts)), as: StagePeople.reception)
    let outcome = CaseCommand.printPaper(PaperOrder(.complaintOutcome, .matter(1)), .printer)
    #expect(refusal { try stage.submit(outcome, as: StagePeople.director) } == .paper(.notYet(.complaintOutcome)))
  }
}
