import Casework
import Desk
import DiwanScreens
import Office

extension DeskApplication {
  /// Puts something on paper in one of the two languages, whichever the desk's own is.
  func print(_ order: PaperOrder, inArabic: Bool, to outlet: PaperOutlet) throws -> Answer {
    let office = try officeAtWork()
    let phrases = try library.phrases(inArabic ? .arabic : .english)
    var outlet = outlet
    if case .file(let path) = outlet { outlet = .file(path: Machine.expanded(path)) }
    let desk = PaperDesk(office: office, folder: folder, press: PaperPress(for: outlet))
    return .printed(try desk.print(order, in: phrases, to: outlet))
  }

  func printing(of destination: Destination) -> Destination? {
    guard case .atWork(let office) = state, !isLocked else { return nil }
    return destination.paperSubject(on: office.signedIn.today).map { .printing($0) }
  }
}
