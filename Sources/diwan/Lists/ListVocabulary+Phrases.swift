import Casework
import DiwanScreens
import ListFiles
import ProfileFiles

extension ListVocabulary {
  /// Knows the columns and choices by the words of the interface, in all languages.
  init(profile: Profile, phrases: [Phrases]) {
    self.init(profile: profile)
    for phrases in phrases {
      for field in FileField.allCases { add(phrases["field." + field.rawValue], for: .field(field)) }
      for column in ListColumn.written {
        for name in phrases["list.column." + column.name].split(separator: "|") { add(String(name), for: column) }
      }
      for kind in IdentityKind.allCases {
        add(phrases["identity." + kind.rawValue], for: .field(.identityKind), meaning: kind.rawValue)
      }
      for sex in Sex.allCases { add(phrases["sex." + sex.rawValue], for: .field(.sex), meaning: sex.rawValue) }
      for kind in PartyKind.allCases {
        add(phrases["party." + kind.rawValue], for: .partyKind, meaning: kind.rawValue)
      }
      for (code, name) in phrases.countries {
        for field in [FileField.nationality, .identityCountry] { add(name, for: .field(field), meaning: code) }
      }
    }
  }

  /// Takes over what a mapping file says of columns and words.
  mutating func learn(_ mapping: ReadMapping) {
    for (name, field) in mapping.columns {
      if let column = column(named: field) { add(name, for: column) }
    }
    for (field, words) in mapping.values {
      guard let column = column(named: field) else { continue }
      for (word, choice) in words { add(word, for: column, meaning: choice) }
    }
  }

  /// What a mapping file says of fields that a list leaves out.
  func defaults(of mapping: ReadMapping) -> [FileField: String] {
    var defaults: [FileField: String] = [:]
    for (name, value) in mapping.defaults {
      if case .field(let field) = column(named: name) { defaults[field] = value }
    }
    return defaults
  }
}
