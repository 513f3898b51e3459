import DiwanScreens
import TerminalKit
import Testing

@Suite("The test card speaks to whoever looks at it")
struct TestCardTests {
  private func keys(_ language: Language) throws -> String {
    let card = TestCard(phrases: try Samples.phrases(language), appearance: Appearance(), status: "plain")
    return card.frame(size: Size(columns: 80, rows: 24)).screenRow(21)
  }

  @Test(
    "in a window that is too small for it, it says so in the place of a part of it",
    arguments: [Size(columns: 80, rows: 22), Size(columns: 60, rows: 24), Size(columns: 3, rows: 2)])
  func tooSmall(size: Size) throws {
    let card = TestCard(phrases: try Samples.phrases(), appearance: Appearance(), status: "plain")
    let words = card.frame(size: size).rows.map { $0.trimmingPrefix(" ") }.joined(separator: " ")
    #expect(size.columns < 10 || words.contains("كبّر النافذة إلى 80 عمودًا و24 سطرًا"))
    #expect(!words.contains("فحص الطرفية"))
    #expect(card.calibrationRow(number: 1, columns: size.columns).count == size.columns)
  }

  @Test("a column of the window that the terminal's driver keeps for itself does not make it too small")
  func reservedColumn() throws {
    let card = TestCard(phrases: try Samples.phrases(), appearance: Appearance(), status: "plain")
    #expect(card.frame(size: Size(columns: 79, rows: 24), reservedColumns: 1).screenRow(0).contains("plain"))
    #expect(!card.frame(size: Size(columns: 79, rows: 24)).screenRow(0).contains("plain"))
  }

  @Test("that its window is too small begins at the edge where its language begins")
  func tooSmallInEnglish() throws {
    let card = TestCard(phrases: try Samples.phrases(.english), appearance: Appearance(), status: "plain")
    #expect(card.frame(size: Size(columns: 80, rows: 22)).screenRow(0).hasPrefix("  Enlarge the window to 80 columns"))
  }

  @Test("its keys begin at the edge where their language begins, though the first one has a Latin name")
  func keys() throws {
    #expect(try keys(.arabic).hasSuffix("Enter  "))
    #expect(try keys(.english).contains("Enter: "))
    #expect(try !keys(.english).hasSuffix("Enter  "))
  }
}
