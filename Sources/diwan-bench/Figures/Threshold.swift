/// A ratio to something that was measured in the same run, beyond which a change has made Diwan slower.
///
/// Times say more about a machine than about a change; a ratio to a peer of the same run says the same on most machines.
struct Threshold {
  let benchmark: String
  let figure: String
  let ratio: Double

  /// What has to be run to judge all of them.
  static let benchmarks: [BenchmarkName] = [.ledger, .restart, .search, .import]

  /// The ledger's are its targets; the others were measured in an office of 100,000 files on two cores that others used,
  /// too, or say that a peer must not be faster. Whoever makes Diwan faster lowers them with the change.
  static let all = [
    Threshold(benchmark: "commit", figure: "ratio of medians, clear", ratio: 1.15),
    Threshold(benchmark: "commit", figure: "ratio of medians, sealed", ratio: 1.15),
    Threshold(benchmark: "batch", figure: "ratio of medians, clear", ratio: 3),
    Threshold(benchmark: "batch", figure: "ratio of medians, sealed", ratio: 3),
    Threshold(benchmark: "verify", figure: "ratio to openssl", ratio: 1.3),
    Threshold(benchmark: "restart", figure: "ratio to sqlite3 .import", ratio: 5.6),
    Threshold(benchmark: "search-peers", figure: "ratio to SQLite FTS5, by rank", ratio: 1),
    Threshold(benchmark: "search-peers", figure: "ratio to SQLite LIKE, unranked", ratio: 1),
    Threshold(benchmark: "search-peers", figure: "ratio to rg", ratio: 0.3),
    Threshold(benchmark: "search-peers", figure: "ratio to fzf --filter", ratio: 0.02),
    Threshold(benchmark: "import", figure: "ratio to sqlite3 .import", ratio: 42),
  ]

  /// By how much a ratio may be worse: runs differ by so much.
  static let tolerance = 0.15

  /// What a run came to, for the figures that have a threshold; lines for readers.
  static func judge(_ results: [BenchmarkResult]) -> [Verdict] {
    all.map { threshold in
      let figure = results.first { $0.name == threshold.benchmark }?.figures.first { $0.name == threshold.figure }
      return Verdict(threshold: threshold, measured: figure?.median)
    }
  }

  struct Verdict {
    let threshold: Threshold
    /// Nil where the peer is missing here.
    let measured: Double?

    var limit: Double { threshold.ratio * (1 + Threshold.tolerance) }
    var isWorse: Bool { measured.map { $0 > limit } ?? false }

    var line: String {
      let name = threshold.benchmark + ": " + threshold.figure
      guard let measured else { return "not measured  " + name }
      return (isWorse ? "WORSE  " : "good   ") + name + ": \(measured.text), at most \(limit.text)"
    }
  }
}
