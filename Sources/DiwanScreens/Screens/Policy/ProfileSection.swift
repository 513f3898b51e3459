import ArabicText
import Casework

/// The parts of a profile as people see them, in the order in which they are told.
enum ProfileSection: String, CaseIterable, Hashable, Sendable {
  case channels, services, documents, identityKinds, categories, units, outsideBodies, tools, rejectionReasons
  case needLevels, relations, roles, letterhead, signatories, attachments
  case targets, periods, retention, watch, ageLimits, advancing
  case association, approval, parties, steps, intake, decision, reply, clauses

  /// Whether it is what the policy itself says, so that a change takes an approval with its minutes.
  var isOfPolicy: Bool {
    switch self {
    case .association, .approval, .parties, .steps, .intake, .decision, .reply, .clauses: true
    default: false
    }
  }

  /// Whether its values are changed together, in one form; nothing is added to them and nothing taken away.
  var isOneForm: Bool {
    switch self {
    case .association, .approval, .letterhead, .attachments, .intake, .decision, .reply: true
    case .periods, .watch, .advancing: true
    default: false
    }
  }
}

/// An entry of a part of a profile in words.
struct ProfileEntryText: Hashable, Sendable, Identifiable {
  var id: String
  var title: String
  /// What else is said of it; empty where the title says everything.
  var details = ""

  var whole: String { details.isEmpty ? title : title + " (" + details + ")" }
}

extension DeskSetting {
  /// The entries of a part of a profile, in its order.
  func entries(of section: ProfileSection, in profile: Profile) -> [ProfileEntryText] {
    switch section {
    case .association: associationEntries(profile)
    case .approval: approvalEntries(profile.approval)
    case .letterhead: letterheadEntries(profile.letterhead)
    case .signatories: signatoryEntries(profile.letterhead)
    case .attachments: attachmentEntries(profile.attachments)
    case .intake: intakeEntries(profile.intake)
    case .decision: decisionEntries(profile.decision)
    case .reply: replyEntries(profile.reply)
    case .parties: labelled(profile.parties)
    case .channels:
      profile.channels.map { channel in
        let means = phrases["profile.channel." + (channel.isElectronic ? "electronic" : "direct")]
        return ProfileEntryText(
          id: channel.id, title: said(channel.label),
          details: list([phrases["reach." + channel.reach.rawValue], means]))
      }
    case .tools: labelled(profile.tools)
    case .steps:
      profile.steps.enumerated().map { place, step in
        ProfileEntryText(id: String(place + 1), title: said(step.label), details: Isolate.leftToRight(step.clause))
      }
    case .units: labelled(profile.units)
    case .outsideBodies: labelled(profile.outsideBodies)
    case .identityKinds:
      profile.identityKinds.map { ProfileEntryText(id: $0.rawValue, title: phrases["identity." + $0.rawValue]) }
    case .categories:
      profile.categories.map { category in
        ProfileEntryText(
          id: category.id, title: said(category.label), details: parties(category.parties))
      }
    case .documents:
      profile.documents.map { document in
        let identity = document.isIdentity ? [phrases["profile.document.identity"]] : []
        return ProfileEntryText(
          id: document.id, title: said(document.label), details: list([validityText(document.validity)] + identity))
      }
    case .services: profile.services.map { entry(of: $0, in: profile) }
    case .rejectionReasons: labelled(profile.rejectionReasons)
    case .needLevels: labelled(profile.needLevels)
    case .relations: labelled(profile.relations)
    case .roles:
      profile.roles.map { role in
        let grants = Permission.allCases.filter(role.grants.contains).map { phrases["permission." + $0.rawValue] }
        return ProfileEntryText(id: role.role.rawValue, title: said(role.label), details: list(grants))
      }
    case .clauses:
      profile.clauses.map { clause in
        ProfileEntryText(
          id: clause.id, title: Isolate.leftToRight(clause.id) + " " + said(clause.title), details: said(clause.place))
      }
    case .targets:
      (profile.targets ?? []).map { target in
        ProfileEntryText(
          id: target.matter.rawValue, title: phrases["matter.kinds." + target.matter.rawValue],
          details: phrases.count(target.workingDays, .workingDays))
      }
    case .periods: periodEntries(profile)
    case .retention: retentionEntries(profile.dataRule)
    case .watch: watchEntries(profile)
    case .ageLimits: ageLimitEntries(profile)
    case .advancing: advancingEntries(profile.intake)
    }
  }

  /// Words of a profile, which somebody typed into a file.
  func said(_ words: Bilingual) -> String { stored(text(words)) }

  func list(_ words: [String]) -> String { words.joined(separator: phrases["list.separator"]) }

  private func labelled(_ entries: [Labelled]) -> [ProfileEntryText] {
    entries.map { ProfileEntryText(id: $0.id, title: said($0.label)) }
  }

  /// Of whom a document is asked, and on which condition.
  func asked(by rule: DocumentRule, in profile: Profile) -> [String] {
    let whom = rule.categories.compactMap { profile.category($0).map { said($0.label) } }
    let kinds = rule.parties.isEmpty ? [] : [parties(rule.parties)]
    return whom + kinds + (rule.question.map { [said($0)] } ?? [])
  }

  private func parties(_ kinds: Set<PartyKind>) -> String {
    list(PartyKind.allCases.filter(kinds.contains).map { phrases["party." + $0.rawValue] })
  }

  func validityText(_ validity: Validity) -> String {
    switch validity {
    case .forever: phrases["validity.forever"]
    case .untilDateShown: phrases["validity.untilDateShown"]
    case .months(let months): phrases("validity.months", ["months": phrases.count(months, .months)])
    case .thisSubmission: phrases["validity.thisSubmission"]
    }
  }

  private func entry(of service: ServiceKind, in profile: Profile) -> ProfileEntryText {
    let documents = service.documents.map { rule in
      let label = profile.document(rule.document).map { said($0.label) } ?? rule.document
      return label + ": " + list([phrases["document.need." + rule.need.rawValue]] + asked(by: rule, in: profile))
    }
    let open = service.categories.compactMap { profile.category($0).map { said($0.label) } }
    let whom = open.isEmpty ? [] : [list(open)]
    return ProfileEntryText(
      id: service.id, title: said(service.label), details: (whom + documents).joined(separator: " · "))
  }

  func facts(_ facts: [(key: String, value: String?)]) -> [ProfileEntryText] {
    facts.compactMap { fact in
      fact.value.map { ProfileEntryText(id: fact.key, title: phrases[fact.key], details: $0) }
    }
  }
}
