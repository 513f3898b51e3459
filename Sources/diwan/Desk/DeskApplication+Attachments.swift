import Casework
import Desk
import DiwanScreens
import Office
import TerminalKit

extension DeskApplication {
  func answer(_ request: AttachmentRequest, for ticket: ScreenTicket) throws -> Answer {
    let office = try officeAtWork()
    let desk = AttachmentDesk(office: office, places: places, copies: shownCopies) { [weak self] in
      self?.viewerStart = (ticket, $0)
    }
    return try desk.answer(request)
  }

  /// Says that the viewer ended at once without showing anything; nothing more is asked once it has stood for a while.
  func lookAtViewer() -> [(ScreenTicket, Answer)] {
    guard let (ticket, start) = viewerStart, start.isOver(at: Machine.now()) else { return [] }
    viewerStart = nil
    return start.failure.map { [(ticket, .failed($0))] } ?? []
  }

  /// What was handed to a program that ended at once is shown as long as the officer looks at the attachments.
  func dropShownCopies(unlessOpen open: [Destination]) {
    let looks = open.contains { if case .attachments = $0 { true } else { false } }
    if !looks { shownCopies.removeAll() }
  }
}
