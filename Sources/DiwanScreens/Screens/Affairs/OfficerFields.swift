import ArabicText
import Casework
import Desk
import TerminalKit

/// The fields that an appointment and a change of an officer share.
struct OfficerFields: Sendable {
  let setting: DeskSetting
  /// The officer to be changed; nil for a newcomer.
  let officer: Officer?

  private static func id(of role: Role) -> String { "role." + role.rawValue }

  var sections: [FormSection] {
    let phrases = setting.phrases
    return [
      FormSection(phrases["start.section.officer"], identity),
      FormSection(phrases["start.section.roles"], Role.allCases.map(field)),
    ]
  }

  private var identity: [Field] {
    let phrases = setting.phrases
    let rule = phrases["officer.idRule"]
    let units = setting.profile.units.map { PickOption($0.id, setting.text($0.label)) }
    var fields = [
      Field(
        "name", phrases["officer.name"], .text(TextRules(maximumLength: 80)), value: officer?.name ?? "",
        isRequired: true, widthInCells: 40),
      Field(
        "id", phrases["signIn.officer"], .text(TextRules(maximumLength: 32)), value: officer?.id.rawValue ?? "",
        isRequired: true, widthInCells: 24, base: .leftToRight,
        unavailable: officer == nil ? nil : phrases["officer.idStays"],
        check: { OfficerID(checking: $0) == nil ? .error(rule) : .fine }),
    ]
    if !units.isEmpty {
      fields.append(Field("unit", phrases["request.unit"], .choice(units), value: officer?.unit ?? ""))
    }
    if let officer {
      fields.append(Field("active", phrases["officer.active"], .check, value: officer.isActive ? "yes" : "no"))
    }
    return fields
  }

  private func field(_ role: Role) -> Field {
    Field(
      Self.id(of: role), setting.label(of: role), .check, value: officer?.roles.contains(role) == true ? "yes" : "no")
  }

  /// Says that nobody can work without a role; the sentence goes once there is one.
  func judgeRoles(_ form: inout Form) {
    let isMissing = roles(form).isEmpty
    form.report(
      Self.id(of: .reception), isMissing ? .error(setting.refusalText(.office(.rolesMissing))) : nil)
  }

  private func roles(_ form: Form) -> Set<Role> { Set(Role.allCases.filter { form.value(Self.id(of: $0)) == "yes" }) }

  /// The officer as the fields tell; nil where the sign-in name does not fit its rule.
  func officer(_ form: Form) -> Officer? {
    guard let id = officer?.id ?? OfficerID(checking: form.value("id")) else { return nil }
    let unit = form.value("unit")
    return Officer(
      id: id, name: form.value("name"), roles: roles(form), unit: unit.isEmpty ? nil : unit,
      isActive: officer == nil || form.value("active") == "yes")
  }
}
