import ArgumentParser
import Calendars
import CaseLedger
import Casework
import DemoOffice
import Desk
import DiwanScreens
import FoundationEssentials
import Office

/// `diwan demo`: an office with two years of work in it, ready to try.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "demo", abstract: Help.phrases["cli.demo"])
  }

  @OptionGroup var options: OfficeOptions
  @OptionGroup var display: DisplayOptions
  @Option(help: Help.text("cli.demo.files"))
  var files = 1_000
  @Option(help: Help.text("cli.demo.seed"))
  var seed: UInt64 = 1
  @Option(help: Help.text("cli.demo.policy"))
  var policy = "kadi"
  @Flag(help: Help.text("cli.demo.noOpen"))
  var noOpen = false

  /// The office as `--json` tells of it.
  private struct Made: Encodable {
    var folder: String
    var officers: [String]
    var passphrase: String
  }

  func validate() throws {
    try NumberArgument.demand(files, in: 0...1_000_000, for: "--files")
    try IdleOption.refuse(("--json", options.json && !noOpen))
  }

  func run() throws {
    let library = try Library()
    guard let profile = try library.profile(policy) else {
      throw CommandEnd(
        status: .usage, code: "policy", sentence: Help.phrases("cli.policyUnknown", ["policy": policy]))
    }
    let folder = options.data?.absolute ?? DemoFiller.folder(profile: profile, files: files, seed: seed)
    let filler = DemoFiller(library: library, profile: profile, files: files, seed: seed, folder: folder)
    if try OfficeSite.exists(at: folder) { try filler.refuseOtherOffice() } else { try filler.fill() }
    try tell(of: folder)
    guard !noOpen else { return }
    try DeskRunner(library: library, options: options, display: display, folder: folder, isDemo: true).run()
  }

  private func tell(of folder: String) throws {
    if options.json {
      return try Output.json(
        Made(folder: folder, officers: DemoFiller.officers, passphrase: DemoFiller.passphrase))
    }
    Output.line(
      Help.phrases(
        "cli.demo.ready",
        ["folder": folder, "officers": DemoFiller.officers.joined(separator: " "), "passphrase": DemoFiller.passphrase])
    )
  }
}
