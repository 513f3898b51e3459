import ArgumentParser
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan search TEXT`: files by name, ID, phone or number, as the search screen finds them.
struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "search", abstract: Help.phrases["cli.search"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.search.text"))
  var text: [String]
  @Option(help: Help.text("cli.search.limit"))
  var limit = 50

  func validate() throws {
    try NumberArgument.demand(limit, in: 1...100_000, for: "--limit")
  }

  /// One row of `--json`.
  private struct Row: Encodable {
    var file: String
    var name: String
    var category: String
    var status: String?
  }

  func run() throws {
    let office = try options.signedIn()
    let question = SearchQuestion(text: text.joined(separator: " "), limit: limit)
    guard case .search(let found) = try office.answer(.search(question)) else { return }
    if options.json {
      return try Output.json(
        found.rows.map {
          Row(file: $0.id.text, name: $0.name, category: $0.category, status: $0.status?.rawValue)
        })
    }
    for row in found.rows { Output.line(row.id.text + "\t" + row.name) }
    if found.rows.isEmpty { Output.error(Help.phrases["cli.search.none"]) }
    guard !found.near.isEmpty else { return }
    Output.error(Help.phrases("search.near", ["count": String(found.near.count)]))
    for row in found.near { Output.note(row.id.text + "\t" + row.name + "\n") }
  }
}
