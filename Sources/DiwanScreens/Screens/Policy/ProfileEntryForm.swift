import ArabicText
import Casework
import TerminalKit

/// The form of one entry of a profile's list: its fields, and what they make of the profile.
struct ProfileEntryForm: Sendable {
  let setting: DeskSetting
  let list: ProfileList
  /// The place of the entry; nil for a new one.
  let place: Int?
  let profile: Profile

  var phrases: Phrases { setting.phrases }

  var fields: [Field] {
    switch list {
    case .part(.channels): channel(place.map { profile.channels[$0] })
    case .part(.categories): category(place.map { profile.categories[$0] })
    case .part(.documents): document(place.map { profile.documents[$0] })
    case .part(.services): service(place.map { profile.services[$0] })
    case .part(.roles): role(place.map { profile.roles[$0] })
    case .part(.targets): target(place.flatMap { profile.targets?[$0] })
    case .papers(let id): paper(place.flatMap { profile.service(id)?.documents[$0] })
    case .part(.identityKinds): identityKind(place.map { profile.identityKinds[$0] })
    case .part(.clauses): clause(place.map { profile.clauses[$0] })
    case .part(.retention): retention(place.map { profile.dataRule.retention[$0] })
    case .part(.ageLimits): ageLimit(place.map { profile.watched.ageLimits[$0] })
    case .part(.periods): periods
    case .part(.watch): watch
    case .part(.advancing): advancing
    case .part(.association): association
    case .part(.approval): approval
    case .part(.letterhead): letterhead
    case .part(.signatories): signatory(place.flatMap { profile.letterhead?.signatories[$0] })
    case .part(.attachments): attachments
    case .part(.steps): step(place.map { profile.steps[$0] })
    case .part(.intake): intake
    case .part(.decision): decision
    case .part(.reply): reply
    case .part: names(list.labelled.flatMap { path in place.map { profile[keyPath: path][$0] } })
    }
  }

  // MARK: Fields

  /// The key that events keep is given once.
  func names(_ entry: Labelled?, rules: TextRules = TextRules(.lowerCaseName, maximumLength: 40)) -> [Field] {
    [
      Field(
        "id", phrases["profile.field.id"], entry == nil ? .text(rules) : .readOnly, value: entry?.id ?? "",
        isRequired: entry == nil, base: .leftToRight),
      Field(
        "ar", phrases["profile.field.ar"], .text(TextRules(maximumLength: 120)), value: entry?.label.ar ?? "",
        isRequired: true),
      Field(
        "en", phrases["profile.field.en"], .text(TextRules(maximumLength: 120)), value: entry?.label.en ?? "",
        isRequired: true, base: .leftToRight),
    ]
  }

  private func channel(_ entry: Channel?) -> [Field] {
    let reaches = Channel.Reach.allCases.map { PickOption($0.rawValue, phrases["reach." + $0.rawValue]) }
    return names(entry.map { Labelled(id: $0.id, label: $0.label) }) + [
      Field(
        "reach", phrases["profile.field.reach"], .choice(reaches), value: entry?.reach.rawValue ?? "",
        isRequired: true),
      check("electronic", "policy.electronic", entry?.isElectronic ?? false),
    ]
  }

  private func category(_ entry: Casework.Category?) -> [Field] {
    names(entry.map { Labelled(id: $0.id, label: $0.label) })
      + PartyKind.allCases.map { kind in
        check("party." + kind.rawValue, "party." + kind.rawValue, entry?.parties.contains(kind) ?? false)
      }
  }

  private static let validities = ["forever", "untilDateShown", "months", "thisSubmission"]

  private func document(_ entry: DocumentKind?) -> [Field] {
    let options = Self.validities.map { PickOption($0, phrases["profile.validity." + $0]) }
    let (kind, months) = Self.words(of: entry?.validity ?? .forever)
    return names(entry.map { Labelled(id: $0.id, label: $0.label) }) + [
      Field("validity", phrases["profile.field.validity"], .choice(options), value: kind, isRequired: true),
      number("months", "profile.field.months", months),
      check("identity", "profile.document.identity", entry?.isIdentity ?? false),
    ]
  }

  private static func words(of validity: Validity) -> (kind: String, months: String) {
    switch validity {
    case .forever: ("forever", "")
    case .untilDateShown: ("untilDateShown", "")
    case .months(let months): ("months", String(months))
    case .thisSubmission: ("thisSubmission", "")
    }
  }

  private func service(_ entry: ServiceKind?) -> [Field] {
    names(entry.map { Labelled(id: $0.id, label: $0.label) }) + categoryChecks(entry?.categories ?? [])
  }

  private func role(_ entry: RoleSetting?) -> [Field] {
    guard let entry else { return [] }
    let grantable = Permission.allCases.filter { !$0.roles.contains(entry.role) }
    return Array(names(Labelled(id: entry.role.rawValue, label: entry.label)))
      + grantable.map { check("grant." + $0.rawValue, "permission." + $0.rawValue, entry.grants.contains($0)) }
  }

  private func target(_ entry: MatterTarget?) -> [Field] {
    let kinds = profile.matterKinds.map { PickOption($0.rawValue, phrases["matter.kinds." + $0.rawValue]) }
    return [
      Field(
        "matter", phrases["profile.field.matter"], .choice(kinds), value: entry?.matter.rawValue ?? "",
        isRequired: true),
      number("workingDays", "profile.field.workingDays", entry.map { String($0.workingDays) } ?? "", isRequired: true),
    ]
  }

  private func paper(_ entry: DocumentRule?) -> [Field] {
    let papers = profile.documents.map { PickOption($0.id, setting.text($0.label)) }
    let needs = DocumentRule.Need.allCases.map { PickOption($0.rawValue, phrases["document.need." + $0.rawValue]) }
    return [
      Field(
        "document", phrases["profile.field.document"], .choice(papers), value: entry?.document ?? "", isRequired: true),
      Field(
        "need", phrases["profile.field.need"], .choice(needs), value: (entry?.need ?? .required).rawValue,
        isRequired: true),
      Field(
        "question.ar", phrases["profile.field.question.ar"], .text(TextRules(maximumLength: 160)),
        value: entry?.question?.ar ?? ""),
      Field(
        "question.en", phrases["profile.field.question.en"], .text(TextRules(maximumLength: 160)),
        value: entry?.question?.en ?? "", base: .leftToRight),
    ] + categoryChecks(entry?.categories ?? [])
      + [Field("parties", phrases["profile.field.parties"], .readOnly, value: phrases["profile.parties.none"])]
      + PartyKind.allCases.map { kind in
        check("party." + kind.rawValue, "party." + kind.rawValue, entry?.parties.contains(kind) ?? false)
      }
  }

  func categoryChecks(_ chosen: [String]) -> [Field] {
    [Field("categories", phrases["profile.field.categories"], .readOnly, value: phrases["profile.categories.none"])]
      + profile.categories.map { category in
        tick("category." + category.id, setting.text(category.label), chosen.contains(category.id))
      }
  }

  func check(_ id: String, _ label: String, _ isSet: Bool) -> Field {
    tick(id, phrases[label], isSet)
  }

  func tick(_ id: String, _ label: String, _ isSet: Bool) -> Field {
    Field(id, label, .check, value: isSet ? "yes" : "no")
  }

  func number(_ id: String, _ label: String, _ value: String, isRequired: Bool = false) -> Field {
    Field(
      id, phrases[label], .text(TextRules(.digits, maximumLength: 3)), value: value, isRequired: isRequired,
      widthInCells: 6, base: .leftToRight)
  }
}
