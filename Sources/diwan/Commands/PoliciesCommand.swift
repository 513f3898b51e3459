import ArgumentParser
import Casework
import Desk
import DiwanScreens
import ProfileFiles

/// `diwan policies [ID]`: the policies that come with the program; `--check FILE` judges another.
///
/// `--export FILE`, `--import FILE` and `--import-text FILE` concern the policy of the office in the data folder.
struct PoliciesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "policies", abstract: Help.phrases["cli.policies"])
  }

  @OptionGroup var options: OfficeOptions
  @Argument(help: Help.text("cli.policies.id"))
  var id: String?
  @Option(help: Help.text("cli.policies.check"))
  var check: PathArgument?
  @Option(name: .customLong("export"), help: Help.text("cli.policies.export"))
  var exportPath: PathArgument?
  @Option(name: .customLong("import"), help: Help.text("cli.policies.import"))
  var importPath: PathArgument?
  @Option(name: .customLong("import-text"), help: Help.text("cli.policies.importText"))
  var textPath: PathArgument?
  @Option(help: Help.text("cli.policies.from"))
  var from: String?
  @Option(help: Help.text("cli.policies.reason"))
  var reason: String?
  @OptionGroup var clock: ClockOption

  private struct CheckedFile: Encodable {
    struct Problem: Encodable {
      var line: Int
      var key: String
      var code: String
      var text: String
      var isWarning: Bool
    }

    var ok: Bool
    var problems: [Problem]
  }

  func validate() throws {
    let tasks = [("--check", check), ("--import-text", textPath), ("--import", importPath), ("--export", exportPath)]
      .filter { $0.1 != nil }.map(\.0)
    let adopts = importPath != nil
    try IdleOption.refuse(
      (id ?? "", id != nil && !tasks.isEmpty), (tasks.last ?? "", tasks.count > 1), ("--from", from != nil && !adopts),
      ("--reason", reason != nil && !adopts), ("--confirm-clock", clock.confirmClock && !adopts && textPath == nil))
  }

  func run() throws {
    if let check { return try checkFile(check.text) }
    if let textPath { return try importText(at: textPath.text) }
    if let importPath { return try importProfile(at: importPath.text) }
    if let exportPath { return try exportProfile(to: exportPath.text) }
    let library = try Library()
    guard let id else {
      let profiles = try library.profiles()
      if options.json { return try Output.json(profiles.map(\.id)) }
      for profile in profiles {
        Output.line(profile.id + "\t" + profile.association.name.text(in: Help.language))
      }
      return
    }
    guard let profile = try library.profile(id) else {
      throw CommandEnd(status: .usage, code: "policy", sentence: Help.phrases("cli.policyUnknown", ["policy": id]))
    }
    if options.json { return try Output.json(profile) }
    for line in lines(of: profile) { Output.line(line) }
  }

  private func checkFile(_ path: String) throws {
    _ = try checked(path)
    if !options.json { Output.line(Help.phrases("cli.profileGood", ["path": path])) }
  }

  /// The profile of a file; what is wrong in it is said line by line.
  func checked(_ path: String) throws -> Profile {
    let read = try Library().readProfile(at: path)
    let problems = read.problems.map { problem in
      CheckedFile.Problem(
        line: problem.line, key: problem.key, code: problem.code.rawValue,
        text: Help.phrases(problem.code.phrase, problem.arguments), isWarning: problem.code.isWarning)
    }
    if options.json {
      // A profile that is imported is told of by what came of it.
      if check != nil || read.profile == nil {
        try Output.json(CheckedFile(ok: read.profile != nil, problems: problems))
      }
    } else {
      for problem in problems { Output.line(problem.text) }
    }
    guard let profile = read.profile else {
      throw CommandEnd(
        status: .data, code: "profile", sentence: Help.phrases("cli.profileBad", ["path": path]),
        isReported: options.json)
    }
    return profile
  }

  private func lines(of profile: Profile) -> [String] {
    let language = Help.language
    var lines = [profile.association.name.text(in: language)]
    if let licence = profile.association.licence {
      lines.append(Help.phrases("cli.policy.licence", ["number": licence]))
    }
    lines.append(profile.decision.label.text(in: language))
    lines += profile.channels.map { "- " + $0.label.text(in: language) }
    lines += profile.clauses.map { clause in
      clause.id + "\t" + clause.title.text(in: language) + "\t(" + clause.place.text(in: language) + ")"
    }
    return lines
  }
}
