import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("What names somebody elsewhere, before they are erased")
struct ErasureSurveyTests {
  private func mentions(of file: FileNumber, at stage: OfficeStage) throws -> [PersonMention] {
    guard case .mentions(let view) = try stage.ask(.mentions(file), as: StagePeople.director) else { return [] }
    return view.mentions
  }

  @Test("a namesake's own name is no mention; the same name in what is told of a namesake's household is one")
  func namesakes() throws {
    let scene = try ErasureTests.Scene()
    let stage = scene.stage
    let namesake = try stage.register(ErasureTests.name, serial: 9)
    try stage.submit(
      .file(namesake, .correct(.name, to: "زرقا سالم اليمامة", reason: "كما في البطاقة", confirmed: [])),
      as: StagePeople.reception)
    #expect(try mentions(of: scene.file, at: stage).map(\.kind) == ["visit.opened"])
    var relative = StagePeople.person(ErasureTests.name, serial: 10, at: .kadi)
    relative[.address] = "حي قباء، عند زرقاء سالم اليمامة"
    let housed = try stage.register(relative)
    #expect(try mentions(of: scene.file, at: stage).map(\.kind) == ["visit.opened", "file.registered"])
    #expect(try mentions(of: scene.file, at: stage).map(\.stream) == [.file(scene.neighbour), .file(housed)])
  }

  @Test("what stands under her own key beside her file goes with it, and is no mention")
  func own() throws {
    let scene = try ErasureTests.Scene()
    let complaint: MatterFacts = ["words": "تشكو زرقاء اليمامة", "channel": "interview", "about": "delay"]
    try scene.stage.submit(
      .matter(.open(.complaint, file: scene.file, complaint)), as: StagePeople.reception)
    #expect(try mentions(of: scene.file, at: scene.stage).map(\.kind) == ["visit.opened"])
  }

  @Test("one word alone is nobody's name")
  func oneWord() throws {
    let scene = try ErasureTests.Scene()
    let entry = StagePeople.person("زرقاء", serial: 11, at: .kadi)
    let receipt = try scene.stage.submit(
      .file(nil, .register(entry, confirmed: [ConfirmedFinding(field: .name, code: .nameSingleWord)])),
      as: StagePeople.reception)
    #expect(try mentions(of: try #require(receipt.file), at: scene.stage).isEmpty)
  }
}
