import TerminalKit
import Testing

@Suite("A lock shuts off every screen below it")
struct LockTests {
  private let desk = TestDesk()

  private func locked() -> ScreenStack<TestDesk> {
    desk.lock = .lock
    var stack = ScreenStack(app: desk, size: Size(columns: 80, rows: 24))
    stack.push(.list)
    stack.handle(.function(12, shift: true))
    return stack
  }

  @Test("one key locks, and neither going back, nor a jump, nor the help leads around it")
  func closed() {
    var stack = locked()
    #expect(stack.destinations == [.home, .list, .lock])
    for key in [Key.escape, .function(9), .function(12, shift: true), .character(":"), .enter] { stack.handle(key) }
    #expect(stack.destinations == [.home, .list, .lock])
    #expect(stack.allBindings.map(\.keys) == [[.function(1), .sign("?")]])
    #expect(stack.frame().rows[1] == "nobody sits here")
    #expect(!stack.frame().rows[0].contains("Home"))
  }

  @Test("what was said before is not left standing there, and opening leads back to the same place")
  func opened() {
    var stack = locked()
    #expect(stack.message == nil)
    stack.handle(.character("k"))
    #expect(stack.destinations == [.home, .list])
  }
}
