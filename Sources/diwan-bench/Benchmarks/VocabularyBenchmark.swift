import CaseIndex
import Desk
import FoundationEssentials
import Glibc
import Office

/// The search among names that are made of very many words: given names as the office has them, and family names of which
/// each is borne by few.
struct VocabularyBenchmark {
  let setting: BenchmarkSetting

  private static let familyNames = 100_000
  private static let files = 100_000
  private static let people = 400
  /// Letters that no spelling takes for one another's.
  private static let letters = [
    0x628, 0x62A, 0x62B, 0x62C, 0x62D, 0x62E, 0x62F, 0x631, 0x632, 0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639,
    0x63A,
    0x641, 0x642, 0x643, 0x644, 0x645, 0x646, 0x647, 0x648,
  ].compactMap(UnicodeScalar.init)
  private static let lettersOfName = 5

  func run() throws -> BenchmarkResult {
    let scratch = try ScratchFolder(below: setting.folder)
    try setting.office.signIn("director", in: scratch.path)
    let office = BenchmarkOffice(path: scratch.path + "/office", files: 1, program: setting.program)
    try office.prepare()
    let list = scratch.path + "/list.csv"
    try write(list)
    let taken = try ChildProcess.run(setting.program, ["import", list, "--data", office.path, "--json"])
    guard taken.status == 0 else { throw BenchmarkProblem("diwan import ended with \(taken.status)") }
    let seat = try office.signedIn()
    let people = try office.rows(Self.people, of: seat)
    let first = Stopwatch.milliseconds { _ = seat.perform(.ask(.search(SearchQuestion(text: people[0].name)))) }
    let near = try SearchBenchmark.figure("a family name with a letter changed", of: seat, people) { person in
      person.name.split(separator: " ").last.map { String($0.dropLast()) + String(Self.letters[$0.utf8.count % 25]) }
    }
    return BenchmarkResult(
      name: "vocabulary", data: "\(try seat.index.fileCount()) names with \(Self.familyNames) family names",
      method: "As the search, in an office into which a list with these names was imported.",
      figures: [Figure("first search, the words read", .milliseconds, first)]
        + (try SearchBenchmark.figures(of: seat, people)) + [near])
  }

  /// A list of names alone: given names of the office that is measured, a father's and a family name.
  private func write(_ path: String) throws {
    let source = try setting.office.signedIn()
    let given = try setting.office.rows(Self.people, of: source).compactMap { row in
      row.name.split(separator: " ").first.map(String.init)
    }
    guard !given.isEmpty, let file = fopen(path, "we") else { throw BenchmarkProblem("\(path) cannot be written") }
    defer { fclose(file) }
    fputs("name\n", file)
    for number in 0..<Self.files {
      let (own, father) = (given[number * 7 % given.count], given[(number * 13 + 5) % given.count])
      fputs("\(own) \(father) \(Self.familyName(number % Self.familyNames))\n", file)
    }
  }

  /// Another one for each number, spread over all words of so many letters.
  private static func familyName(_ number: Int) -> String {
    // No multiple of it below 25^5 is another's, since it is a prime that does not divide 25.
    var rest = (number + 1) * 7_919 % 9_765_625
    var name = String.UnicodeScalarView()
    for _ in 0..<lettersOfName {
      name.append(letters[rest % letters.count])
      rest /= letters.count
    }
    return String(name)
  }
}
