import ArabicText
import Casework
import Desk
import TerminalKit

/// The first officer of an office: who they are, what they may do, and their passphrase, twice.
struct FounderForm: Sendable {
  let profile: Profile
  private let phrases: Phrases
  var form: Form

  /// The shortest passphrase that the office takes, in characters.
  static let shortestPassphrase = 8

  init(profile: Profile, phrases: Phrases) {
    self.profile = profile
    self.phrases = phrases
    let roles = Role.allCases.map { role in
      Field(
        Self.field(of: role), Self.label(of: role, profile, phrases), .check,
        value: role == .administrator ? "yes" : "no")
    }
    form = Form(
      [
        FormSection(phrases["start.section.officer"], Self.identityFields(phrases)),
        FormSection(phrases["start.section.roles"], roles),
        FormSection(phrases["start.section.passphrase"], Self.passphraseFields(phrases)),
      ],
      wording: phrases.kitWording)
  }

  private static func identityFields(_ phrases: Phrases) -> [Field] {
    let rule = phrases["officer.idRule"]
    return [
      Field("name", phrases["officer.name"], .text(TextRules(maximumLength: 80)), isRequired: true),
      Field(
        "id", phrases["signIn.officer"], .text(TextRules(.lowerCaseName, maximumLength: 32)), isRequired: true,
        widthInCells: 24,
        base: .leftToRight,
        check: { OfficerID(checking: $0) == nil ? .error(rule) : .fine }),
    ]
  }

  private static func passphraseFields(_ phrases: Phrases) -> [Field] {
    let short = phrases("failure.passphraseTooShort", ["detail": String(shortestPassphrase)])
    return [
      Field(
        "passphrase", phrases["signIn.passphrase"], .masked, isRequired: true, base: .leftToRight,
        check: { $0.count < shortestPassphrase ? .error(short) : .fine }),
      Field("repeated", phrases["officer.passphraseAgain"], .masked, isRequired: true, base: .leftToRight),
    ]
  }

  private static func field(of role: Role) -> String { "role." + role.rawValue }

  private static func label(of role: Role, _ profile: Profile, _ phrases: Phrases) -> String {
    let own = profile.roles.first { $0.role == role }
    return own.map { $0.label.text(in: phrases.language) } ?? phrases["role." + role.rawValue]
  }

  private var roles: Set<Role> { Set(Role.allCases.filter { form.value(Self.field(of: $0)) == "yes" }) }

  /// What the office needs to be founded, or nil while something is missing or wrong, which is then said.
  mutating func founding() -> Founding? {
    compare()
    guard form.perform(Form.saveAction).save == .ready, let id = OfficerID(checking: form.value("id")) else {
      return nil
    }
    let officer = Officer(id: id, name: form.value("name"), roles: roles)
    return Founding(profile: profile, officer: officer, passphrase: form["passphrase"]?.value ?? "")
  }

  /// Judges what no field knows by itself: both passphrases, and whether somebody can manage the office.
  mutating func compare() {
    let repeated = form["repeated"]?.value ?? ""
    let differs = !repeated.isEmpty && repeated != form["passphrase"]?.value
    form.report("repeated", differs ? .error(phrases["officer.passphraseDiffers"]) : nil)
    let administrator = Self.field(of: .administrator)
    form.report(
      administrator, roles.contains(.administrator) ? nil : .error(phrases["refusal.office.lastAdministrator"]))
  }
}
