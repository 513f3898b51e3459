import Casework
import Testing

@Suite("What stands against making one file of two")
struct MergeDecisionTests {
  private let kept = FileNumber(100_002)

  private func other(_ desk: CaseDesk) throws -> BeneficiaryFile {
    let events = try BeneficiaryFile.register(
      Samples.person, number: kept, confirmed: [], sameIdentity: nil, in: desk.context)
    let recorded = CaseDesk.recorded(events, from: 300, by: desk.officer, at: desk.now)
    return try #require(BeneficiaryFile(number: kept, events: recorded))
  }

  private func refused(
    _ refusal: Refusal, _ desk: CaseDesk, into other: BeneficiaryFile?, reason: String = "شخص واحد"
  ) {
    #expect(throws: refusal) {
      try desk.file.decide(.into(kept, reason: reason), other: other, agendas: [], in: desk.context)
    }
  }

  @Test("no reason, itself, a file entered in error, and a visit that goes on")
  func refusals() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    let other = try other(desk)
    refused(.subject(.reasonMissing), desk, into: other, reason: " ")
    refused(.subject(.mergeWithItself), desk, into: desk.file)
    refused(.subject(.mergeWithItself), desk, into: nil)
    var voided = desk
    try voided.change(.void(reason: "تكرار"))
    refused(.file(.fileVoided(.first)), voided, into: other)
    var served = desk
    try served.visit(.open(channel: "visit", purpose: "سؤال", arrivedAt: nil))
    refused(.subject(.workOpen(.visit)), served, into: other)
  }

  @Test("a hold, an open session's agenda or an earlier merging of either file stands against it")
  func eitherFile() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    let other = try other(desk)
    func changed(_ file: BeneficiaryFile, by event: SubjectEvent) -> BeneficiaryFile {
      var file = file
      for recorded in CaseDesk.recorded(
        [StreamEvent(file.id.stream, .subject(event))], from: 400, by: desk.officer, at: desk.now)
      {
        file.apply(recorded)
      }
      return file
    }
    func refused(
      _ refusal: SubjectRefusal, _ file: BeneficiaryFile, _ other: BeneficiaryFile, agendas: Set<FileNumber> = []
    ) {
      #expect(throws: Refusal.subject(refusal)) {
        try file.decide(.into(kept, reason: "شخص واحد"), other: other, agendas: agendas, in: desk.context)
      }
    }
    let third = FileNumber(100_003)
    let held = SubjectEvent.held(SubjectWords(words: "دعوى"))
    let merged = SubjectEvent.mergedInto(FileMerged(other: third, reason: "شخص واحد"))
    refused(.underHold(ground: "دعوى"), changed(desk.file, by: held), other)
    refused(.underHold(ground: "دعوى"), desk.file, changed(other, by: held))
    refused(.onAgenda, desk.file, other, agendas: [.first])
    refused(.onAgenda, desk.file, other, agendas: [kept])
    refused(.merged(into: third), changed(desk.file, by: merged), other)
    refused(.merged(into: third), desk.file, changed(other, by: merged))
    let absorbed = SubjectEvent.absorbed(FileMerged(other: third, reason: "شخص واحد"))
    refused(.absorbsOthers, changed(desk.file, by: absorbed), other)
    #expect(
      try desk.file.decide(
        .into(kept, reason: "شخص واحد"), other: changed(other, by: absorbed), agendas: [], in: desk.context
      ).count == 2)
  }

  @Test("both tell of it, and it is undone for a reason")
  func undone() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    func undo(_ reason: String) throws(Refusal) -> [StreamEvent] {
      try desk.file.decide(.undo(reason: reason), other: nil, agendas: [], in: desk.context)
    }
    #expect(throws: Refusal.subject(.notMerged)) { try undo("شخصان") }
    let merged = try desk.file.decide(
      .into(kept, reason: "شخص واحد"), other: other(desk), agendas: [], in: desk.context)
    #expect(merged.map(\.stream) == [.file(.first), .file(kept)])
    desk.keep([merged[0]])
    #expect(throws: Refusal.subject(.reasonMissing)) { try undo("") }
    #expect(try undo("شخصان").map(\.stream) == [.file(.first), .file(kept)])
  }
}
