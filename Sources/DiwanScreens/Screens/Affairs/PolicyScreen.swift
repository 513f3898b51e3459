import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The policy that the office works by: read from top to bottom, or narrowed by typing.
struct PolicyScreen: DeskScreen {
  let setting: DeskSetting
  private var register: OfficeRegister
  private var sheet: Sheet
  private(set) var query = TextEdit(base: .automatic)

  init(_ setting: DeskSetting) {
    self.setting = setting
    register = setting.register
    sheet = Sheet(language: setting.language)
    show()
  }

  static let clearAction: ActionID = "policy.clear"
  static let evidenceAction: ActionID = "policy.evidence"
  private static let headRows = 1

  var title: String { setting.phrases["policy.title"] }
  /// Letters narrow what is shown.
  var typesText: Bool { true }

  var bindings: [KeyBinding] {
    let clear = KeyBinding([.key(.escape)], setting.phrases["search.key.clear"], Self.clearAction)
    let evidence = KeyBinding(
      [.function(3), .letter("\u{62F}")], setting.phrases["evidence.title"], Self.evidenceAction,
      unavailable: setting.reasonAgainst(.reviewEvidence))
    return [evidence] + (query.isEmpty ? [] : [clear])
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(size)
      return [.request(.ask(.register))]
    case .resized(let size): resize(size)
    case .returned: return [.request(.ask(.register))]
    case .answer(.register(let register)):
      self.register = register
      show()
    case .answer(.refused(let refusal)): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .answer(.failed(let failure)): return [.say(Message(.error, setting.failureText(failure)))]
    case .action(Self.evidenceAction): return [.push(.evidence)]
    case .action:
      query.replaceAll(with: "")
      show()
    case .key(let key): return handle(key)
    case .answer, .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch key {
    case .character(_, alt: false), .paste, .backspace:
      _ = query.handle(key)
      show()
      return []
    default:
      return sheet.handle(key) == .ignored ? [.unhandled(key)] : []
    }
  }

  private mutating func resize(_ size: Size) {
    sheet.size = Size(columns: size.columns, rows: size.rows - Self.headRows)
  }

  private mutating func show() {
    let inForce = register.policy(inForceOn: setting.today)
    sheet.sections =
      PolicyPage(setting: setting, register: register, adopted: inForce, filter: query.text).sections
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(below) { below in
      sheet.draw(on: &below)
      if sheet.sections.allSatisfy(\.lines.isEmpty) {
        below.write(setting.phrases["kit.list.noMatch"], row: 1, column: 2, style: .faint)
      }
    }
    canvas.within(head) { head in
      let used = head.write(setting.phrases["kit.list.filter"], row: 0, column: 2, style: .faint)
      query.draw(on: &head, row: 0, column: used + 3, width: head.size.columns - used - 4, isActive: true)
    }
  }
}
