import ArgumentParser
import Calendars
import CaseLedger
import Desk
import DiwanScreens
import Office

/// `diwan log cat`: the ledger's lines as they are, or opened.
struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log", abstract: Help.phrases["cli.log"], subcommands: [LogCatCommand.self],
      defaultSubcommand: LogCatCommand.self)
  }
}

struct LogCatCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "cat", abstract: Help.phrases["cli.log.cat"])
  }

  @OptionGroup var options: OfficeOptions
  @Flag(help: Help.text("cli.log.decrypt"))
  var decrypt = false
  @Option(help: Help.text("cli.log.reason"))
  var reason: String?

  /// One event in clear, a JSON object a line.
  private struct OpenedRecord: Encodable {
    var n: Int
    var t: String
    var a: String
    var k: String
    var s: String
    var p: [String]
    var d: String?
    /// Why the data cannot be read: the key is gone, as after an erasure, or the file is restricted.
    var sealed: String?

    init(_ event: OpenedLedger.Event) {
      n = event.commit.number
      t = event.commit.at.iso
      a = event.commit.officer
      k = event.record.kind
      s = event.record.stream
      p = event.record.clauses
      switch event.content {
      case .opened(let data): d = String(decoding: data, as: UTF8.self)
      case .sealed(let error): sealed = error.code
      case .restricted: sealed = "access.restricted"
      }
    }
  }

  func validate() throws {
    try IdleOption.refuse(("--reason", reason != nil && !decrypt))
  }

  func run() throws {
    guard decrypt else {
      let ledger = try options.ledger()
      var reader = try ledger.commits()
      while let commit = try reader.next() { Output.raw(commit.line + [0x0A]) }
      if let damage = ledger.damage { throw CommandEnd(damage, Help.phrases) }
      return
    }
    guard let reason else {
      let sentence = Help.phrases["cli.log.reasonMissing"]
      throw CommandEnd(status: .usage, code: "reason", sentence: sentence)
    }
    let office = try options.signedIn()
    var ledger = try office.openLedger(reason: reason)
    while let events = try ledger.next() {
      for event in events { try Output.compactJSON(OpenedRecord(event)) }
    }
    if let damage = office.ledger.damage { throw CommandEnd(partBefore: damage) }
  }
}
