import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("The copy of what is held on a person")
struct CopyTests {
  @Test("holds their own matters and nobody else's, as the list of a file's matters does")
  func matters() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let files = try (1...3).map { try stage.register("أحمد محمد العتيبي", serial: $0) }
    for file in files {
      let complaint: MatterFacts = ["words": "تأخر الصرف", "channel": "interview", "about": "delay"]
      try stage.submit(.matter(.open(.complaint, file: file, complaint)), as: StagePeople.reception)
    }
    let director = try stage.seat(StagePeople.director)
    for (place, file) in files.enumerated() {
      let question = MatterQuestion(file: file, window: OfficeStage.everything)
      guard case .copy(let copy) = try director.answer(.copy(file)),
        case .matters(_, let page) = try director.answer(.matters(question))
      else { throw Failure(.internalFault) }
      #expect(copy.matters.map(\.id) == [MatterID(place + 1, file: file)])
      #expect(page.rows.map(\.id) == [MatterID(place + 1, file: file)])
      #expect(page.total == 1)
    }
  }
}
