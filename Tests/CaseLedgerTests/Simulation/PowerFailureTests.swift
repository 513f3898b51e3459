import Calendars
import CaseLedger
import Glibc
import Testing

@Suite("Power failures on a simulated disk")
struct PowerFailureTests {
  /// How many failures are lived through; `DIWAN_SIMULATED_STATES` asks for more.
  private static let states = getenv("DIWAN_SIMULATED_STATES").flatMap { Int(String(cString: $0)) } ?? 10_000
  private static let failuresPerLife = 5

  @Test("nothing acknowledged is lost, nothing half is kept, and no crash is called damage")
  func survives() throws {
    let now = try moment()
    for seed in 0..<(Self.states / Self.failuresPerLife) {
      var life = PowerFailure(seed: seed, now: now)
      do {
        try life.run(failures: Self.failuresPerLife)
      } catch {
        Issue.record("seed \(seed): \(error)")
        return
      }
    }
  }

  @Test("the same lives without the sync lose what was acknowledged, so the simulation would notice")
  func withoutSync() throws {
    let now = try moment()
    var violations = 0
    for seed in 0..<40 {
      var life = PowerFailure(seed: seed, honoursSync: false, now: now)
      do {
        try life.run(failures: 2)
      } catch {
        violations += 1
      }
    }
    #expect(violations > 20)
  }
}
