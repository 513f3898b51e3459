import ArgumentParser
import Calendars
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan messages`: the queue of messages to beneficiaries, and its sending.
struct MessagesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "messages", abstract: Help.phrases["cli.messages"],
      subcommands: [
        MessagesListCommand.self, MessagesQueueCommand.self, MessagesRemindCommand.self, MessagesSendCommand.self,
      ],
      defaultSubcommand: MessagesListCommand.self)
  }
}

/// `diwan messages [list]`: what waits, and for what; it names nobody.
struct MessagesListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Help.phrases["cli.messages.list"])
  }

  @OptionGroup var options: OfficeOptions
  @Flag(help: Help.text("cli.messages.ended"))
  var ended = false

  private struct Row: Encodable {
    var message: String
    var kind: String
    var medium: String
    var stage: String
    var at: String
    var queued: String
    var attempts: Int
  }

  private static let rowsPerWindow = 500

  func run() throws {
    let office = try options.signedIn()
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let rows = try all(of: office).filter { !$0.isClosed }
    if options.json {
      return try Output.json(
        rows.map { row in
          Row(
            message: row.id.text, kind: row.kind.rawValue, medium: row.medium.rawValue, stage: row.stage.rawValue,
            at: row.at.iso, queued: row.queuedAt.iso, attempts: row.attempts)
        })
    }
    for row in rows {
      Output.line(
        [row.id.text, setting.label(of: row.kind), setting.label(of: row.medium), setting.stageText(of: row)]
          .joined(separator: "\t"))
    }
    if rows.isEmpty { Output.error(setting.phrases["cli.messages.none"]) }
  }

  private func all(of office: StaffedOffice) throws -> [MessageRow] {
    var rows: [MessageRow] = []
    while true {
      let window = RowWindow(first: rows.count, count: Self.rowsPerWindow)
      guard case .messages(_, let page) = try office.answer(.messages(MessageQuestion(isOpen: !ended, window: window)))
      else { return rows }
      rows += page.rows
      if page.rows.isEmpty || rows.count >= page.total { return rows }
    }
  }
}

/// `diwan messages send`: hands over what is due, for a timer; what it told stands in the ledger.
struct MessagesSendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "send", abstract: Help.phrases["cli.messages.send"],
      discussion: Help.phrases["cli.messages.send.about"])
  }

  @OptionGroup var options: OfficeOptions
  @OptionGroup var clock: ClockOption

  private struct Row: Encodable {
    var message: String
    var result: String
  }

  func run() throws {
    let file = ConfigurationFile.read()
    for problem in Help.phrases.texts(of: file.problems) { Output.error(problem) }
    let office = try options.signedIn()
    clock.apply(to: office)
    let post = MessagePost(setting: file.messages)
    // What becomes a task for an officer needs no way.
    try remindByItself(post, office)
    guard !file.messages.ways.media.isEmpty else {
      throw CommandEnd(
        status: .configuration, code: "noMessageWay",
        sentence: Help.phrases("cli.messages.noWay", ["path": ConfigurationFile.path]))
    }
    let sent = try post.sendAll(from: office)
    if options.json {
      return try Output.json(sent.map { Row(message: $0.reference.text, result: $0.result.rawValue) })
    }
    for one in sent {
      Output.line(one.reference.text + "\t" + Help.phrases["message.result." + one.result.rawValue])
    }
    if sent.isEmpty { Output.error(Help.phrases["cli.messages.nothingDue"]) }
  }

  /// Queues the reminders that the association lets the program write by itself.
  private func remindByItself(_ post: MessagePost, _ office: StaffedOffice) throws {
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    for kind in setting.profile.watched.reminding.byItself {
      _ = try post.remind(.all(kind), from: office, setting: setting)
    }
  }
}
