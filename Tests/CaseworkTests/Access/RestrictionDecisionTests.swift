import Casework
import Testing

@Suite("A file is closed to all but officers who are named, for a reason, and opened again for one")
struct RestrictionDecisionTests {
  private func refused(_ refusal: FileRefusal, _ desk: CaseDesk, _ command: FileCommand) {
    var desk = desk
    #expect(throws: Refusal.file(refusal)) { try desk.change(command) }
  }

  @Test("it names officers who work here, others than before, and says why")
  func restricted() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    let researcher = Samples.researcher.id
    let ghost = OfficerID(rawValue: "ghost")
    refused(.officersMissing, desk, .restrict(to: [], reason: "قريبة لموظف"))
    refused(.officerUnknown(ghost), desk, .restrict(to: [researcher, ghost], reason: "قريبة لموظف"))
    refused(.reasonMissing, desk, .restrict(to: [researcher], reason: " "))
    try desk.change(.restrict(to: [researcher], reason: "قريبة لموظف"))
    refused(.nothingChanged, desk, .restrict(to: [researcher], reason: "سبب آخر"))
    try desk.change(.restrict(to: [researcher, Samples.liaison.id], reason: "تحتاج متابعة"))
    #expect(desk.file.restriction?.officers == [Samples.liaison.id, researcher].sorted { $0.rawValue < $1.rawValue })
  }

  @Test("only what is closed is opened again, with the reason")
  func lifted() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    refused(.notRestricted, desk, .liftRestriction(reason: "انتهى السبب"))
    try desk.change(.restrict(to: [Samples.researcher.id], reason: "قريبة لموظف"))
    refused(.reasonMissing, desk, .liftRestriction(reason: ""))
    try desk.change(.liftRestriction(reason: "انتهى السبب"))
    #expect(desk.file.restriction == nil)
  }
}
