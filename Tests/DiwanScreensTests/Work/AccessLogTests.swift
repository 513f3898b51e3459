import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Who read what, on its screen")
struct AccessLogTests {
  @Test("who may not see it reads why for as long as the screen stands there, and no key leads into an empty list")
  func refused() throws {
    var tester = ScreenTester(AccessLogScreen(try Samples.setting(), .desk))
    _ = tester.takeEffects()
    tester.answer(.refused(.notPermitted(.reviewAccess)))
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.shows("ليس من صلاحياتك: مراجعة سجل الاطلاع"))
    #expect(tester.screen.bindings.isEmpty)
    tester.press(.down)
    #expect(tester.takeEffects() == [.unhandled(.down)])
    #expect(tester.shows("ليس من صلاحياتك: مراجعة سجل الاطلاع"))
  }
}
