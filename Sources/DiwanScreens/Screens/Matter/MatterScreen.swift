import ArabicText
import Casework
import Desk
import TerminalKit

/// One matter: where it stands, everything that was done about it, and the steps that can follow.
struct MatterScreen: DeskScreen {
  let setting: DeskSetting
  let number: Int
  private var view: MatterView?
  private var page: ActingSheet

  init(_ setting: DeskSetting, _ number: Int) {
    self.setting = setting
    self.number = number
    page = ActingSheet(.matter(number), setting: setting)
  }

  /// The keys of a plan's steps, in their order: function keys and the letters beside them.
  private static let keys: [(function: Int, letter: Unicode.Scalar)] = [
    (2, "\u{62A}"), (3, "\u{628}"), (4, "\u{62D}"), (5, "\u{62E}"), (6, "\u{645}"), (7, "\u{646}"), (8, "\u{643}"),
    (10, "\u{637}"),
  ]
  private static let action = "matter.step."
  static let messageAction: ActionID = "matter.message"

  var title: String {
    let name = view.map { setting.label(of: $0.matter.kind) } ?? setting.phrases["matter.title"]
    return name + " " + Isolate.leftToRight(String(number))
  }

  private var clauses: ClauseKey { ClauseKey(of: view?.matter, setting: setting) }

  var bindings: [KeyBinding] {
    guard let matter = view?.matter else { return [] }
    return zip(matter.plan.steps, Self.keys).map { step, keys in
      KeyBinding(
        [.function(keys.function), .letter(keys.letter)],
        setting.phrases["matter.act." + matter.kind.rawValue + "." + step.name], ActionID(Self.action + step.name),
        unavailable: setting.reasonAgainst(step.permission)
          ?? matter.obstacle(to: step).map { setting.refusalText(.matter($0)) })
    } + message(about: matter) + [clauses.binding]
  }

  /// The key by which whom the matter concerns is told of it, where there is something to tell of its kind.
  private func message(about matter: Matter) -> [KeyBinding] {
    guard let kind = matter.messageKind else { return [] }
    let reason: String? =
      if matter.id.file == nil { setting.phrases["matter.message.noFile"] } else if matter.isTold(by: kind) {
        setting.reasonAgainst(.giveNotice)
      } else { setting.refusalText(.message(.topicUnfit(kind))) }
    return [
      KeyBinding([.letter("\u{630}")], setting.phrases["message.key.write"], Self.messageAction, unavailable: reason)
    ]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = page.handle(input)
    if case .matter(let view) = outcome.answer, view.matter.id.number == number {
      self.view = view
      page.sheet.sections = MatterPage(view, setting: setting).sections
    }
    if outcome.action == ClauseKey.action { return outcome.effects + clauses.effects }
    if outcome.action == Self.messageAction, let matter = view?.matter, let file = matter.id.file,
      let kind = matter.messageKind
    {
      return outcome.effects + [.push(.messages(.write(file, MessageTopic(kind, matter: matter.id.number))))]
    }
    guard let action = outcome.action, action.name.hasPrefix(Self.action) else { return outcome.effects }
    return outcome.effects + [.push(.matters(.step(number, String(action.name.dropFirst(Self.action.count)))))]
  }

  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}
