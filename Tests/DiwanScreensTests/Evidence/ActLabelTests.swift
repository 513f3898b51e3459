import DiwanScreens
import Testing

@Suite("Kinds of act have names that need none of their content")
struct ActLabelTests {
  @Test("an event whose sentence has places to fill has a general name, too", arguments: Language.allCases)
  func general(language: Language) throws {
    let phrases = try Samples.phrases(language)
    let kinds = phrases.keys.filter { $0.hasPrefix("event.") && !$0.hasSuffix(".detail") }
    let unnamed = kinds.filter { phrases[$0].contains("{") && !phrases.has("act." + $0.dropFirst("event.".count)) }
    #expect(kinds.count > 40)
    #expect(unnamed.sorted() == [])
  }
}
