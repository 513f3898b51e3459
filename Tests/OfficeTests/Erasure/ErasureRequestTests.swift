import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Whoever asked to be erased is told so once it is done")
struct ErasureRequestTests {
  @Test("the answer that it was done is refused before the erasure and taken after it; nothing new is taken in for her")
  func answered() throws {
    let scene = try ErasureTests.Scene()
    let stage = scene.stage
    let asked = DataRequestFacts(
      file: scene.file, right: .destruction, asker: .person, proof: nil, identityCheck: .originalSighted,
      channel: "interview", receivedOn: stage.clock.today, words: "حذف بياناتي")
    try stage.submit(.rights(.receive(asked)), as: StagePeople.director)
    let done = CaseCommand.rights(
      .answer(
        DataRequestAnswered(
          request: 1, outcome: .done, ground: nil, channel: "telephone", answeredOn: stage.clock.today)))
    #expect(refusal { try stage.submit(done, as: StagePeople.director) } == .rights(.fileNotErased(scene.file)))
    let decision = ErasureDecided(
      ground: .personAsked, explanation: "طلب صاحبها", request: 1, earlyReason: "لا حاجة إليها", mentionCount: 1)
    try stage.submit(.subject(scene.file, .decideErasure(decision)), as: StagePeople.director)
    try stage.submit(.subject(scene.file, .confirmErasure(typed: scene.file)), as: StagePeople.founder)
    try stage.submit(done, as: StagePeople.director)
    #expect(
      refusal { try stage.submit(.rights(.receive(asked)), as: StagePeople.director) }
        == .rights(.fileUnknown(scene.file)))
  }
}
