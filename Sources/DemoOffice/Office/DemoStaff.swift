public import Casework

/// The officers of a demo office, one for each role, and the members of its committee.
public struct DemoStaff: Hashable, Sendable {
  public let reception: Officer
  public let researcher: Officer
  public let secretary: Officer
  public let liaison: Officer
  public let director: Officer
  public let auditor: Officer
  public let admin: Officer
  let members: [String]

  /// All officers; the administrator, who appoints the others, comes first.
  public var all: [Officer] { [admin, reception, researcher, secretary, liaison, director, auditor] }

  init(profile: Profile, texts: DemoTexts, names: DemoNames, _ random: inout SeededRandom) {
    func officer(_ id: String, _ role: Role, unit: String? = nil) -> Officer {
      let name = texts.officers[role.rawValue] ?? id
      return Officer(id: OfficerID(rawValue: id), name: name, roles: [role], unit: unit)
    }
    reception = officer("reception", .reception)
    researcher = officer("researcher", .researcher)
    secretary = officer("secretary", .secretary)
    liaison = officer("liaison", .liaison, unit: profile.units.first?.id)
    director = officer("director", .director)
    auditor = officer("auditor", .auditor)
    admin = officer("admin", .administrator)
    var members: [String] = []
    while profile.decision.decider == .committee, members.count < max(5, profile.decision.quorum + 2) {
      let parts = [names.male, names.male, names.male].map { $0.choice(&random) ?? "" }
      let name = (parts + [names.family.choice(&random) ?? ""]).joined(separator: " ")
      if !members.contains(name) { members.append(name) }
    }
    self.members = members
  }
}
