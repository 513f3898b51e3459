import Calendars
import Casework
import Testing

@Suite("What is printed is an act: what, about whom, by whom")
struct PaperOrderTests {
  private func refusal(_ work: () throws -> Void) -> Refusal? {
    do {
      try work()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  private let days = Samples.day("2026-11-01")...Samples.day("2026-11-30")

  @Test("each kind of paper is about one kind of thing, and about nothing else")
  func fits() {
    let reference = CaseReference(file: .first, ordinal: 1)
    let subjects: [PaperOrder.Subject] = [
      .file(.first), .request(reference), .referral(reference), .service("aid", category: nil),
      .session(SessionNumber(3)), .matter(7), .policy, .days(days),
    ]
    let fitting = Dictionary(
      uniqueKeysWithValues: PaperKind.allCases.map { kind in
        (kind, subjects.indices.filter { PaperOrder(kind, subjects[$0]).isFit })
      })
    #expect(
      fitting == [
        .declaration: [1], .requirements: [1, 3], .receipt: [1], .cover: [0], .referral: [2], .notice: [1],
        .agenda: [4], .minutes: [4], .complaintReceipt: [5], .complaintOutcome: [5], .harmMinutes: [5],
        .settlement: [5], .acknowledgement: [6], .copy: [0], .dailyReport: [7], .evidence: [7],
      ])
  }

  @Test("the note of a printing stands beside the person's file and holds numbers only")
  func noted() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    let order = PaperOrder(.receipt, .request(CaseReference(file: .first, ordinal: 2)))
    let events = try order.printed(by: .printer, beside: .first, in: desk.context)
    #expect(
      events == [
        StreamEvent(
          .readings(.first),
          .access(.paperPrinted(PaperPrinted(paper: .receipt, reference: "2", means: .printer))))
      ])
  }

  @Test("what concerns nobody's file is noted among the desk's affairs")
  func notedAtDesk() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    let events = try PaperOrder(.evidence, .days(days)).printed(by: .document, beside: nil, in: desk.context)
    let printed = PaperPrinted(paper: .evidence, reference: "2026-11-01/2026-11-30", means: .document)
    #expect(events == [StreamEvent(.desk, .access(.paperPrinted(printed)))])
  }

  @Test("a paper about something else, and a declaration where the policy asks for none, are refused")
  func refused() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    #expect(
      refusal { _ = try PaperOrder(.minutes, .file(.first)).printed(by: .page, beside: .first, in: desk.context) }
        == .paper(.unfit(.minutes)))
    var profile = Samples.floorPolicy
    profile.intake.needsDeclaration = false
    let other = try CaseDesk(profile)
    let declaration = PaperOrder(.declaration, .request(CaseReference(file: .first, ordinal: 1)))
    #expect(refusal { try declaration.demandFit(in: other.context) } == .paper(.notInPolicy(.declaration)))
    #expect(refusal { try declaration.demandFit(in: desk.context) } == nil)
  }

  @Test("a notice of a decision waits for the decision; a request or a referral has to be there")
  func notYet() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    let reference = CaseReference(file: .first, ordinal: 1)
    let file = desk.file
    #expect(
      refusal { try file.demand(PaperOrder(.receipt, .request(reference)), of: Samples.director) }
        == .request(.requestUnknown(1)))
    try desk.openCompleteDraft()
    let opened = desk.file
    #expect(refusal { try opened.demand(PaperOrder(.receipt, .request(reference)), of: Samples.director) } == nil)
    #expect(
      refusal { try opened.demand(PaperOrder(.notice, .request(reference)), of: Samples.director) }
        == .paper(.notYet(.notice)))
    #expect(
      refusal { try opened.demand(PaperOrder(.referral, .referral(reference)), of: Samples.director) }
        == .referral(.referralUnknown(1)))
  }

  @Test("minutes wait until every case of the agenda is decided; an agenda needs a case")
  func sessions() throws {
    let reference = CaseReference(file: .first, ordinal: 1)
    let number = PaperOrder.Subject.session(SessionNumber(1))
    let empty = try CommitteeSession.sample(heldOn: Samples.day("2026-11-22"), agenda: [])
    #expect(refusal { try empty.demand(PaperOrder(.agenda, number)) } == .paper(.notYet(.agenda)))
    let open = try CommitteeSession.sample(heldOn: Samples.day("2026-11-22"), agenda: [reference])
    #expect(refusal { try open.demand(PaperOrder(.agenda, number)) } == nil)
    #expect(refusal { try open.demand(PaperOrder(.minutes, number)) } == .paper(.notYet(.minutes)))
    var decided = open
    decided.decided[reference] = .accept
    #expect(refusal { try decided.demand(PaperOrder(.minutes, number)) } == nil)
  }

  @Test("papers of a complaint are not made of a harm, nor an outcome before there is one")
  func matters() {
    let complaint = Matter.sample(.complaint, MatterID(7, file: .first))
    let number = PaperOrder.Subject.matter(7)
    #expect(refusal { try complaint.demand(PaperOrder(.complaintReceipt, number)) } == nil)
    #expect(
      refusal { try complaint.demand(PaperOrder(.complaintOutcome, number)) } == .paper(.notYet(.complaintOutcome)))
    #expect(refusal { try complaint.demand(PaperOrder(.settlement, number)) } == .paper(.unfit(.settlement)))
  }
}
