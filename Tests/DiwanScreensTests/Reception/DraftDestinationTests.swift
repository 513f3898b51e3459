import Casework
import Desk
import DiwanScreens
import Testing

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
    ])
  func opens(id: String, destination: Destination) {
    #expect(Destination(draftID: id) == destination)
  }

  @Test("an id that no screen gives opens nothing", arguments: ["", "unknown", "correct/abc", "document/100234/1"])
  func refuses(id: String) {
    #expect(Destination(draftID: id) == nil)
  }
}
