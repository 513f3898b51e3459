import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Countries by their names")
struct CountryTests {
  @Test("a nationality is told by the country's name in the language of the desk")
  func names() throws {
    #expect(try Samples.setting().country("SA") == "السعودية")
    #expect(try Samples.setting(language: .english).country("PK") == "Pakistan")
  }

  @Test("a code without a name stands as it is")
  func unknown() throws {
    #expect(try Samples.setting().country("ZQ").contains("ZQ"))
  }

  @Test("every country of ISO 3166 can be chosen, in the order of the letters")
  func choices() throws {
    let arabic = try Samples.setting().countries
    #expect(arabic.count == 249)
    #expect(arabic.first?.label == "إثيوبيا")
    #expect(arabic.contains { $0.id == "YE" && $0.label == "اليمن" })
    #expect(try Samples.setting(language: .english).countries.first?.label == "Afghanistan")
  }
}
