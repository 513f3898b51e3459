import Testing

@testable import TerminalKit

@Suite("The loop loses no key and paints no more than it must")
struct EventLoopTests {
  private let desk = TestDesk()

  @Test("200 keys typed before the first picture cost at most three frames and all count")
  func typeAhead() {
    let keys = [.function(3)] + Array(repeating: Key.down, count: 199)
    let terminal = ScriptedTerminal(keys: keys, arrivesAtOnce: true)
    let loop = EventLoop(app: desk, terminal: terminal)
    loop.run()
    #expect(terminal.frames.count <= 3)
    #expect(terminal.rows.contains { $0.contains("▶ Row 200") })
  }

  @Test("Each key that comes alone is painted once, after the first picture")
  func onePaintAKey() {
    let terminal = ScriptedTerminal(keys: [.function(3), .down, .down])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.frames.count == 4)
    #expect(terminal.titles == ["Home", "List"])
  }

  @Test("Without work the loop waits without limit; after typing it wakes once for the draft")
  func waits() {
    let terminal = ScriptedTerminal([.key(.character("k")), .key(.character("a")), .timedOut])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.waits == [nil, 2_000, 2_000, nil])
    #expect(desk.kept == ["draft a", "draft a"])
  }

  @Test("When the line goes down drafts are kept and the loop ends")
  func hangUp() {
    let terminal = ScriptedTerminal([.key(.character("k")), .key(.character("a")), .hangUp, .key(.character("b"))])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(desk.kept == ["draft a"])
    #expect(desk.hangUps == 1)
  }

  @Test("After long rest the desk is locked, once, with what was typed kept before")
  func idle() {
    desk.idleMilliseconds = 5_000
    desk.lock = .lock
    let terminal = ScriptedTerminal([.key(.down), .timedOut, .timedOut])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.waits == [5_000, 2_000, 3_000, nil])
    #expect(terminal.rows[1] == "nobody sits here")
    #expect(terminal.rows[0].contains("Locked"))
    #expect(!terminal.rows[0].contains("Home"))
  }

  @Test(
    "Whoever stopped the program, or let the machine sleep, comes back to a locked desk; the first key does nothing",
    arguments: [TerminalEvent.resumed, .key(.character("k")), .resized(Size(columns: 80, rows: 24))])
  func absence(_ event: TerminalEvent) {
    desk.idleMilliseconds = 5_000
    desk.lock = .lock
    let terminal = ScriptedTerminal([event])
    terminal.waitedMilliseconds = 5_000
    EventLoop(app: desk, terminal: terminal).run()
    // A "k" would open it.
    #expect(terminal.rows[1] == "nobody sits here")
    let soon = ScriptedTerminal([event])
    soon.waitedMilliseconds = 4_999
    EventLoop(app: desk, terminal: soon).run()
    #expect(soon.rows[0].contains("Home"))
  }

  @Test("Half a key that comes behind another one is no rest: the desk stays open")
  func halfKey() {
    desk.idleMilliseconds = 900_000
    desk.lock = .lock
    let terminal = HalfKeyTerminal([.down])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.rows[0].contains("Home"))
  }

  @Test("A late answer arrives while its screen lies below")
  func lateAnswer() {
    let terminal = ScriptedTerminal([.key(.function(7)), .timedOut, .key(.escape)])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.waits[1] == 100)
    #expect(terminal.rows[1] == "counted 7")
  }

  @Test("What others change lets the screen in front ask anew, and no other; where nothing is new none does")
  func changes() {
    desk.changes = [false, true, true]
    let terminal = ScriptedTerminal([
      .changed(afterMilliseconds: 10), .changed(afterMilliseconds: 10), .key(.function(3)), .key(.down),
      .changed(afterMilliseconds: 10),
    ])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.frames[1].rows[6] == "asked anew: 0")
    #expect(terminal.frames[2].rows[6] == "asked anew: 1")
    #expect(terminal.rows.contains { $0.contains("▶ Row 2") })
  }

  @Test("What others change neither puts off nor brings forward what falls due while nobody types")
  func changesAndRest() {
    desk.idleMilliseconds = 5_000
    desk.lock = .lock
    desk.changes = [false, false]
    let terminal = ScriptedTerminal([
      .key(.down), .changed(afterMilliseconds: 1_500), .changed(afterMilliseconds: 500), .timedOut,
    ])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.waits == [5_000, 2_000, 500, 3_000, nil])
    #expect(terminal.rows[1] == "nobody sits here")
  }

  @Test("The wait ends with the day, and the screen in front asks anew; nothing else wakes the desk")
  func midnight() {
    desk.dayRemainders = [5_000, 86_400_000]
    let terminal = ScriptedTerminal([.timedOut])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.waits == [5_000, 86_400_000])
    #expect(terminal.frames[0].rows[6] == "asked anew: 0")
    #expect(terminal.rows[6] == "asked anew: 1")
  }

  @Test("A storm of sizes is painted once, at the last one")
  func resizing() {
    let sizes = [90, 100, 110, 120].map { TerminalEvent.resized(Size(columns: $0, rows: 40)) }
    let terminal = ScriptedTerminal(sizes, arrivesAtOnce: true)
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.frames.map(\.size) == [Size(columns: 120, rows: 40)])
  }

  @Test("Ctrl-C closes what lies over a screen and ends nothing; resuming repaints everything")
  func interruptAndResume() {
    let terminal = ScriptedTerminal([.key(.function(1)), .interrupt, .resumed, .key(.function(2))])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.rows[1] == "counted 42")
    #expect(terminal.invalidations == 1)
  }

  @Test("Whoever comes back from the shell finds the screen's own title at the window again")
  func titleAfterResume() {
    let terminal = ScriptedTerminal([.key(.function(3)), .resumed])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.titles == ["Home", "List", "List"])
  }

  @Test("A screen ends the program; keys after that are left alone")
  func quit() {
    let terminal = ScriptedTerminal(keys: [.function(10), .function(3)])
    let loop = EventLoop(app: desk, terminal: terminal)
    loop.run()
    #expect(loop.stack.destinations == [.home])
    #expect(terminal.frames.count == 1)
  }

  @Test("Work that a key waits for shows its bar with the number over what stands there, and leaves nothing behind")
  func work() throws {
    desk.reports = [.waiting(ProgressBar("Reading", done: 3, total: 12)), .shown(percent: 60), .ended(notice: "Read.")]
    let terminal = ScriptedTerminal(keys: [.function(2)])
    EventLoop(app: desk, terminal: terminal).run()
    #expect(terminal.frames.count == 3)
    #expect(terminal.frames[1].row(22).contains("Reading █"))
    #expect(terminal.frames[1].row(22).hasSuffix("25%"))
    #expect(terminal.frames[1].row(1) == terminal.frames[0].row(1))
    #expect(terminal.frames[2].row(22).isEmpty)
    #expect(terminal.rows[1] == "counted 42")
    #expect(terminal.progress == [25, 60, nil])
    #expect(terminal.notices == ["Read."])
  }
}
