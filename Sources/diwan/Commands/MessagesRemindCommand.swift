public import ArgumentParser
public import Casework
import Desk
import DiwanScreens
import Office

/// `diwan messages remind`: queues what beneficiaries can be reminded of today, each once; it names nobody.
struct MessagesRemindCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remind", abstract: Help.phrases["cli.messages.remind"])
  }

  @OptionGroup var options: OfficeOptions
  @Option(help: Help.text("cli.messages.remind.kind"))
  var kind: ReminderKind?
  @Flag(help: Help.text("cli.messages.remind.dryRun"))
  var dryRun = false
  @OptionGroup var clock: ClockOption

  private struct Row: Encodable {
    var file: String
    var kind: String
    var message: String?
    var result: String
  }

  func run() throws {
    let office = try options.signedIn()
    clock.apply(to: office)
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let post = MessagePost(setting: ConfigurationFile.read().messages)
    let written = try post.remind(.all(kind), from: office, setting: setting, isTrial: dryRun)
    if options.json {
      return try Output.json(
        written.map {
          Row(file: $0.file.text, kind: $0.kind.rawValue, message: $0.message?.text, result: $0.result.rawValue)
        })
    }
    for one in written {
      let result = setting.phrases["cli.messages.remind.result." + one.result.rawValue]
      Output.line(
        [one.message?.text ?? one.file.text, setting.label(of: one.kind.message), result].joined(separator: "\t"))
    }
    if written.isEmpty { Output.error(setting.phrases["reminder.none"]) }
  }
}

extension ReminderKind: ExpressibleByArgument {}
