import ArgumentParser
import Calendars
import Casework
import Desk
import DiwanScreens
import ListFiles
import Office
import ProfileFiles

/// `diwan import FILE`: the files of another program's list, checked line by line, many at once.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Help.phrases["cli.import"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.import.file"))
  var file: PathArgument
  @Option(help: Help.text("cli.import.mapping"))
  var mapping: PathArgument?
  @Option(help: Help.text("cli.import.encoding"))
  var encoding: ListEncoding?
  @Flag(help: Help.text("cli.import.dryRun"))
  var dryRun = false
  @Option(help: Help.text("cli.import.report"))
  var report: PathArgument?
  @OptionGroup var clock: ClockOption

  /// What came of it, as `--json` tells it.
  private struct Outcome: Encodable {
    struct Warning: Encodable {
      var field: String
      var code: String
      var count: Int
    }

    var list: String
    var encoding: String
    var dryRun: Bool
    var entries: Int
    var registered: Int
    var known: Int
    var refused: Int
    var warnings: [Warning]
    var ignoredColumns: [String]
  }

  func run() throws {
    guard let form = ListForm(fileName: file.text) else {
      throw CommandEnd(status: .usage, code: "form", sentence: Help.phrases("cli.import.form", ["path": file.text]))
    }
    let office = try options.signedIn()
    clock.apply(to: office)
    let list = ListFile(path: file.absolute)
    let (digest, byteCount) = try list.identity()
    let source = try self.source(list, form: form, in: office)
    // Wrongly told letters would stand in every name: whoever imports reads how the list was taken.
    if encoding == nil, source.encoding != .utf8 {
      Output.error(Help.phrases("cli.import.toldEncoding", ["encoding": source.encoding.rawValue]))
    }
    let report = try self.report.map {
      try ImportReport(at: $0.absolute, mapping: source.mapping, phrases: Help.phrases)
    }
    let line = StatusLine(isShown: !options.json)
    var reached = ImportTally()
    let tally: ImportTally
    do {
      tally = try office.importList(
        ImportBegun(list: digest, byteCount: byteCount), isDryRun: dryRun,
        from: { try source.next() },
        reporting: { verdicts, tally in
          reached = tally
          for problem in source.takeProblems() { try report?.add(line: problem.line, problem.flaw) }
          try report?.add(verdicts)
          try report?.flush()
          line.show(progress(tally))
        })
    } catch {
      line.end()
      if reached.registered > 0, !dryRun {
        // Whoever reads the fault reads, too, that nothing is lost and how to go on.
        Output.error(Help.phrases("cli.import.interrupted", ["count": String(reached.registered)]))
      } else {
        // The next try finds the same anew, and may have the report's name.
        report?.takeBack()
      }
      throw error
    }
    line.end()
    try report?.finish()
    try tell(tally, of: digest, source)
  }

  private func progress(_ tally: ImportTally) -> String {
    Help.phrases(
      "cli.import.progress",
      ["entries": String(tally.entries), "registered": String(tally.registered), "refused": String(tally.refused)])
  }

  private func source(_ list: ListFile, form: ListForm, in office: StaffedOffice) throws -> ListSource {
    let signedIn = office.signedIn
    let profile = signedIn.register.profile(inForceOn: signedIn.now.day(in: .riyadh))
    var vocabulary = try ListVocabulary(profile: profile, phrases: Language.allCases.map { try Library().phrases($0) })
    let known = try mapping.map(readMapping) ?? ReadMapping()
    vocabulary.learn(known)
    do {
      return try ListSource(
        list, form: form, encoding: encoding, vocabulary: vocabulary, defaults: vocabulary.defaults(of: known),
        profile: profile)
    } catch let problem as ListProblem {
      throw CommandEnd(problem, path: file.text)
    }
  }

  private func readMapping(_ path: PathArgument) throws -> ReadMapping {
    let mapping = MappingFile.read(
      try Machine.bytes(ofFile: path.absolute), fileName: path.text, fields: ListColumn.written.map(\.name),
      folding: ListVocabulary.key)
    guard mapping.problems.isEmpty else {
      for problem in mapping.problems { Output.error(Help.phrases(problem.code.phrase, problem.arguments)) }
      throw CommandEnd(
        status: .data, code: "mapping", sentence: Help.phrases("cli.import.mappingBad", ["path": path.text]))
    }
    return mapping
  }

  private func tell(_ tally: ImportTally, of digest: String, _ source: ListSource) throws {
    let ignored = source.mapping.ignored
    let warnings = tally.warnings.map { finding, count in
      Outcome.Warning(field: finding.field.rawValue, code: finding.code.rawValue, count: count)
    }.sorted { ($1.count, $0.code, $0.field) < ($0.count, $1.code, $1.field) }
    if options.json {
      return try Output.json(
        Outcome(
          list: digest, encoding: source.encoding.rawValue, dryRun: dryRun, entries: tally.entries,
          registered: tally.registered, known: tally.known, refused: tally.refused, warnings: warnings,
          ignoredColumns: ignored))
    }
    Output.line(
      Help.phrases(
        dryRun ? "cli.import.tried" : "cli.import.done",
        [
          "entries": String(tally.entries), "registered": String(tally.registered), "known": String(tally.known),
          "refused": String(tally.refused),
        ]))
    for warning in warnings {
      Output.line(
        String(warning.count) + "\t" + Help.phrases["field." + warning.field] + ": "
          + Help.phrases["finding." + warning.code])
    }
    guard !ignored.isEmpty else { return }
    Output.line(
      Help.phrases("cli.import.ignored", ["columns": ignored.joined(separator: Help.phrases["list.separator"])]))
  }
}

extension CommandEnd {
  /// A list that cannot be read as a whole.
  init(_ problem: ListProblem, path: String) {
    var values = ["path": path]
    let name: String
    switch problem {
    case .empty: name = "empty"
    case .notUTF8: name = "notUTF8"
    case .headerFlawed(let flaw):
      name = "headerFlawed"
      values["flaw"] = Help.phrases["list.flaw." + flaw.rawValue]
    case .nameColumnMissing: name = "nameColumnMissing"
    case .columnTwice(let column):
      name = "columnTwice"
      values["column"] = column
    }
    self.init(status: .data, code: "list." + name, sentence: Help.phrases("list.problem." + name, values))
  }
}
