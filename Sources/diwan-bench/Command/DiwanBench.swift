import ArgumentParser
import Glibc

/// Measures Diwan on this machine; nothing that it prints was not measured in the same run.
@main
struct DiwanBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diwan-bench", abstract: "Measures Diwan: medians, 99th percentiles and ratios of interleaved runs.",
    discussion:
      "Build it with `swift build -c release`. The office is made once by `diwan demo` and kept in the folder.")

  @Argument(
    help: "What to measure (\(BenchmarkName.allCases.map(\.rawValue).joined(separator: ", "))); all by default.")
  var benchmarks: [BenchmarkName] = BenchmarkName.allCases
  @Option(help: "Files of the office that is measured.")
  var files = 100_000
  @Option(help: "An office made by `diwan demo`, instead of one that is made in the folder.")
  var office: String?
  @Option(help: "Where scratch files and the office go; it should be on the disk that offices use.")
  var folder = "."
  @Flag(help: "Print one JSON document.")
  var json = false

  func validate() throws {
    guard (1...1_000_000).contains(files) else { throw ValidationError("--files 1…1000000") }
  }

  func run() throws {
    let setting = try BenchmarkSetting(files: files, office: office, folder: folder)
    var report = BenchmarkReport(machine: MachineDescription(), results: [])
    if !json { print(report.machine.line) }
    for benchmark in benchmarks {
      let result = try benchmark.run(in: setting)
      report.results.append(result)
      guard !json else { continue }
      print(result.lines.joined(separator: "\n"))
      fflush(nil)
    }
    if json { print(try report.json) }
  }
}
