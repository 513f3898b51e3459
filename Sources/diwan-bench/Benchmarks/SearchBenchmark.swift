import CaseIndex
import Casework
import Desk
import Office

/// What an officer types into the search, answered as a screen gets it.
struct SearchBenchmark {
  let setting: BenchmarkSetting

  private static let target = Figure.Target.atMost(16)

  func run() throws -> BenchmarkResult {
    let office = try setting.office.signedIn()
    let people = try sample(of: office)
    _ = office.perform(.ask(.search(SearchQuestion(text: people[0].name))))
    var figures: [Figure] = []
    for kind in QueryKind.allCases {
      var times = Samples()
      for person in people {
        guard let text = kind.text(for: person), !text.isEmpty else { continue }
        var answer = Answer.drafts([])
        times.add(Stopwatch.milliseconds { answer = office.perform(.ask(.search(SearchQuestion(text: text)))) })
        guard case .search = answer else { throw BenchmarkProblem("a search was not answered") }
      }
      figures.append(Figure(kind.rawValue, .milliseconds, times, target: Self.target))
    }
    return BenchmarkResult(
      name: "search", data: "\(setting.files) names of \(setting.office.path)",
      method:
        "Queries made of \(people.count) files spread over the register; the first 50 ranked rows, catch-up included.",
      figures: figures)
  }

  /// Files spread evenly over the register.
  private func sample(of office: StaffedOffice) throws -> [FileRow] {
    let total = try office.index.fileCount()
    let count = min(400, total)
    guard count > 0 else { throw BenchmarkProblem("the office has no files") }
    var rows: [FileRow] = []
    for place in 0..<count {
      let question = FileListQuestion(order: .number, window: RowWindow(first: place * total / count, count: 1))
      guard case .files(let page) = office.perform(.ask(.files(question))) else { continue }
      rows += page.rows
    }
    return rows
  }
}
