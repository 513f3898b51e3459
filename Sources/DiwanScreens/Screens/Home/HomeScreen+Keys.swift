import Casework
import Desk
import TerminalKit

extension HomeScreen {
  static let searchAction: ActionID = "home.search"
  static let registerAction: ActionID = "home.register"
  static let signOutAction: ActionID = "home.signOut"
  static let quitAction: ActionID = "home.quit"

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    if let dialog { return dialog.bindings }
    let places = Self.places.filter { $0.destination != .committee || setting.profile.decision.decider == .committee }
    return [
      KeyBinding([.function(3), .letter("\u{628}")], phrases["home.key.search"], Self.searchAction),
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["home.key.register"], Self.registerAction,
        unavailable: setting.reasonAgainst(.registerFiles)),
    ]
      + places.map { place in
        KeyBinding(
          [.function(place.function), .letter(place.letter)], phrases["home.key." + place.name],
          ActionID("home." + place.name), isInLegend: place.isInLegend)
      } + [
        KeyBinding([.function(10), .letter("\u{62F}")], phrases["home.key.signOut"], Self.signOutAction),
        KeyBinding([.key(.escape), .letter("\u{62E}")], phrases["home.key.quit"], Self.quitAction),
      ]
  }

  /// A screen that one key opens from here.
  private struct Place {
    let name: String
    let function: Int
    /// Its key in the Arabic layout.
    let letter: Unicode.Scalar
    let destination: Destination
    var isInLegend = true
  }

  private static let places = [
    Place(name: "worklist", function: 2, letter: "\u{639}", destination: .worklist(nil)),
    Place(name: "referrals", function: 4, letter: "\u{62D}", destination: .referrals(.inbox)),
    Place(name: "committee", function: 5, letter: "\u{644}", destination: .committee),
    Place(name: "files", function: 8, letter: "\u{641}", destination: .files),
    Place(name: "calendar", function: 6, letter: "\u{62A}", destination: .calendar, isInLegend: false),
    Place(name: "officers", function: 11, letter: "\u{645}", destination: .officers, isInLegend: false),
    Place(name: "policy", function: 12, letter: "\u{633}", destination: .policy, isInLegend: false),
  ]

  mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.searchAction: return [.push(.search)]
    case Self.registerAction: return [.push(.register(prefill: ""))]
    case Self.signOutAction: return [.request(.signOut)]
    case Self.quitAction:
      dialog = .confirm(
        title: setting.phrases["home.quit.title"], lines: [setting.phrases["home.quit.text"]],
        wording: setting.phrases.kitWording)
    default:
      guard let place = Self.places.first(where: { "home." + $0.name == action.name }) else { return [] }
      return [.push(place.destination)]
    }
    return []
  }

  mutating func handle(_ key: Key) -> [DeskEffect] {
    switch key {
    case .up: moveFocus(column: focusColumn, row: focusRow - 1)
    case .down: moveFocus(column: focusColumn, row: focusRow + 1)
    case .home, .pageUp: moveFocus(column: focusColumn, row: 0)
    case .end, .pageDown: moveFocus(column: focusColumn, row: Int.max)
    case .tab: moveFocus(column: focusColumn == 0 ? 1 : 0, row: focusRow)
    // Left leads to the next column where Arabic is read, to the one before in English.
    case .left: moveFocus(column: setting.language == .arabic ? 1 : 0, row: focusRow)
    case .right: moveFocus(column: setting.language == .arabic ? 0 : 1, row: focusRow)
    case .enter: return focusedEntry.map { [.push($0.opens)] } ?? []
    case .character(let scalar, alt: false) where !scalar.properties.isWhitespace:
      return [.push(.searchFor(String(scalar)))]
    case .paste(let text): return [.push(.searchFor(text))]
    default: return [.unhandled(key)]
    }
    return []
  }

  /// Lets an input answer the question over the screen; nil where none is open, or where it is not for that.
  mutating func handleInDialog(_ input: DeskInput) -> [DeskEffect]? {
    guard var open = dialog, let outcome = open.handle(input) else { return nil }
    dialog = outcome == .stays ? open : nil
    if case .chosen = outcome { return [.quit] }
    return []
  }
}
