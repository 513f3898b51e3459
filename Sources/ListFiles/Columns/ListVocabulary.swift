import ArabicText
public import Casework

/// The words by which lists name columns and choices, however they are spelt.
public struct ListVocabulary: Sendable {
  private var columns: [String: ListColumn] = [:]
  /// For each field with choices, the choice that a word means.
  private var choices: [ListColumn: [String: String]] = [:]

  /// Knows the names of columns that Diwan writes, the field names of profiles, and the choices of a profile.
  public init(profile: Profile) {
    for column in ListColumn.written {
      add(column.name, for: column)
      if case .field(let field) = column { add(field.rawValue, for: column) }
    }
    for (field, labels) in [
      (FileField.party, profile.parties.map { ($0.id, $0.label) }),
      (.category, profile.categories.map { ($0.id, $0.label) }),
      (.contactChannel, profile.channels.map { ($0.id, $0.label) }),
    ] {
      for (id, label) in labels {
        for word in [id, label.ar, label.en] { add(word, for: .field(field), meaning: id) }
      }
    }
    for kind in IdentityKind.allCases { add(kind.rawValue, for: .field(.identityKind), meaning: kind.rawValue) }
    for sex in Sex.allCases { add(sex.rawValue, for: .field(.sex), meaning: sex.rawValue) }
    for kind in PartyKind.allCases { add(kind.rawValue, for: .partyKind, meaning: kind.rawValue) }
  }

  /// Adds a name of a column.
  public mutating func add(_ name: String, for column: ListColumn) {
    columns[Self.key(name)] = column
  }

  /// Adds a word for a choice.
  public mutating func add(_ word: String, for column: ListColumn, meaning choice: String) {
    // As it is written, too, as lists do mostly.
    for spelling in [word, Self.key(word)] { choices[column, default: [:]][spelling] = choice }
  }

  public func column(named name: String) -> ListColumn? { columns[Self.key(name)] }

  /// The choice that a word means, or the word itself where the column has no such choice, for the check to refuse.
  func value(_ word: String, of column: ListColumn) -> String {
    guard let words = choices[column] else { return word }
    return words[word] ?? words[Self.key(word)] ?? word
  }

  /// Spellings folded, and neither blanks nor hyphens nor underscores told apart.
  public static func key(_ word: String) -> String {
    let signs = SearchFolding.fold(word).utf8.filter { !" _-".utf8.contains($0) }
    return String(decoding: signs, as: UTF8.self)
  }
}
