import Casework
import Desk
import TerminalKit

/// People's rights over their data, as the office last told them.
struct OpenedRights: OpenedSubject {
  private(set) var content: RightsView?
  private var problem = ""

  var lastNumber: Int? { content?.register.lastNumber }
  var question: DeskEffect { .request(.ask(.rights)) }

  mutating func take(_ answer: Answer) -> Bool {
    guard case .rights(let view) = answer else { return false }
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
    canvas.writeProblem(problem)
    canvas.placeCursor(row: canvas.size.rows / 2, column: 0)
  }
}

/// A form about people's rights over their data.
typealias RightsForm = SubjectForm<OpenedRights>

extension SubjectForm where Subject == OpenedRights {
  init(_ setting: DeskSetting) {
    self.init(about: OpenedRights(), setting: setting)
  }
}
