import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("The words of the reception's screens")
struct WordingTests {
  @Test("every word has its phrase in both languages", arguments: Language.allCases)
  func phrases(language: Language) throws {
    let phrases = try Samples.phrases(language)
    let setting = try Samples.setting([.reception, .administrator], language: language)
    let number = FileNumber(100_234)
    var screens: [any Screen<Destination, DeskRequest, Answer>] = [
      SignInScreen(phrases: phrases, associationName: "", hint: nil),
      FirstStartScreen(phrases: phrases, profiles: [.sample]), HomeScreen(setting), SearchScreen(setting),
      FilesScreen(setting), RegistrationScreen(setting), CorrectionScreen(setting, number),
    ]
    for index in screens.indices {
      _ = screens[index].handle(.appeared(Size(columns: 80, rows: 21)))
      _ = screens[index].handle(.answer(.file(try Samples.caseView())))
      var canvas = Canvas(size: Size(columns: 80, rows: 21))
      screens[index].draw(on: &canvas)
      let words = canvas.frame().rows + screens[index].bindings.map(\.label) + [screens[index].title]
      #expect(words.allSatisfy { $0.firstMatch(of: /[a-z]\.[a-z]+[A-Z.]?/) == nil }, "\(words)")
    }
  }

  @Test("the cursor stands on the screen from the start", arguments: Language.allCases)
  func cursor(language: Language) throws {
    let direction: LayoutDirection = language == .arabic ? .rightToLeft : .leftToRight
    let setting = try Samples.setting(language: language)
    let phrases = try Samples.phrases(language)
    #expect(ScreenTester(SearchScreen(setting), direction: direction).cursorRow != nil)
    #expect(ScreenTester(RegistrationScreen(setting), direction: direction).cursorRow != nil)
    #expect(
      ScreenTester(FirstStartScreen(phrases: phrases, profiles: [.sample]), direction: direction).cursorRow != nil)
    #expect(ScreenTester(SignInScreen(phrases: phrases, associationName: ""), direction: direction).cursorRow != nil)
  }
}
