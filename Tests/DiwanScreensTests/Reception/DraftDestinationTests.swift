import Casework
import Desk
import Testing

@testable import DiwanScreens

@Suite("Drafts")
struct DraftDestinationTests {
  @Test(
    "a draft's id leads back to its screen",
    arguments: [
      ("register", Destination.register(prefill: "")),
      ("correct/100234", .correct(FileNumber(100_234))),
      ("visit/100234/closing", .visit(FileNumber(100_234))),
      ("newRequest/100234", .newRequest(FileNumber(100_234))),
      ("request/100234", .newRequest(FileNumber(100_234))),
      ("study/100234/2", .study(CaseReference(file: FileNumber(100_234), ordinal: 2))),
      (
        "document/100234/1/national-id",
        .document(CaseReference(file: FileNumber(100_234), ordinal: 1), document: "national-id")
      ),
      ("newMatter/complaint/100234", .matters(.new(.complaint, FileNumber(100_234)))),
      ("newMatter/opinion/100234/2", .matters(.new(.opinion, FileNumber(100_234), ["request": "2"]))),
      ("newMatter/liaison", .matters(.new(.liaison, nil))),
      (
        "newMatter/liaison/widow/aid", .matters(.new(.liaison, nil, ["category": "widow", "service": "aid"]))
      ),
    ])
  func opens(id: String, destination: Destination) {
    #expect(Destination(draftID: id) == destination)
  }

  @Test("whoever is appointed for one service finds no draft of another's appointment")
  func liaisons() throws {
    func form(_ service: String) throws -> ScreenTester<NewMatterScreen> {
      let known: MatterFacts = ["category": "widow", "service": service]
      let setting = try Samples.setting([.director], profile: .work)
      return ScreenTester(NewMatterScreen(setting, .liaison, file: nil, known: known))
    }
    let draft = DraftView(
      id: "newMatter/liaison/widow/aid", savedAt: Samples.now, texts: ["category": "widow", "service": "aid"])
    var other = try form("sponsorship")
    _ = other.takeEffects()
    other.answer(.drafts([draft]))
    #expect(other.takeEffects().isEmpty)
    var same = try form("aid")
    _ = same.takeEffects()
    same.answer(.drafts([draft]))
    #expect(same.takeEffects().count == 1)
  }

  @Test("an id that no screen gives opens nothing", arguments: ["", "unknown", "correct/abc", "document/100234/1"])
  func refuses(id: String) {
    #expect(Destination(draftID: id) == nil)
  }
}
