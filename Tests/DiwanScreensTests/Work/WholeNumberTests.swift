import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Where a whole number is wanted no fraction and no sign is taken")
struct WholeNumberTests {
  @Test("minutes until the desk is locked")
  func idleLock() throws {
    var tester = ScreenTester(IdleLockScreen(try Samples.setting([.administrator])))
    tester.type("-1.5")
    #expect(!tester.shows("-1.5"))
    tester.press(.function(2))
    #expect(WorkSamples.commands(tester.takeEffects()) == [.office(.changeIdleLock(minutes: 15))])
  }
}
