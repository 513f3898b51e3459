import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct MessageRowTests {
  @Test("Each means of telling a beneficiary stands in its column in full", arguments: Language.allCases)
  func means(language: Language) throws {
    let setting = try Samples.setting(language: language)
    let column = MessageRowText(setting: setting).columns[3]
    for medium in MessageMedium.allCases {
      var canvas = Canvas(size: Size(columns: 80, rows: 3), appearance: Appearance(direction: language.direction))
      let row = TableRow("1", [setting.label(of: medium)])
      Table([column], rows: [row], emptyText: "", wording: setting.phrases.kitWording).draw(on: &canvas)
      #expect(canvas.frame().rows.contains { $0.contains(setting.label(of: medium)) })
    }
  }
}
