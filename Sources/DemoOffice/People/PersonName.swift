/// A name in its parts.
struct PersonName: Sendable {
  var given: String
  /// Nil where only the person's own name and the family's are told.
  var fatherGiven: String?
  var grandfatherGiven: String?
  var family: String
  /// As a passport shows it.
  var latin: String?

  var text: String {
    [given, fatherGiven, grandfatherGiven, family].compactMap { $0 }.joined(separator: " ")
  }

  /// The father, as far as the name tells of him.
  var father: PersonName {
    PersonName(given: fatherGiven ?? given, fatherGiven: grandfatherGiven, grandfatherGiven: nil, family: family)
  }

  /// A child of this person.
  func child(_ given: String) -> PersonName {
    PersonName(given: given, fatherGiven: self.given, grandfatherGiven: fatherGiven, family: family)
  }
}
