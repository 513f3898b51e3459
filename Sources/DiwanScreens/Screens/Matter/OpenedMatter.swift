import Casework
import Desk
import TerminalKit

/// One matter, as the office last told it.
struct OpenedMatter: OpenedSubject {
  let number: Int
  private(set) var content: MatterView?
  var problem: String?

  init(_ number: Int) {
    self.number = number
  }

  var lastNumber: Int? { content?.matter.lastNumber }
  var question: DeskEffect { .request(.ask(.matter(number))) }

  mutating func take(_ answer: Answer) -> Bool {
    guard case .matter(let view) = answer, view.matter.id.number == number else { return false }
    content = view
    return true
  }
}
