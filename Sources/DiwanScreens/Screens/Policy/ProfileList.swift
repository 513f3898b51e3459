import ArabicText
import Casework

/// A list of a profile that the association sets for itself, and edits in the program.
enum ProfileList: Hashable, Sendable {
  case channels, tools, units, outsideBodies, categories, documents, services, rejectionReasons, needLevels, relations
  case roles, targets, identityKinds, periods, retention, watch, ageLimits, advancing
  /// Part of what the policy itself says: a change takes an approval.
  case parties, clauses
  /// The documents that a service asks for, by the service's id.
  case papers(String)

  static let all: [ProfileList] = [
    .channels, .services, .documents, .identityKinds, .categories, .units, .outsideBodies, .tools, .rejectionReasons,
    .needLevels, .relations, .roles, .targets, .periods, .retention, .watch, .ageLimits, .advancing, .parties, .clauses,
  ]

  /// The part of the profile whose entries it has; nil for the documents of a service.
  var section: ProfileSection? {
    switch self {
    case .channels: .channels
    case .tools: .tools
    case .units: .units
    case .outsideBodies: .outsideBodies
    case .categories: .categories
    case .documents: .documents
    case .services: .services
    case .rejectionReasons: .rejectionReasons
    case .needLevels: .needLevels
    case .relations: .relations
    case .roles: .roles
    case .targets: .targets
    case .identityKinds: .identityKinds
    case .periods: .periods
    case .retention: .retention
    case .watch: .watch
    case .ageLimits: .ageLimits
    case .advancing: .advancing
    case .parties: .parties
    case .clauses: .clauses
    case .papers: nil
    }
  }

  /// Where its entries are plain names.
  var labelled: WritableKeyPath<Profile, [Labelled]>? {
    switch self {
    case .tools: \.tools
    case .units: \.units
    case .outsideBodies: \.outsideBodies
    case .rejectionReasons: \.rejectionReasons
    case .needLevels: \.needLevels
    case .relations: \.relations
    case .parties: \.parties
    default: nil
    }
  }

  /// Values that are changed together, in one form; nothing is added to them and nothing taken away.
  var isOneForm: Bool { self == .periods || self == .watch || self == .advancing }

  /// Why nothing is added and nothing taken away, by the key of its sentence; nil where that can be done.
  var fixedKey: String? { self == .roles ? "profile.fixed" : isOneForm ? "profile.fixedValues" : nil }

  /// The name by which a draft knows it.
  var name: String {
    if case .papers(let service) = self { "papers/" + service } else { section?.rawValue ?? "" }
  }

  init?(name: String) {
    if name.hasPrefix("papers/") {
      self = .papers(String(name.dropFirst("papers/".count)))
    } else if let list = Self.all.first(where: { $0.name == name }) {
      self = list
    } else {
      return nil
    }
  }
}

extension Profile {
  /// Takes an entry out of a list, or moves it by so many places.
  mutating func change(_ list: ProfileList, at place: Int, movingBy step: Int?) {
    if let path = list.labelled { return Self.change(&self[keyPath: path], at: place, by: step) }
    switch list {
    case .channels: Self.change(&channels, at: place, by: step)
    case .categories: Self.change(&categories, at: place, by: step)
    case .documents: Self.change(&documents, at: place, by: step)
    case .services: Self.change(&services, at: place, by: step)
    case .targets: Self.change(&targets, at: place, by: step)
    case .identityKinds: Self.change(&identityKinds, at: place, by: step)
    case .clauses: Self.change(&clauses, at: place, by: step)
    case .retention:
      var rule = dataRule
      Self.change(&rule.retention, at: place, by: step)
      data = rule
    case .ageLimits:
      var rule = watched
      Self.change(&rule.ageLimits, at: place, by: step)
      watch = rule
    case .papers(let id):
      guard let service = services.firstIndex(where: { $0.id == id }) else { return }
      Self.change(&services[service].documents, at: place, by: step)
    default: break
    }
  }

  private static func change(_ targets: inout [MatterTarget]?, at place: Int, by step: Int?) {
    guard var list = targets else { return }
    change(&list, at: place, by: step)
    targets = list.isEmpty ? nil : list
  }

  private static func change<Entry>(_ list: inout [Entry], at place: Int, by step: Int?) {
    guard list.indices.contains(place) else { return }
    let entry = list.remove(at: place)
    if let step { list.insert(entry, at: min(max(0, place + step), list.count)) }
  }
}

extension DeskSetting {
  /// The entries of a list in words, in its order.
  func entries(of list: ProfileList, in profile: Profile) -> [ProfileEntryText] {
    if let section = list.section { return entries(of: section, in: profile) }
    guard case .papers(let id) = list, let service = profile.service(id) else { return [] }
    return service.documents.enumerated().map { place, rule in
      let whom = rule.categories.compactMap { profile.category($0).map { text($0.label) } }
      let details = [phrases["document.need." + rule.need.rawValue]] + whom + (rule.question.map { [text($0)] } ?? [])
      return ProfileEntryText(
        id: String(place), title: profile.document(rule.document).map { text($0.label) } ?? rule.document,
        details: details.joined(separator: phrases["list.separator"]))
    }
  }

  /// What a list is called.
  func title(of list: ProfileList, in profile: Profile) -> String {
    if let section = list.section { return phrases["profile.section." + section.rawValue] }
    guard case .papers(let id) = list else { return "" }
    return phrases("profile.papers", ["service": profile.service(id).map { text($0.label) } ?? id])
  }
}
