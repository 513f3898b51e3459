import Casework

/// Who has to act on a referral, as one text by which inboxes are looked up.
///
/// It says as a key what `Referral.isAddressed(to:)` says as a rule; a test holds the two together.
enum Addressee {
  static let unitPrefix = "unit:"
  private static let researchers = "researchers"
  private static let outside = "outside"

  static func text(of referral: Referral) -> String {
    if let holder = referral.holder { return text(of: holder) }
    switch referral.target {
    case .researchers: return researchers
    case .officer(let id): return text(of: id)
    case .unit(let id): return unitPrefix + id
    case .outsideBody: return outside
    }
  }

  /// The keys under which an officer's inbox is kept; `units` are the keys of all units that are addressed at all.
  static func texts(for officer: Officer, units: [String]) -> [String] {
    var texts = [text(of: officer.id)]
    if officer.roles.contains(.researcher) { texts.append(researchers) }
    if officer.roles.contains(.director) {
      texts += units
    } else if let unit = officer.unit {
      texts.append(unitPrefix + unit)
    }
    if !officer.roles.isDisjoint(with: [.liaison, .director, .researcher]) { texts.append(outside) }
    return texts
  }

  static func text(of officer: OfficerID) -> String { "officer:" + officer.rawValue }
}
