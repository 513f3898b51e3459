import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Everything that a version of the policy says, as sections of a sheet.
struct PolicyPage {
  let setting: DeskSetting
  let register: OfficeRegister
  let adopted: PolicyAdopted
  /// What the lines are narrowed to; empty for all of them.
  let filter: String

  private var phrases: Phrases { setting.phrases }
  private var profile: Profile { adopted.profile }

  var sections: [SheetSection] {
    [
      SheetSection(phrases["policy.section.association"], association, isWide: true, isPaired: true),
      SheetSection(phrases["policy.section.rules"], rules, isWide: true),
      SheetSection(phrases["policy.section.versions"], versions, isWide: true),
      SheetSection(phrases["policy.section.staff"], signatures, columns: Self.nameAndDays),
      SheetSection(phrases["policy.section.copies"], copies, columns: Self.nameAndDays),
      SheetSection(phrases["policy.section.channels"], channels),
      SheetSection(phrases["policy.section.steps"], steps),
      SheetSection(phrases["policy.section.clauses"], clauses, isWide: false),
    ].map(narrowed)
  }

  static func lineID(ofVersion version: PolicyAdopted) -> String {
    "version." + version.effectiveFrom.iso + (version.adapts == nil ? "" : ".adapted")
  }

  static func lineID(ofSignature officer: OfficerID) -> String { "signature." + officer.rawValue }
  static func lineID(ofCopy unit: String) -> String { "copy." + unit }

  private func narrowed(_ section: SheetSection) -> SheetSection {
    guard !filter.isEmpty else { return section }
    let wording = phrases.kitWording
    var section = section
    section.lines = section.lines.filter {
      wording.matches(filter, ([$0.label, $0.text] + $0.cells + [section.title]).joined(separator: " "))
    }
    return section
  }

  private var association: [SheetLine] {
    let about = profile.association
    let approval = profile.approval
    var lines = [SheetLine(phrases["policy.name"], setting.text(about.name), style: .strong)]
    func add(_ key: String, _ text: String?) {
      if let text { lines.append(SheetLine(phrases[key], text)) }
    }
    add("policy.place", about.place.map { setting.text($0) })
    add("start.licence", about.licence.map { Isolate.leftToRight($0) })
    add("policy.approvedBy", approval.body.map { setting.text($0) })
    add("policy.minutes", approval.minutes.map { Isolate.firstStrong($0) })
    add("policy.approvedOn", approval.approvedOn.map { setting.bothCalendars($0) })
    add("policy.effectiveFrom", approval.effectiveFrom.map { setting.bothCalendars($0) })
    add("policy.issue", approval.issue.map { setting.text($0) })
    add("policy.placeInDocument", approval.place.map { setting.text($0) })
    if approval.replacesEarlier { add("policy.earlier", phrases["policy.replacesEarlier"]) }
    return lines
  }

  private var rules: [SheetLine] {
    let rule = profile.decision
    let decider =
      switch rule.decider {
      case .committee:
        phrases("start.decider.committee", ["name": setting.text(rule.label), "quorum": String(rule.quorum)])
      case .unit: setting.text(rule.label)
      case .nobody: phrases["start.decider.nobody"]
      }
    var lines = [
      SheetLine(phrases["start.decider"], decider), SheetLine(phrases["start.reply"], setting.ruleText(profile.reply)),
    ]
    if let days = profile.reply.internalTargetDays {
      lines.append(
        SheetLine(phrases["reply.target"], phrases("policy.target", ["days": setting.phrases.count(days, .days)])))
    }
    return lines
  }

  /// The version in force and the others, newest first.
  private var versions: [SheetLine] {
    let inForce = register.policy(inForceOn: setting.today)
    return register.policies.reversed().map { version in
      let key =
        version == inForce ? "inForce" : version.effectiveFrom > setting.today ? "later" : "earlier"
      return SheetLine(
        setting.bothCalendars(version.effectiveFrom),
        ([phrases["policy.version." + key], kind(of: version)] + (version.reason.map { [setting.words($0)] } ?? []))
          .joined(separator: " — "),
        style: version == inForce ? .strong : .text
      ).entered(Self.lineID(ofVersion: version))
    }
  }

  /// A version with the minutes of its approval, or an adaptation of one.
  private func kind(of version: PolicyAdopted) -> String {
    if version.adapts != nil { return phrases["policy.version.adaptation"] }
    guard let minutes = version.profile.approval.minutes else {
      return setting.text(version.profile.association.shortName)
    }
    return phrases["policy.minutes"] + " " + Isolate.firstStrong(minutes)
  }

  /// A name, and a day in both calendars.
  private static let nameAndDays: [Int?] = [nil, 26]

  /// Who of the staff signed the version in force, and who did not yet.
  private var signatures: [SheetLine] {
    let signed = register.circulation(inForceOn: setting.today).signatures
    let bound = register.officers.filter { $0.may(.signPolicy, under: profile) }
    return bound.map { officer in
      line(setting.words(officer.name), day: signed[officer.id], otherwise: "policy.notSigned")
        .entered(Self.lineID(ofSignature: officer.id))
    }
  }

  /// Which units have a copy of the version in force.
  private var copies: [SheetLine] {
    let handed = register.circulation(inForceOn: setting.today).copies
    return profile.units.map { unit in
      line(setting.text(unit.label), day: handed[unit.id], otherwise: "policy.noCopy")
        .entered(Self.lineID(ofCopy: unit.id))
    }
  }

  private func line(_ label: String, day moment: Moment?, otherwise key: String) -> SheetLine {
    guard let moment else { return SheetLine(cells: [label, phrases[key]], style: .warning) }
    return SheetLine(cells: [label, setting.bothCalendars(moment.day(in: .riyadh))])
  }

  private var channels: [SheetLine] {
    profile.channels.map { channel in
      SheetLine(setting.text(channel.label), phrases[channel.isElectronic ? "policy.electronic" : "policy.direct"])
    }
  }

  private var steps: [SheetLine] {
    profile.steps.enumerated().map { place, step in
      SheetLine(String(place + 1) + " · " + Isolate.leftToRight(step.clause), setting.text(step.label))
    }
  }

  private var clauses: [SheetLine] {
    profile.clauses.map { clause in
      SheetLine(Isolate.leftToRight(clause.id), setting.text(clause.title) + " — " + setting.text(clause.place))
        .entered("clause." + clause.id, opens: .policyPart(.clause(clause.id)))
    }
  }
}
