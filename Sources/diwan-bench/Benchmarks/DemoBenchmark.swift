import FoundationEssentials

/// Making an office with the real program, once of the default size and once of the size that is measured.
struct DemoBenchmark {
  let setting: BenchmarkSetting

  private static let defaultFiles = 1_000

  /// What `diwan verify` says, as far as it is needed.
  private struct Verification: Decodable {
    var ok: Bool
    var events: Int
  }

  func run() throws -> BenchmarkResult {
    var figures = try figures(files: Self.defaultFiles, rounds: 5, target: .atMost(5))
    if setting.files > Self.defaultFiles {
      figures += try self.figures(files: setting.files, rounds: 1, target: .atMost(120))
    }
    return BenchmarkResult(
      name: "demo", data: "offices made in \(setting.folder), each with its index",
      method: "`diwan demo --files N --no-open`, from its start to its end, then `diwan verify`.", figures: figures)
  }

  private func figures(files: Int, rounds: Int, target: Figure.Target) throws -> [Figure] {
    var (seconds, rates, memory) = (Samples(), Samples(), Samples())
    for _ in 0..<rounds {
      let scratch = try ScratchFolder(below: setting.folder)
      let data = scratch.path + "/office"
      let made = try ChildProcess.run(
        setting.program, ["demo", "--files", String(files), "--data", data, "--no-open"])
      guard made.status == 0 else { throw BenchmarkProblem("diwan demo ended with \(made.status)") }
      let checked = try ChildProcess.run(setting.program, ["verify", "--json", "--data", data])
      let verification = try JSONDecoder().decode(Verification.self, from: Data(checked.output))
      guard verification.ok else { throw BenchmarkProblem("the demo's log does not verify") }
      seconds.add(made.seconds)
      rates.add(Double(verification.events) / made.seconds)
      memory.add(made.peakMebibytes)
    }
    return [
      Figure("\(files) files", .seconds, seconds, target: target), Figure("events", .perSecond, rates),
      Figure("largest memory", .mebibytes, memory),
    ]
  }
}
