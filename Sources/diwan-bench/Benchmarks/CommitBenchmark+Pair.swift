import CaseLedger

extension CommitBenchmark {
  /// Diwan and those that write the same bytes beside it.
  final class Pair {
    private let subject: String?
    private let events: Int
    private let sample: SampleLedger
    private let peers: [any CommitPeer]
    private var line: [UInt8]
    private var committing = Samples()
    private var writing: [Samples]
    /// Diwan's or a peer's time in the time of the first peer, round by round.
    private var committingRatio = Samples()
    private var writingRatios: [Samples]

    init(subject: String?, events: Int, at folder: String, rivals: [any CommitPeer]) throws {
      self.subject = subject
      self.events = events
      sample = try SampleLedger(at: folder)
      peers = [try RawFile(at: folder + "/raw")] + rivals
      writing = Array(repeating: Samples(), count: peers.count)
      writingRatios = writing
      line = []
      line = try sample.commit(records(0)).line + [0x0A]
    }

    func measure(_ round: Int) throws {
      let records = records(round)
      let first = round % (peers.count + 1)
      var times = [Double](repeating: 0, count: peers.count)
      var own = 0.0
      for place in 0...peers.count {
        let turn = (first + place) % (peers.count + 1)
        if turn == peers.count {
          var commit: Commit?
          own = try Stopwatch.microseconds { commit = try sample.commit(records) }
          if let commit { line = commit.line + [0x0A] }
        } else {
          times[turn] = try Stopwatch.microseconds { try peers[turn].commit(line, number: round) }
        }
      }
      committing.add(own)
      committingRatio.add(own / times[0])
      for (place, time) in times.enumerated() {
        writing[place].add(time)
        writingRatios[place].add(time / times[0])
      }
    }

    func figures(target: Figure.Target) -> [Figure] {
      let kind = subject == nil ? "clear" : "sealed"
      var figures = [Figure("\(peers[0].name), \(kind)", .microseconds, writing[0])]
      figures += [
        Figure("Diwan, \(kind)", .microseconds, committing),
        Figure("ratio of medians", .times, committing.median / writing[0].median, target: target),
        Figure("ratio pair by pair", .times, committingRatio),
      ]
      for (place, peer) in peers.enumerated().dropFirst() {
        figures += [
          Figure(peer.name, .microseconds, writing[place]),
          Figure("ratio pair by pair", .times, writingRatios[place]),
        ]
      }
      return figures
    }

    private func records(_ round: Int) -> [LedgerRecord] {
      (0..<events).map { SampleRecords.decision(round * events + $0, subject: subject) }
    }
  }
}
