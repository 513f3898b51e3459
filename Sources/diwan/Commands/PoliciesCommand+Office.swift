import Calendars
import Casework
import Desk
import DiwanScreens
import Office

/// What the command does with the policy of the office in the data folder.
extension PoliciesCommand {
  private struct Adopted: Encodable {
    var number: Int
    var effectiveFrom: String
    /// Whether it is a new version of the policy, or adapts the one that holds.
    var isVersion: Bool
  }

  private struct Taken: Encodable {
    var number: Int
    var lines: Int
  }

  func importText(at path: String) throws {
    let office = try options.signedIn()
    let receipt = try submit(to: office) { try DeskApplication.importing(textAt: path) }
    let count = office.signedIn.register.policyText(inForceOn: office.signedIn.today)?.lines.count ?? 0
    if options.json { return try Output.json(Taken(number: receipt.number, lines: count)) }
    Output.line(Help.phrases("cli.policies.textTaken", ["path": path, "count": String(count)]))
  }

  /// A profile that changes what the policy says becomes a new version of it, any other adapts the one that holds.
  func importProfile(at path: String) throws {
    let profile = try checked(path)
    let office = try options.signedIn()
    let (register, today) = (office.signedIn.register, office.signedIn.today)
    let isVersion = profile.policyPart != register.policies.last?.profile.policyPart
    let day = try from.map(DayArgument.read) ?? (isVersion ? profile.approval.effectiveFrom ?? today : today)
    let receipt = try submit(to: office) { .adoptPolicy(profile, effectiveFrom: day, reason: reason ?? "") }
    if options.json {
      return try Output.json(Adopted(number: receipt.number, effectiveFrom: day.iso, isVersion: isVersion))
    }
    Output.line(
      Help.phrases(
        isVersion ? "cli.policies.versionAdopted" : "cli.policies.adapted", ["path": path, "date": day.iso]))
  }

  func exportProfile(to path: String) throws {
    let office = try options.signedIn()
    try office.exportProfile(to: path, heading: Help.phrases["policy.file.heading"])
    if options.json { return try Output.json(["path": Machine.absolute(path)]) }
    Output.line(Help.phrases("policy.file.written", ["path": Machine.absolute(path)]))
  }

  /// A refusal is told in the words of the screens.
  private func submit(to office: StaffedOffice, _ command: () throws -> OfficeCommand) throws -> Receipt {
    clock.apply(to: office)
    do {
      return try office.submit(Submission(.office(try command())))
    } catch let refusal as Refusal {
      let setting = DeskSetting(phrases: Help.phrases, signedIn: office.signedIn)
      throw CommandEnd(refusal, sentence: setting.refusalText(refusal))
    }
  }
}
