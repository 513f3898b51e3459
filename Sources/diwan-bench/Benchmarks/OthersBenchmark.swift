import CaseLedger
import Casework
import Desk
import Office

/// What others record, taken in by an officer at work; and what it costs to note that a file is read.
struct OthersBenchmark {
  let setting: BenchmarkSetting

  private static let rounds = 5
  private static let commits = 1_000
  private static let target = Figure.Target.atMost(50)

  func run() throws -> BenchmarkResult {
    let copy = try CopiedOffice(of: setting.office, in: setting.folder)
    let working = try copy.signedIn(index: "shared")
    try working.writeSnapshot()
    // Officers of one host share an index; one that is alone on its host projects for itself.
    let sharing = try copy.signedIn(index: "shared")
    let alone = try copy.signedIn(index: "own")
    var numbers = try fileNumbers(of: working)
    var (recording, taking, projecting) = (Samples(), Samples(), Samples())
    for round in 0..<Self.rounds {
      var recorded = 0
      for number in numbers where recorded < Self.commits {
        let answer: Answer
        let correction = FileCommand.correct(
          .address, to: "Quba \(round)", reason: "moved", confirmed: [])
        var given = Answer.drafts([])
        let microseconds = Stopwatch.microseconds {
          given = working.perform(.submit(Submission(.file(number, correction))))
        }
        answer = given
        guard case .receipt = answer else { continue }
        recording.add(microseconds)
        recorded += 1
      }
      guard recorded == Self.commits else { throw BenchmarkProblem("only \(recorded) files could be corrected") }
      taking.add(try Stopwatch.milliseconds { try sharing.catchUp() })
      projecting.add(try Stopwatch.milliseconds { try alone.catchUp() })
      numbers.reverse()
    }
    let readings = try self.readings(of: numbers, by: sharing)
    return BenchmarkResult(
      name: "others", data: "\(setting.files) files, a copy of \(setting.office.path)",
      method: "One officer corrects \(Self.commits) files, one commit each; then two others catch up, in turns.",
      figures: [
        Figure("a correction recorded, its rows included", .microseconds, recording),
        Figure("1,000 commits taken in, index shared", .milliseconds, taking, target: Self.target),
        Figure("1,000 commits taken in and projected", .milliseconds, projecting, target: Self.target),
      ] + readings)
  }

  /// A file opened for the first time of the day, which is noted on the disk, beside the same file opened again.
  private func readings(of numbers: [FileNumber], by office: StaffedOffice) throws -> [Figure] {
    var (first, again) = (Samples(), Samples())
    for number in numbers.prefix(Self.commits) {
      first.add(try microseconds(toRead: number, by: office))
      again.add(try microseconds(toRead: number, by: office))
    }
    return [
      Figure("a file opened, its reading noted", .microseconds, first),
      Figure("the same file opened again", .microseconds, again),
      Figure("what noting costs", .microseconds, first.median - again.median),
    ]
  }

  private func microseconds(toRead number: FileNumber, by office: StaffedOffice) throws -> Double {
    var answer = Answer.drafts([])
    let microseconds = Stopwatch.microseconds { answer = office.perform(.ask(.file(number, asOf: nil))) }
    guard case .file = answer else { throw BenchmarkProblem("file \(number.text) was not opened") }
    return microseconds
  }

  private func fileNumbers(of office: StaffedOffice) throws -> [FileNumber] {
    let question = FileListQuestion(order: .number, window: RowWindow(first: 0, count: Self.commits * 2))
    guard case .files(let page) = office.perform(.ask(.files(question))) else {
      throw BenchmarkProblem("the register was not answered")
    }
    return page.rows.map(\.id)
  }
}
