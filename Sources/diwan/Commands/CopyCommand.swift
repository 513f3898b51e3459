import ArgumentParser
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan copy FILE --output PATH`: a clear copy of everything held on a person, for them, with its scans beside it; the
/// handing over is recorded.
struct CopyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "copy", abstract: Help.phrases["cli.copy"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.show.file"))
  var file: String
  @Option(help: Help.text("cli.copy.output"))
  var output: PathArgument
  @Option(help: Help.text("cli.copy.scans"))
  var scans: PathArgument?
  @OptionGroup var clock: ClockOption

  func run() throws {
    guard let number = FileNumber(text: file) else { throw Failure(.fileUnknown, detail: file) }
    let office = try options.signedIn()
    clock.apply(to: office)
    let copy = try copy(of: number, in: office)
    let path = output.absolute
    let content = try content(of: copy, in: office)
    let folder = try scanFolder(for: copy)
    do {
      let file = try NewFile(at: path)
      try folder?.write(copy, from: office)
      try file.add(content)
      _ = try file.finish()
      // What is not recorded as handed over never bears its name.
      let given = CopyGiven(
        request: copy.answeredRequest, means: .file, scans: folder == nil ? nil : copy.scans.count)
      _ = try office.submit(Submission(.subject(number, .giveCopy(given))))
      try folder?.keep()
      try file.keep()
    } catch {
      folder?.remove()
      throw error
    }
    Output.line(Help.phrases("cli.copy.done", ["path": path]))
    guard let folder else { return }
    Output.line(Help.phrases("cli.copy.scansDone", ["count": String(copy.scans.count), "path": folder.path]))
  }

  /// What stands against a copy is said in the office's own words, such as that the file was erased, or who may read it.
  private func copy(of number: FileNumber, in office: StaffedOffice) throws -> CopyView {
    do {
      if case .copy(let copy) = try office.answer(.copy(number)) { return copy }
    } catch let refusal as Refusal {
      let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
      throw CommandEnd(refusal, sentence: setting.refusalText(refusal))
    }
    throw Failure(.internalFault, detail: "copy")
  }

  /// The folder for the scans; nil where the file has none.
  /// - Throws: where it has some and no folder is named: a copy without them would not be one of everything.
  private func scanFolder(for copy: CopyView) throws -> ClearScans? {
    guard !copy.scans.isEmpty else { return nil }
    guard let scans else {
      throw CommandEnd(
        status: .usage, code: "scans",
        sentence: Help.phrases("cli.copy.scansMissing", ["count": String(copy.scans.count)]))
    }
    return try ClearScans(in: scans.absolute, for: copy.scans.count)
  }

  private func content(of copy: CopyView, in office: StaffedOffice) throws -> [UInt8] {
    if options.json { return try Output.bytes(of: CopiedFile(copy)) }
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let lines = DataCopy(copy, setting: setting).lines.map(\.text)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
