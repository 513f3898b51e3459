import CaseLedger
import Casework
import DiwanScreens
import Foundation
import Office
import OfficeStage
import Seeds
import TerminalKit
import Testing

/// A child at the keyboard: nothing ends the program, every screen keeps its shape, and the history stays whole.
@Suite("Keys at random")
struct RandomKeysJourney {
  /// How many keys each officer presses.
  private static let keyCount = number("DIWAN_RANDOM_KEYS") ?? 6_000
  /// Another one has them press other keys.
  private static let seed = number("DIWAN_RANDOM_SEED") ?? 0
  /// Some of them are no number that a machine holds, or longer than any field.
  private static let words = [
    "محمد أحمد", "100001", "0551234567", "1000000016", "1448/05/05", "2026-11-30", "5", "سبب واضح", "abc", "é",
    "عبدالله بن محمد الحربي", "15/3/2020", "٩٩٩٩٩٩٩٩٩", "-1", "0.5", "09:30", "9223372036854775808",
    "\u{202E}", String(repeating: "x", count: 200),
  ]

  @Test(
    "leave every screen standing, with its cursor, and a ledger that can be verified",
    arguments: zip(
      StagePolicy.allCases,
      [
        StagePeople.reception, StagePeople.director, StagePeople.researcher, StagePeople.secretary,
        StagePeople.liaison,
      ]))
  func presses(_ policy: StagePolicy, _ officer: Officer) throws {
    let stage = try EveryScreenTests.office(policy)
    let ledger = try stage.seat(StagePeople.director).ledger
    let before = ledger.head.number
    var numbers = SplitMix(seed: officer.name.unicodeScalars.count + 100 * Self.seed)
    var desk = try OfficerDesk(officer, at: stage)
    for number in 1...Self.keyCount {
      let key = Self.key(on: desk.stack, &numbers)
      desk.press(key)
      let frame = desk.stack.frame()
      #expect(frame.cursor != nil, "after \(key.name), key \(number) of \(officer.id.rawValue)\n\(desk.picture)")
      #expect(desk.stack.allBindings.conflicts().isEmpty, "after \(key.name), key \(number) of \(officer.id.rawValue)")
      // Whoever left, or locked the desk, comes again.
      if desk.stack.destinations.contains(where: { [.signIn, .lock, .idleLock].contains($0) }) {
        desk = try OfficerDesk(officer, at: stage)
      }
    }
    let report = try ledger.verify()
    #expect(report.ok)
    // Other keys may by chance never save anything.
    if Self.seed == 0 { #expect(report.commits > before, "nothing was recorded by \(officer.id.rawValue)") }
  }

  /// Most often a key that the screen has a use for, or one that moves; sometimes a word, a jump, or anything at all.
  private static func key(on stack: ScreenStack<JourneyApplication>, _ numbers: inout SplitMix) -> Key {
    switch Int.random(in: 0..<20, using: &numbers) {
    case 0..<7:
      let patterns = stack.allBindings.flatMap(\.keys)
      return patterns.randomElement(using: &numbers).flatMap(pressed) ?? .enter
    case 7..<14:
      return [
        .down, .down, .up, .tab, .backTab, .enter, .enter, .function(2), .pageDown, .pageUp, .home, .end, .left, .right,
      ]
      .randomElement(using: &numbers) ?? .down
    case 14..<17: return .paste(words.randomElement(using: &numbers) ?? "")
    case 17: return .escape
    case 18: return .function(Int.random(in: 1...12, using: &numbers))
    default:
      let letters = Array("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ0123456789 /:?#+-*".unicodeScalars)
      return .character(letters.randomElement(using: &numbers) ?? " ", alt: Bool.random(using: &numbers))
    }
  }

  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }

  private static func pressed(_ pattern: KeyPattern) -> Key? {
    switch pattern {
    case .function(let number): .function(number)
    case .letter(let letter), .sign(let letter), .freeSign(let letter): .character(letter, alt: true)
    case .key(let key): key
    }
  }
}
