import ArgumentParser
import CSQLiteSettings
import Glibc
import LedgerTrials

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
  @Flag(
    help: """
      Measure the ledger ten times as long, live through a million simulated power failures, and kill twenty thousand \
      processes amid their commits; takes most of an hour.
      """)
  var long = false
  @Flag(help: "Measure what has a committed threshold, ratios to peers alone, and fail where one is 15 % worse.")
  var check = false
  @Option(help: .private)
  var commitInto: String?
  @Option(help: .private)
  var seconds = 1
  @Option(parsing: .remaining, help: .private)
  var write: [String] = []
  @Flag(help: "Print one JSON document.")
  var json = false

  func validate() throws {
    guard (1...1_000_000).contains(files) else { throw ValidationError("--files 1…1000000") }
  }

  func run() throws {
    // As the program does.
    sqlite_stop_counting_memory()
    if let commitInto {
      let outcome = try CommittingProcess(path: commitInto, seconds: seconds).run()
      print(outcome.commits, outcome.medianMicroseconds)
      return
    }
    if !write.isEmpty {
      guard let orders = WriterOrders(arguments: write) else { throw ExitCode(64) }
      throw ExitCode(orders.carryOut())
    }
    let setting = try BenchmarkSetting(files: files, office: office, folder: folder, isLong: long)
    var report = BenchmarkReport(machine: MachineDescription(), results: [])
    if !json { print(report.machine.line) }
    for benchmark in check ? Threshold.benchmarks : benchmarks {
      let results = try benchmark.run(in: setting)
      report.results += results
      guard !json else { continue }
      for result in results { print(result.lines.joined(separator: "\n")) }
      fflush(nil)
    }
    if json { print(try report.json) }
    guard check else { return }
    let verdicts = Threshold.judge(report.results)
    for verdict in verdicts { print(verdict.line) }
    if verdicts.contains(where: \.isWorse) { throw ExitCode.failure }
  }
}
