import ArgumentParser

/// The benchmarks, in the order in which they run.
enum BenchmarkName: String, CaseIterable, ExpressibleByArgument {
  case ledger, bulk, scan, start, restart, others, search, vocabulary, lists, demo, `import`, paper, desk, interface,
    scale

  func run(in setting: BenchmarkSetting) throws -> [BenchmarkResult] {
    switch self {
    case .ledger: try LedgerBenchmark(setting: setting).run()
    case .bulk: [try BulkBenchmark(setting: setting).run()]
    case .scan: [try ScanBenchmark(setting: setting).run()]
    case .start: [try StartBenchmark(setting: setting).run()]
    case .restart: [try RestartBenchmark(setting: setting).run()]
    case .others: [try OthersBenchmark(setting: setting).run()]
    case .search: [try SearchBenchmark(setting: setting).run(), try SearchPeersBenchmark(setting: setting).run()]
    case .vocabulary: [try VocabularyBenchmark(setting: setting).run()]
    case .lists: [try ListsBenchmark(setting: setting).run()]
    case .demo: [try DemoBenchmark(setting: setting).run()]
    case .import: [try ImportBenchmark(setting: setting).run()]
    case .paper: [try PaperBenchmark(setting: setting).run()]
    case .desk: [try DeskBenchmark(setting: setting).run()]
    case .scale: [try ScaleBenchmark(setting: setting).run()]
    case .interface: try InterfaceBenchmark(setting: setting).run()
    }
  }
}
