import Desk
import TerminalKit

/// What a screen is about, as the office last told it.
protocol OpenedSubject: Sendable {
  associatedtype Content: Sendable

  /// What the office told; nil before it answered, and where it told nothing.
  var content: Content? { get }
  /// The commit number of the newest event behind the content.
  var lastNumber: Int? { get }
  /// Why the office did not answer; nil where it did.
  var problem: String? { get set }
  /// Asks the office.
  var question: DeskEffect { get }

  /// Takes the content as it stands now.
  /// - Returns: whether the answer was about it.
  mutating func take(_ answer: Answer) -> Bool
  /// Says in words why the office did not answer.
  mutating func takeProblem(_ answer: Answer, setting: DeskSetting) -> [DeskEffect]
  /// Draws why there is nothing to show.
  func drawProblem(on canvas: inout Canvas)
}

extension OpenedSubject {
  mutating func takeProblem(_ answer: Answer, setting: DeskSetting) -> [DeskEffect] {
    switch answer {
    case .refused(let refusal): problem = setting.refusalText(refusal)
    case .failed(let failure): problem = setting.failureText(failure)
    default: break
    }
    return []
  }

  func drawProblem(on canvas: inout Canvas) { canvas.writeProblem(problem ?? "") }
}
