import ArgumentParser
import Calendars
import Casework
import Desk
import DiwanScreens
import Office

/// `diwan evidence`: clause by clause, what a period shows for the policy.
struct EvidenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "evidence", abstract: Help.phrases["cli.evidence"])
  }

  @OptionGroup var options: OfficeOptions
  @Option(help: Help.text("cli.evidence.from"))
  var from: String?
  @Option(help: Help.text("cli.evidence.to"))
  var to: String?
  @Option(help: Help.text("cli.evidence.output"))
  var output: PathArgument?

  private struct Row: Encodable {
    var clause: String
    var title: String
    var count: Int
    var last: String?
    var officers: [String]
    var open: Int
    var overdue: Int
    var status: String

    enum Key: String, CodingKey { case clause, title, count, last, officers, open, overdue, status }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(clause, forKey: .clause)
      try container.encode(title, forKey: .title)
      try container.encode(count, forKey: .count)
      // A clause without evidence has the key, too.
      try container.encode(last, forKey: .last)
      try container.encode(officers, forKey: .officers)
      try container.encode(open, forKey: .open)
      try container.encode(overdue, forKey: .overdue)
      try container.encode(status, forKey: .status)
    }
  }

  func run() throws {
    let form = try output.map { path in
      guard let form = EvidencePack.Form(path: path.text) else {
        throw CommandEnd(status: .usage, code: "output", sentence: Help.phrases["evidence.pack.ending"])
      }
      return form
    }
    let office = try options.signedIn()
    let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
    let view = try office.evidence(in: try period(upTo: setting.today))
    if let output, let form {
      try NewFile.write(
        EvidencePack(view, setting: setting).bytes(as: form), to: output.absolute)
    }
    if options.json {
      try Output.json(view.clauses.map { row($0, setting) })
    } else if let output {
      Output.line(Help.phrases("evidence.pack.written", ["path": output.text]))
    } else {
      for line in EvidencePack(view, setting: setting).lines { Output.line(line) }
    }
    // Evidence from a part of the ledger is not taken for all of it.
    if let damage = office.ledger.damage { throw CommandEnd(partBefore: damage) }
  }

  /// From the first day asked for, or that of the Hijri year, to the last one asked for, or today.
  private func period(upTo today: CivilDate) throws -> ClosedRange<CivilDate> {
    let last = try to.map(DayArgument.read) ?? today
    let first = try from.map(DayArgument.read) ?? EvidencePeriod(.hijriYear, holding: last).days.lowerBound
    guard first <= last else {
      throw CommandEnd(status: .usage, code: "period", sentence: Help.phrases["cli.evidence.order"])
    }
    return first...last
  }

  private func row(_ evidence: ClauseEvidence, _ setting: DeskSetting) -> Row {
    Row(
      clause: evidence.id, title: setting.text(evidence.clause.title), count: evidence.count,
      last: evidence.last?.iso, officers: evidence.officers.map(\.rawValue), open: evidence.open,
      overdue: evidence.overdue, status: evidence.status.rawValue)
  }
}

extension StaffedOffice {
  /// What a period shows, clause by clause.
  /// - Throws: `Refusal` for an officer who may not see it.
  func evidence(in period: ClosedRange<CivilDate>) throws -> EvidenceView {
    guard case .evidence(let view) = try answer(.evidence(period)) else {
      throw Failure(.internalFault, detail: "evidence")
    }
    return view
  }
}
