import Casework
import Desk
import Glibc
import Office
import Paper

/// Putting things on paper: a letter by the real program, and a hundred pages by the one that draws them.
struct PaperBenchmark {
  let setting: BenchmarkSetting

  private static let files = 300
  private static let letters = 20
  private static let packs = 5
  private static let pages = 100

  func run() throws -> BenchmarkResult {
    let scratch = try ScratchFolder(below: setting.folder)
    let office = BenchmarkOffice(path: scratch.path + "/office", files: Self.files, program: setting.program)
    try office.prepare()
    let signedIn = try office.signedIn()
    let seconds = try letter(of: signedIn, at: office, in: scratch.path)
    let pack = try pack(of: try office.rows(Self.files, of: signedIn), in: scratch.path)
    return BenchmarkResult(
      name: "paper", data: "an office of \(Self.files) files; a table of its names, \(pack.pages) pages",
      method: """
        `diwan print notice` from its start to its end: signing in, the note in the ledger, the PDF on the disk. The pages \
        by `diwan-print`, from the description in a file to the PDF in another.
        """,
      figures: [
        Figure("one letter", .milliseconds, Samples(seconds.map { $0 * 1_000 }), target: .atMost(100)),
        Figure("\(pack.pages) pages", .seconds, pack.seconds, target: .atMost(10)),
        Figure("largest memory", .mebibytes, pack.memory),
      ])
  }

  /// The seconds of each printing of a notice that waits to be given.
  private func letter(of signedIn: StaffedOffice, at office: BenchmarkOffice, in folder: String) throws -> [Double] {
    let window = RowWindow(first: 0, count: 1)
    guard case .worklist(_, let page) = signedIn.perform(.ask(.worklist(.toTell, window))), let row = page.rows.first
    else { throw BenchmarkProblem("the office has decided nothing") }
    setenv("DIWAN_OFFICER", "director", 1)
    setenv("DIWAN_PASSPHRASE_FILE", try office.passphraseFile(in: folder), 1)
    return try (0..<Self.letters).map { round in
      let output = folder + "/letter-\(round).pdf"
      let printed = try ChildProcess.run(
        setting.program, ["print", "notice", row.id.text, "--data", office.path, "--output", output])
      guard printed.status == 0 else { throw BenchmarkProblem("diwan print ended with \(printed.status)") }
      return printed.seconds
    }
  }

  private struct Pack {
    var pages: Int
    var seconds = Samples()
    var memory = Samples()
  }

  /// A table of as many rows as fill the pages, by what a shorter one fills.
  private func pack(of rows: [FileRow], in folder: String) throws -> Pack {
    let short = try draw(rows, count: 400, in: folder)
    let count = (Self.pages * 400 + short.pages - 2) / max(1, short.pages - 1)
    var pack = Pack(pages: 0)
    for _ in 0..<Self.packs {
      let drawn = try draw(rows, count: count, in: folder)
      guard drawn.pages >= Self.pages else { throw BenchmarkProblem("\(drawn.pages) pages are too few") }
      pack.pages = drawn.pages
      pack.seconds.add(drawn.process.seconds)
      pack.memory.add(drawn.process.peakMebibytes)
    }
    return pack
  }

  private func draw(_ rows: [FileRow], count: Int, in folder: String) throws -> (pages: Int, process: ChildProcess) {
    let (description, output) = (folder + "/pack.jsonl", folder + "/pack.pdf")
    try TextFile.write(try document(of: rows, count: count).jsonLines(), to: description)
    // The report comes on standard error; the measured time is that of one program beside the shell's own start.
    let script = "exec \"$1\" <\"$2\" 2>&1 >\"$3\""
    let drawn = try ChildProcess.run("sh", ["-c", script, "sh", setting.program + "-print", description, output])
    guard drawn.status == 0, let report = PrintReport(json: drawn.output) else {
      throw BenchmarkProblem("diwan-print ended with \(drawn.status)")
    }
    return (report.pages, drawn)
  }

  /// Numbers and names under repeated headings, as an office's lists are.
  private func document(of rows: [FileRow], count: Int) -> PaperDocument {
    let name = rows[0].name
    let columns = [PaperTable.Column(name), PaperTable.Column(name, share: 3), PaperTable.Column(name, share: 2)]
    let cells = (0..<count).map { place -> [String] in
      let row = rows[place % rows.count]
      return [row.id.text, row.name, row.category]
    }
    return PaperDocument(
      head: PaperHead(
        title: name, language: "ar", direction: .rightToLeft, letterhead: Letterhead(name: name), footer: name,
        pageLabel: "{page} / {pages}"),
      blocks: [.table(PaperTable(columns: columns, rows: cells))])
  }
}
