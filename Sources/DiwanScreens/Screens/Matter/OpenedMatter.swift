import Casework
import Desk
import TerminalKit

/// One matter, as the office last told it.
struct OpenedMatter: OpenedSubject {
  let number: Int
  private(set) var content: MatterView?
  private var problem = ""

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

  mutating func takeProblem(_ answer: Answer, setting: DeskSetting) -> [DeskEffect] {
    switch answer {
    case .refused(let refusal): problem = setting.refusalText(refusal)
    case .failed(let failure): problem = setting.failureText(failure)
    default: break
    }
    return []
  }

  func drawProblem(on canvas: inout Canvas) {
    canvas.write(problem, row: canvas.size.rows / 2, style: .warning, alignment: .centre)
    canvas.placeCursor(row: canvas.size.rows / 2, column: 0)
  }
}
