import CaseIndex
import Desk
import Glibc
import Office

/// Diwan's search beside others that look through the same names, the same words in turns.
struct SearchPeersBenchmark {
  let setting: BenchmarkSetting

  private static let people = 30
  private static let kinds = [QueryKind.letters, .firstName, .partialWords, .fullName]
  private static let namesAtOnce = 1_000

  func run() throws -> BenchmarkResult {
    let office = try setting.office.signedIn()
    let scratch = try ScratchFolder(below: setting.folder)
    var omissions: [String] = []
    let peers = try self.peers(of: office, in: scratch.path, &omissions)
    let queries = try setting.office.rows(Self.people, of: office).flatMap { row in
      Self.kinds.compactMap { $0.text(for: row) }
    }
    _ = office.perform(.ask(.search(SearchQuestion(text: queries[0]))))
    var own = Samples()
    var others = peers.map { _ in Samples() }
    for (turn, text) in queries.enumerated() {
      let words = text.split(separator: " ").map(String.init)
      for place in 0...peers.count {
        let next = (turn + place) % (peers.count + 1)
        if next == peers.count {
          own.add(Stopwatch.milliseconds { _ = office.perform(.ask(.search(SearchQuestion(text: text)))) })
        } else {
          others[next].add(try Stopwatch.milliseconds { try peers[next].find(words) })
        }
      }
    }
    let compared = zip(peers, others).flatMap { peer, times in
      [
        Figure(peer.name, .milliseconds, times),
        // Of all queries together: others are as quick with a rare name, and slow with a common one.
        Figure("ratio to " + peer.name, .times, own.sum / times.sum),
      ]
    }
    return BenchmarkResult(
      name: "search-peers", data: "\(setting.files) names of \(setting.office.path)",
      method: """
        \(queries.count) queries (\(Self.kinds.map(\.rawValue).joined(separator: ", "))), the first 50 of each, in turns; \
        Diwan ranks, folds spellings and counts, and its catch-up is included, as is the start of a program.
        """,
      figures: [Figure("Diwan", .milliseconds, own)] + compared, omissions: omissions)
  }

  private func peers(of office: StaffedOffice, in folder: String, _ omissions: inout [String]) throws
    -> [any SearchPeer]
  {
    let names = try self.names(of: office)
    let file = folder + "/names"
    guard let stream = fopen(file, "we") else { throw BenchmarkProblem("\(file) cannot be written") }
    for name in names { fputs(name + "\n", stream) }
    fclose(stream)
    let makers: [() throws -> any SearchPeer] = [
      { try NameTable(.fullText, names: names, at: folder + "/words.sqlite") },
      { try NameTable(.like, names: names, at: folder + "/names.sqlite") },
      { try FilterProgram.ripgrep(file) }, { try FilterProgram.fzf(file) },
    ]
    var peers: [any SearchPeer] = []
    for make in makers {
      do { peers.append(try make()) } catch let problem as BenchmarkProblem { omissions.append(problem.description) }
    }
    return peers
  }

  private func names(of office: StaffedOffice) throws -> [String] {
    var names: [String] = []
    let total = try office.index.fileCount()
    while names.count < total {
      let window = RowWindow(first: names.count, count: Self.namesAtOnce)
      guard case .files(let page) = office.perform(.ask(.files(FileListQuestion(order: .number, window: window)))),
        !page.rows.isEmpty
      else { throw BenchmarkProblem("the register was not answered") }
      names += page.rows.map(\.name)
    }
    return names
  }
}
