import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Everybody a case can be referred to, as one pick list; the kind of each stands beside the name.
struct ReferralTargetChoice: Sendable {
  let setting: DeskSetting

  var options: [PickOption] {
    let phrases = setting.phrases
    let profile = setting.profile
    let officers = setting.register.officers.filter {
      $0.isActive && $0.id != setting.officer.id && $0.may(.answerReferrals, under: profile)
    }
    return [PickOption(Self.id(of: .researchers), setting.target(.researchers))]
      + officers.map {
        PickOption(Self.id(of: .officer($0.id)), setting.words($0.name), detail: setting.roleLabels($0.roles))
      }
      + profile.units.map {
        PickOption(Self.id(of: .unit($0.id)), setting.text($0.label), detail: phrases["referral.target.unit"])
      }
      + profile.outsideBodies.map {
        PickOption(Self.id(of: .outsideBody($0.id)), setting.text($0.label), detail: phrases["referral.target.body"])
      }
  }

  static func id(of target: ReferralTarget) -> String {
    switch target {
    case .researchers: "researchers"
    case .officer(let officer): "officer:" + officer.rawValue
    case .unit(let unit): "unit:" + unit
    case .outsideBody(let body): "body:" + body
    }
  }

  /// The target of a chosen option; nil where nothing is chosen.
  static func target(_ id: String) -> ReferralTarget? {
    if id == Self.id(of: .researchers) { return .researchers }
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "officer": return .officer(OfficerID(rawValue: parts[1]))
    case "unit": return .unit(parts[1])
    case "body": return .outsideBody(parts[1])
    default: return nil
    }
  }
}

/// The beneficiary's consent, asked for only where a case leaves the association.
struct ConsentFields: Sendable {
  let setting: DeskSetting

  var fields: [Field] {
    let phrases = setting.phrases
    return [
      Field(
        "consentPaper", phrases["referral.consent.paper"], .text(TextRules(maximumLength: 40)), widthInCells: 20,
        base: .leftToRight),
      Field(
        "consentDate", phrases["referral.consent.signedOn"], .date, value: setting.typed(setting.today),
        base: .leftToRight,
        check: setting.dateCheck(latest: setting.today)),
    ]
  }

  /// Opens the fields for a target outside the association, and closes them for one inside.
  func refresh(_ form: inout Form) {
    let leaves = ReferralTargetChoice.target(form.value("target"))?.leavesAssociation ?? false
    let reason = setting.phrases["referral.consent.notNeeded"]
    for id in ["consentPaper", "consentDate"] { form.open(id, leaves, isRequired: true, otherwise: reason) }
  }

  func consent(_ form: Form) -> Consent? {
    guard ReferralTargetChoice.target(form.value("target"))?.leavesAssociation == true,
      let signedOn = setting.date(form.value("consentDate"))
    else { return nil }
    return Consent(paperNumber: form.value("consentPaper"), signedOn: signedOn)
  }
}
