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

  /// One event in clear, a JSON object a line.
  private struct OpenedRecord: Encodable {
    var n: Int
    var t: String
    var a: String
    var k: String
    var s: String
    var p: [String]
    var d: String?
    /// Why the data cannot be read any more, as after an erasure.
    var sealed: String?
  }

  func run() throws {
    guard decrypt else {
      var reader = try options.ledger().commits()
      while let commit = try reader.next() { Output.raw(commit.line + [0x0A]) }
      return
    }
    let office = try options.signedIn()
    var reader = try office.commitsToOpen()
    while let commit = try reader.next() {
      for record in commit.records { try Output.compactJSON(opened(record, of: commit, with: office.keyring)) }
    }
  }

  private func opened(_ record: SealedRecord, of commit: Commit, with keyring: Keyring) throws -> OpenedRecord {
    var opened = OpenedRecord(
      n: commit.number, t: commit.at.iso, a: commit.officer, k: record.kind, s: record.stream, p: record.clauses)
    do {
      opened.d = String(decoding: try commit.data(of: record, with: keyring), as: UTF8.self)
    } catch .keys(let error) {
      opened.sealed = error.code
    }
    return opened
  }
}
