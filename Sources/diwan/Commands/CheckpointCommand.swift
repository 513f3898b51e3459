import ArabicText
import ArgumentParser
import Calendars
import CaseLedger
import Desk
import DiwanScreens
import Glibc
import Office

/// `diwan checkpoint`: the ledger's mark for the minutes and the daily report, and the signed note for a file elsewhere.
struct CheckpointCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "checkpoint", abstract: Help.phrases["cli.checkpoint"])
  }

  @OptionGroup var options: OfficeOptions
  @Option(help: Help.text("cli.checkpoint.output"))
  var output: PathArgument?

  private struct Report: Encodable {
    var commit: Int
    var at: String
    var digits: String
    var log: String
    var head: String
    var bytes: Int
    var note: String
  }

  func run() throws {
    let checkpoint = try options.signedIn().checkpoint()
    if let output {
      try NewFile.write(Array((checkpoint.line + "\n").utf8), to: output.absolute, for: .everybody)
    }
    if options.json {
      return try Output.json(
        Report(
          commit: checkpoint.number, at: checkpoint.at.iso, digits: checkpoint.mark.digits,
          log: checkpoint.log.hexadecimal, head: checkpoint.head.hexadecimal, bytes: checkpoint.byteCount,
          note: checkpoint.line))
    }
    Output.line(
      Help.phrases(
        "cli.checkpoint.mark", ["mark": checkpoint.mark.description, "date": checkpoint.at.day(in: .riyadh).iso]))
    if let output {
      Output.line(Help.phrases("cli.checkpoint.written", ["path": output.text]))
    } else {
      Output.line(checkpoint.line)
    }
  }
}

extension Anchor {
  /// A mark as the officer gave it: the short form from paper, or the path of a file that holds a signed note.
  init(argument text: String) throws(Failure) {
    if let mark = PaperMark(typed: Digits.latin(text)) {
      self = .paper(mark)
      return
    }
    guard let bytes = try? Machine.bytes(ofFile: Machine.absolute(text)) else {
      throw Failure(.markUnreadable, detail: text)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let last = lines.last, let checkpoint = Checkpoint(line: String(last)) else {
      throw Failure(.markUnreadable, detail: text)
    }
    self = .checkpoint(checkpoint)
  }
}
