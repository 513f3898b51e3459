import DiwanScreens
import TerminalKit
import Testing

@Suite("The test card speaks to whoever looks at it")
struct TestCardTests {
  private func keys(_ language: Language) throws -> String {
    let card = TestCard(phrases: try Samples.phrases(language), appearance: Appearance(), status: "plain")
    return card.frame(size: Size(columns: 80, rows: 24)).screenRow(21)
  }

  @Test("its keys begin at the edge where their language begins, though the first one has a Latin name")
  func keys() throws {
    #expect(try keys(.arabic).hasSuffix("Enter  "))
    #expect(try keys(.english).contains("Enter: "))
    #expect(try !keys(.english).hasSuffix("Enter  "))
  }
}
