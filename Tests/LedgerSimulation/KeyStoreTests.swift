import Calendars
import CaseLedger
import Glibc
import LedgerTrials
import Testing

@Suite("The key store and sealed records under faults")
struct KeyStoreTests {
  private static let now = Moment(millisecondsSinceEpoch: 1_795_335_330_123)

  /// How many ends an office lives through; `DIWAN_SIMULATED_KEY_STATES` asks for more, `DIWAN_SIMULATION_SEED` for
  /// others.
  private static let states = number(of: "DIWAN_SIMULATED_KEY_STATES") ?? 1_000
  private static let firstSeed = number(of: "DIWAN_SIMULATION_SEED") ?? 0
  private static let endsPerLife = 5

  private static func number(of name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

  private static let faults: [CallFault] = [true, false].flatMap { isForGood in
    [CallFault(.append, .takes(hundredths: 50), isForGood: isForGood)]
      + [.synchronise, .truncate, .read, .measure, .create, .list].map { operation in
        CallFault(operation, .fails(errorNumber: EIO), isForGood: isForGood)
      }
  }

  @Test(
    "whichever call of the key store fails, no key is lost that a record needs, and none outlives its destruction",
    arguments: faults)
  func everyCall(fault: CallFault) throws {
    let trial = try KeyFaultTrial(now: Self.now)
    for losesPower in [false, true] {
      var call = 0
      var hasFired = true
      while hasFired {
        call += 1
        do {
          hasFired = try trial.run(fault, onCall: call, losesPower: losesPower)
        } catch {
          Issue.record("\(fault), call \(call), power \(losesPower ? "lost" : "kept"): \(error)")
          return
        }
      }
      #expect(call > 1, "\(fault) is met at least once")
    }
  }

  @Test("whenever the power fails or the program is killed, people's keys and officers' ways in are as promised")
  func survives() throws {
    for seed in Self.firstSeed..<(Self.firstSeed + Self.states / Self.endsPerLife) {
      var life = KeyPowerFailure(seed: seed, now: Self.now)
      do {
        try life.run(failures: Self.endsPerLife)
      } catch {
        Issue.record("seed \(seed): \(error)")
        return
      }
    }
  }
}
