import Casework
import Desk
import TerminalKit

/// People's rights over their data, as the office last told them.
struct OpenedRights: OpenedSubject {
  private(set) var content: RightsView?
  var problem: String?

  var lastNumber: Int? { content?.register.lastNumber }
  var question: DeskEffect { .request(.ask(.rights)) }

  mutating func take(_ answer: Answer) -> Bool {
    guard case .rights(let view) = answer else { return false }
    content = view
    return true
  }
}

/// A form about people's rights over their data.
typealias RightsForm = SubjectForm<OpenedRights>

extension SubjectForm where Subject == OpenedRights {
  init(_ setting: DeskSetting) {
    self.init(about: OpenedRights(), setting: setting)
  }
}
