import Casework
import Desk
import DiwanScreens
import Office
import TerminalKit

extension DeskApplication {
  func answer(_ request: AttachmentRequest) throws -> Answer {
    guard case .atWork(let office) = state, !isLocked else { throw Failure(.deskLocked) }
    do {
      return try AttachmentDesk(office: office, places: places, copies: shownCopies).answer(request)
    } catch let refusal as Refusal {
      return .refused(refusal)
    }
  }

  /// What was handed to a program that ended at once is shown as long as the officer looks at the attachments.
  func dropShownCopies(unlessOpen open: [Destination]) {
    let looks = open.contains { if case .attachments = $0 { true } else { false } }
    if !looks { shownCopies.removeAll() }
  }
}
