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
    return BenchmarkResult(
      name: "search", data: "\(setting.files) names of \(setting.office.path)",
      method:
        "Queries made of \(people.count) files spread over the register; the first 50 ranked rows, catch-up included.",
      figures: try Self.figures(of: office, people))
  }

  /// Every kind of query that these people give something to type for.
  static func figures(of office: StaffedOffice, _ people: [FileRow]) throws -> [Figure] {
    try QueryKind.allCases.compactMap { kind in
      guard people.contains(where: { kind.text(for: $0)?.isEmpty == false }) else { return nil }
      return try figure(kind.rawValue, of: office, people) { kind.text(for: $0) }
    }
  }

  static func figure(
    _ name: String, of office: StaffedOffice, _ people: [FileRow], text: (FileRow) -> String?
  ) throws -> Figure {
    var times = Samples()
    for person in people {
      guard let text = text(person), !text.isEmpty else { continue }
      var answer = Answer.drafts([])
      times.add(Stopwatch.milliseconds { answer = office.perform(.ask(.search(SearchQuestion(text: text)))) })
      guard case .search = answer else { throw BenchmarkProblem("a search was not answered") }
    }
    return Figure(name, .milliseconds, times, target: target)
  }
}
