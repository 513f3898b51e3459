extension Profile {
  /// The papers that identify a kind of party: an organisation by its licence or registration, everybody else by their
  /// own; where the policy lists none of that kind, any that it lists.
  public func identityKinds(for party: PartyKind) -> [IdentityKind] {
    let fitting = identityKinds.filter { ($0 == .organisationLicence) == (party == .organisation) }
    return fitting.isEmpty ? identityKinds : fitting
  }
}

extension IdentityNumber {
  /// What a number without a named kind is for a party: of persons it may say so by itself, an organisation is known by
  /// the one paper that organisations have.
  static func impliedKind(of text: String, party: PartyKind, under profile: Profile) -> IdentityKind? {
    guard party == .organisation else { return impliedKind(of: text) }
    let kinds = profile.identityKinds(for: party)
    return kinds.count == 1 ? kinds.first : impliedKind(of: text)
  }
}
