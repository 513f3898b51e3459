public import ArgumentParser
import Casework
import Desk
import DiwanScreens
public import ListFiles
import Office

/// `diwan export --output FILE --reason TEXT`: the first page of every file as a list; its leaving is recorded.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: Help.phrases["cli.export"])
  }

  @OptionGroup var options: OfficeOptions
  @Option(help: Help.text("cli.export.format"))
  var format: ListForm?
  @Option(help: Help.text("cli.export.output"))
  var output: PathArgument
  @Option(help: Help.text("cli.export.reason"))
  var reason: String
  @Flag(help: Help.text("cli.export.masked"))
  var masked = false
  @OptionGroup var clock: ClockOption

  /// What came of it, as `--json` tells it.
  private struct Outcome: Encodable {
    var path: String
    var files: Int
    var closed: Int
    var digest: String
  }

  func run() throws {
    let office = try options.signedIn()
    clock.apply(to: office)
    // Refused before anything is written.
    guard !reason.trimmedOfWhitespace.isEmpty else {
      throw CommandEnd(status: .usage, code: "reason", sentence: Help.phrases["cli.export.reasonMissing"])
    }
    let file = try NewFile(at: output.absolute)
    let outcome = try write(to: file, from: office)
    if options.json { return try Output.json(outcome) }
    Output.line(Help.phrases("cli.export.done", ["path": file.path, "files": String(outcome.files)]))
    if outcome.closed > 0 { Output.line(Help.phrases("cli.export.closed", ["closed": String(outcome.closed)])) }
  }

  /// After so many files whoever looks on is told how far it is.
  private static let filesPerReport = 50

  private func write(to file: NewFile, from office: StaffedOffice) throws -> Outcome {
    // Whoever reads the list back tells its form by the name.
    let writer = ListWriter(format ?? ListForm(fileName: output.text) ?? .csv)
    try file.add(writer.heading)
    let line = StatusLine(isShown: !options.json)
    defer { line.end() }
    var count = 0
    let tally = try office.exportFiles(isMasked: masked) { number, facts in
      try file.add(writer.line(of: number, facts))
      count += 1
      guard line.isShown, count.isMultiple(of: Self.filesPerReport) else { return }
      line.show(Help.phrases("cli.export.progress", ["files": String(count)]))
    }
    let digest = try file.finish()
    let export = RegisterExported(reason: reason, files: tally.files, isMasked: masked, digest: digest)
    // What is not recorded as having left never bears its name.
    _ = try office.submit(Submission(.office(.exportRegister(export))))
    try file.keep()
    return Outcome(path: file.path, files: tally.files, closed: tally.closed, digest: digest)
  }
}

extension ListForm: ExpressibleByArgument {}
extension ListEncoding: ExpressibleByArgument {}
