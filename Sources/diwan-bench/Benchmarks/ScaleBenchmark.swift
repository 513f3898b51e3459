import CaseIndex
import CaseLedger
import Casework
import Desk
import Office

/// What each kind of work costs as the office grows: the same acts in offices of a thousand files and more.
struct ScaleBenchmark {
  let setting: BenchmarkSetting

  private static let sizes = [1_000, 10_000, 100_000]
  /// Made in about twenty minutes, so only on request.
  private static let longSize = 1_000_000
  private static let (commits, openings, lists, people) = (200, 11, 45, 40)
  private static let rowsOfScreen = 34

  func run() throws -> BenchmarkResult {
    let sizes = Self.sizes + (setting.isLong ? [Self.longSize] : [])
    let points = try sizes.map { try measure(setting.sized($0)) }
    return BenchmarkResult(
      name: "scale", data: "offices made by `diwan demo` in \(setting.folder), about ten events for each file",
      method: """
        Copies of them: \(Self.commits) corrections, \(Self.openings) openings with a current index, every kind of search \
        for \(Self.people) people, the list by name in its middle, one rebuild, one verification; the program's memory \
        signed in.
        """,
      figures: points.flatMap(\.figures),
      omissions: setting.isLong ? [] : ["1,000,000 files and 10,000,000 events: with --long"],
      picture: GrowthPicture(points: points).lines)
  }

  private func measure(_ setting: BenchmarkSetting) throws -> GrowthPoint {
    let copy = try CopiedOffice(of: setting.office, in: setting.folder)
    let office = try copy.signedIn(index: "scale")
    var point = GrowthPoint(files: try office.index.fileCount(), events: try office.index.eventCount())
    let rows = try setting.office.rows(Self.commits, of: office)
    point[.commit] = try commits(in: rows, of: office)
    var opening = Samples()
    for _ in 0..<Self.openings {
      opening.add(try Stopwatch.microseconds { _ = try copy.signedIn(index: "scale") })
    }
    point[.open] = opening
    point[.search] = searches(rows, of: office)
    point[.list] = list(of: office, files: point.files)
    point[.rebuild] = Samples([try Stopwatch.microseconds { try office.rebuildIndex() }])
    point[.verify] = Samples([try verification(of: setting.office)])
    point.mebibytes = try memory(in: setting)
    return point
  }

  private func commits(in rows: [FileRow], of office: StaffedOffice) throws -> Samples {
    var times = Samples()
    for row in rows {
      let correction = FileCommand.correct(.address, to: "Quba", reason: "moved", confirmed: [])
      var answer = Answer.drafts([])
      let time = Stopwatch.microseconds { answer = office.perform(.submit(Submission(.file(row.id, correction)))) }
      if case .receipt = answer { times.add(time) }
    }
    guard times.count > 0 else { throw BenchmarkProblem("no file could be corrected") }
    return times
  }

  private func searches(_ rows: [FileRow], of office: StaffedOffice) -> Samples {
    // The first search reads the words of all names, as sign-in does in the background.
    _ = office.perform(.ask(.search(SearchQuestion(text: "a"))))
    var times = Samples()
    for row in rows.prefix(Self.people) {
      for kind in QueryKind.allCases {
        guard let text = kind.text(for: row), !text.isEmpty else { continue }
        times.add(Stopwatch.microseconds { _ = office.perform(.ask(.search(SearchQuestion(text: text)))) })
      }
    }
    return times
  }

  private func list(of office: StaffedOffice, files: Int) -> Samples {
    var times = Samples()
    for round in 0..<Self.lists {
      let window = RowWindow(first: files / 2 + round, count: Self.rowsOfScreen)
      let question = FileListQuestion(order: .name, window: window)
      times.add(Stopwatch.microseconds { _ = office.perform(.ask(.files(question))) })
    }
    return times
  }

  private func verification(of office: BenchmarkOffice) throws -> Double {
    let ledger = try Ledger.open(
      on: FolderStorage(folder: office.logPath, isReadOnly: true), for: .reading, at: SampleRecords.moment)
    return try Stopwatch.microseconds {
      guard try ledger.verify().ok else { throw BenchmarkProblem("the office's log does not verify") }
    }
  }

  /// What the program takes on a terminal, signed in.
  private func memory(in setting: BenchmarkSetting) throws -> Double {
    let scratch = try ScratchFolder(below: setting.folder)
    let rig = try DeskRig(setting: setting, passphraseFile: scratch.path + "/passphrase")
    let terminal = try rig.open(screen: "files")
    defer { terminal.end() }
    _ = try rig.painted(terminal)
    return try ProcessCounters(of: terminal.process).residentMebibytes
  }
}
