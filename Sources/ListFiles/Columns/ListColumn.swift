public import Casework

/// What a column of a list holds.
public enum ListColumn: Hashable, Sendable {
  case field(FileField)
  /// Person, household or organisation.
  case partyKind
  /// The number that Diwan gave; it is written and never read, since the office gives its own.
  case fileNumber

  /// The columns of a list that Diwan writes, in their order.
  public static let written: [ListColumn] =
    [.fileNumber, .partyKind] + FileField.allCases.map { .field($0) }

  /// The name in the first line of a list that Diwan writes, which it reads without a mapping.
  public var name: String {
    switch self {
    case .fileNumber: "file"
    case .partyKind: "kind"
    case .field(.identityKind): "id_kind"
    case .field(.identityNumber): "id_number"
    case .field(.identityCountry): "id_country"
    case .field(.identityExpiry): "id_expiry"
    case .field(let field): Self.snakeCase(field.rawValue)
    }
  }

  private static func snakeCase(_ name: String) -> String {
    var result = ""
    for letter in name {
      if letter.isUppercase { result.append("_") }
      result += letter.lowercased()
    }
    return result
  }
}
