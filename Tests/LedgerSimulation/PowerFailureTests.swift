import Calendars
import Glibc
import LedgerTrials
import Testing

@Suite("Power failures on a simulated disk")
struct PowerFailureTests {
  private static let now = Moment(millisecondsSinceEpoch: 1_795_335_330_123)

  /// How many failures are lived through; `DIWAN_SIMULATED_STATES` asks for more, `DIWAN_SIMULATION_SEED` for others.
  private static let states = number(of: "DIWAN_SIMULATED_STATES") ?? 100_000
  private static let firstSeed = number(of: "DIWAN_SIMULATION_SEED") ?? 0

  private static func number(of name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

  @Test("nothing acknowledged is lost, nothing half is kept, and no crash is called damage")
  func survives() throws {
    #expect(try PowerFailures.survive(Self.states, firstSeed: Self.firstSeed, now: Self.now) >= Self.states)
  }

  @Test("the same lives without the sync lose what was acknowledged, so the simulation would notice")
  func withoutSync() throws {
    var losses = 0
    for seed in 0..<40 {
      var life = PowerFailure(seed: seed, honoursSync: false, now: Self.now)
      do {
        try life.run(failures: PowerFailures.failuresPerLife)
      } catch is Violation {
        losses += 1
      }
    }
    #expect(losses > 20)
  }
}
