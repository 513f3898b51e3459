import Desk
import TerminalKit

extension DeskSetting {
  /// Says in words why the office did not do or tell what it was asked; nothing for every other answer.
  func said(_ answer: Answer) -> [DeskEffect] {
    switch answer {
    case .refused(let refusal): [.say(Message(.error, refusalText(refusal)))]
    case .failed(let failure): [.say(Message(.error, failureText(failure)))]
    default: []
    }
  }
}
