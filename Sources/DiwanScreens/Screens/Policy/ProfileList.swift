import ArabicText
import Casework

/// What the editor of a profile opens: a part of it, or the documents of one of its services.
enum ProfileList: Hashable, Sendable {
  case part(ProfileSection)
  /// The documents that a service asks for, by the service's id.
  case papers(String)

  static let all = ProfileSection.allCases.map { ProfileList.part($0) }

  /// Where its entries are plain names.
  var labelled: WritableKeyPath<Profile, [Labelled]>? {
    switch self {
    case .part(.tools): \.tools
    case .part(.units): \.units
    case .part(.outsideBodies): \.outsideBodies
    case .part(.rejectionReasons): \.rejectionReasons
    case .part(.needLevels): \.needLevels
    case .part(.relations): \.relations
    case .part(.parties): \.parties
    default: nil
    }
  }

  var isOneForm: Bool { if case .part(let section) = self { section.isOneForm } else { false } }

  /// Why nothing is added and nothing taken away, by the key of its sentence; nil where that can be done.
  var fixedKey: String? { self == .part(.roles) ? "profile.fixed" : isOneForm ? "profile.fixedValues" : nil }

  /// The name by which a draft knows it.
  var name: String {
    switch self {
    case .part(let section): section.rawValue
    case .papers(let service): Self.papersPrefix + service
    }
  }

  init?(name: String) {
    if name.hasPrefix(Self.papersPrefix) {
      self = .papers(String(name.dropFirst(Self.papersPrefix.count)))
    } else if let section = ProfileSection(rawValue: name) {
      self = .part(section)
    } else {
      return nil
    }
  }

  private static let papersPrefix = "papers/"
}

extension Profile {
  /// Takes an entry out of a list, or moves it by so many places.
  mutating func change(_ list: ProfileList, at place: Int, movingBy step: Int?) {
    if let path = list.labelled { return Self.change(&self[keyPath: path], at: place, by: step) }
    switch list {
    case .part(.channels): Self.change(&channels, at: place, by: step)
    case .part(.categories): Self.change(&categories, at: place, by: step)
    case .part(.documents): Self.change(&documents, at: place, by: step)
    case .part(.services): Self.change(&services, at: place, by: step)
    case .part(.targets): Self.change(&targets, at: place, by: step)
    case .part(.identityKinds): Self.change(&identityKinds, at: place, by: step)
    case .part(.clauses): Self.change(&clauses, at: place, by: step)
    case .part(.steps): Self.change(&steps, at: place, by: step)
    case .part(.signatories):
      var head = letterhead ?? .empty
      Self.change(&head.signatories, at: place, by: step)
      keep(head)
    case .part(.retention):
      var rule = dataRule
      Self.change(&rule.retention, at: place, by: step)
      data = rule
    case .part(.ageLimits):
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
    let id: String
    switch list {
    case .part(let section): return entries(of: section, in: profile)
    case .papers(let service): id = service
    }
    guard let service = profile.service(id) else { return [] }
    return service.documents.enumerated().map { place, rule in
      let details = [phrases["document.need." + rule.need.rawValue]] + asked(by: rule, in: profile)
      return ProfileEntryText(
        id: String(place), title: profile.document(rule.document).map { text($0.label) } ?? rule.document,
        details: details.joined(separator: phrases["list.separator"]))
    }
  }

  /// What a list is called.
  func title(of list: ProfileList, in profile: Profile) -> String {
    switch list {
    case .part(let section): phrases["profile.section." + section.rawValue]
    case .papers(let id): phrases("profile.papers", ["service": profile.service(id).map { text($0.label) } ?? id])
    }
  }
}
