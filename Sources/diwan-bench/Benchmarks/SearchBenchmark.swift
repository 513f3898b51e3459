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
    let people = try setting.office.rows(400, of: office)
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
}
