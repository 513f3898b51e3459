import CaseLedger

extension CommitBenchmark {
  /// Diwan and those that write the same bytes, each beside a write + fdatasync of its own.
  final class Pair {
    private let subject: String?
    private let events: Int
    private let sample: SampleLedger
    private let raw: RawFile
    private let rivals: [any CommitPeer]
    private var line: [UInt8] = []
    /// What Diwan and its rivals took, and what the raw file took beside each of them.
    private var times: [Samples]
    private var rawTimes: [Samples]
    private var ratios: [Samples]

    init(subject: String?, events: Int, at folder: String, rivals: [any CommitPeer]) throws {
      self.subject = subject
      self.events = events
      self.rivals = rivals
      sample = try SampleLedger(at: folder)
      raw = try RawFile(at: folder + "/raw")
      times = Array(repeating: Samples(), count: rivals.count + 1)
      (rawTimes, ratios) = (times, times)
      line = try sample.commit(records(0)).line + [0x0A]
    }

    /// Each of them once, another one first each time; the raw file goes before them in every other round.
    func measure(_ round: Int) throws {
      let records = records(round)
      let isRawFirst = (round / times.count).isMultiple(of: 2)
      for place in 0..<times.count {
        let turn = (round + place) % times.count
        var rawTime = isRawFirst ? try measureRaw(round) : 0
        let time: Double
        if turn == 0 {
          var commit: Commit?
          time = try Stopwatch.microseconds { commit = try sample.commit(records) }
          if let commit { line = commit.line + [0x0A] }
        } else {
          time = try Stopwatch.microseconds { try rivals[turn - 1].commit(line, number: round) }
        }
        if !isRawFirst { rawTime = try measureRaw(round) }
        times[turn].add(time)
        rawTimes[turn].add(rawTime)
        ratios[turn].add(time / rawTime)
      }
    }

    private func measureRaw(_ round: Int) throws -> Double {
      try Stopwatch.microseconds { try raw.commit(line, number: round) }
    }

    func figures(target: Figure.Target) -> [Figure] {
      let kind = subject == nil ? "clear" : "sealed"
      var figures = [
        Figure("\(raw.name), \(kind)", .microseconds, rawTimes[0]), Figure("Diwan, \(kind)", .microseconds, times[0]),
        Figure("ratio of medians, \(kind)", .times, times[0].median / rawTimes[0].median, target: target),
        Figure("ratio pair by pair, \(kind)", .times, ratios[0]),
      ]
      for (place, rival) in rivals.enumerated() {
        figures += [
          Figure(rival.name, .microseconds, times[place + 1]),
          Figure("\(rival.name), ratio pair by pair", .times, ratios[place + 1]),
        ]
      }
      return figures
    }

    private func records(_ round: Int) -> [LedgerRecord] {
      (0..<events).map { SampleRecords.decision(round * events + $0, subject: subject) }
    }
  }
}
