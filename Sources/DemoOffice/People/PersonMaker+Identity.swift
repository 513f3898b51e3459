import Calendars
import Casework

/// The paper that somebody shows at the desk, and the country whose names they bear where it is not Saudi Arabia.
struct ShownPaper {
  var kind: IdentityKind?
  var country: String?
  var nation: ForeignNames?
}

extension PersonMaker {
  /// A paper of a kind that the association accepts.
  func paper(_ random: inout SeededRandom) -> ShownPaper {
    let accepted = profile.identityKinds
    let isForeign = random.chance(perMille: words.foreignersPerMille)
    let servesVisitors = words.foreignersPerMille >= 500
    if isForeign, let kind = foreignKind(among: accepted, servesVisitors: servesVisitors, &random) {
      if kind == .gulfID {
        return ShownPaper(kind: kind, country: random.choice(of: Country.gulf.sorted()), nation: nil)
      }
      let nation = names.nations.choice(&random)
      return ShownPaper(kind: kind, country: nation?.country, nation: nation)
    }
    return ShownPaper(
      kind: accepted.contains(.nationalID) ? .nationalID : nil, country: Country.saudiArabia, nation: nil)
  }

  private func foreignKind(
    among accepted: [IdentityKind], servesVisitors: Bool, _ random: inout SeededRandom
  ) -> IdentityKind? {
    let weights: [(IdentityKind, Int)] =
      servesVisitors
      ? [(.passport, 64), (.visa, 14), (.iqama, 14), (.borderNumber, 4), (.gulfID, 4)]
      : [(.iqama, 78), (.passport, 12), (.gulfID, 6), (.borderNumber, 2), (.visa, 2)]
    let open = weights.filter { accepted.contains($0.0) }
    guard !open.isEmpty else { return nil }
    var target = random.below(open.reduce(0) { $0 + $1.1 })
    for (kind, weight) in open {
      if target < weight { return kind }
      target -= weight
    }
    return nil
  }

  mutating func fillPaper(
    _ entry: inout FileEntry, _ paper: ShownPaper, on today: CivilDate, _ random: inout SeededRandom
  ) {
    guard let kind = paper.kind else { return }
    entry[.identityKind] = kind.rawValue
    if kind != .nationalID { entry[.nationality] = paper.country ?? "" }
    // Some people come without their card; the desk confirms the warning and asks for it next time.
    if random.chance(perMille: 20) { return }
    entry[.identityNumber] = number(of: kind, country: paper.country ?? "")
    if kind == .passport || kind == .gulfID { entry[.identityCountry] = paper.country ?? "" }
    guard random.chance(perMille: 850) else { return }
    let isExpired = random.chance(perMille: 25)
    let distance = isExpired ? -random.number(in: 5...200) : random.number(in: 20...2_900)
    entry[.identityExpiry] = dateText(
      today.adding(days: distance), inHijri: kind == .nationalID && random.chance(perMille: 400))
  }

  private mutating func number(of kind: IdentityKind, country: String) -> String {
    switch kind {
    case .nationalID: series.citizen()
    case .iqama: series.resident()
    case .passport: series.passport(country: country)
    case .visa: series.visa()
    case .borderNumber: series.border()
    case .gulfID: series.gulf()
    case .organisationLicence: series.licence()
    }
  }

  /// A date of birth in the calendar in which it was told.
  func birthText(
    ageInYears: ClosedRange<Int>, _ paper: ShownPaper, on today: CivilDate, _ random: inout SeededRandom
  ) -> String {
    if random.chance(perMille: 12) { return "" }
    // The younger of two ages, because there are more young people than old ones.
    let age = min(random.number(in: ageInYears), random.number(in: ageInYears))
    let birth = today.adding(days: -age * 365 - random.number(in: 1...364))
    return dateText(birth, inHijri: paper.kind == .nationalID && random.chance(perMille: 550))
  }

  func dateText(_ day: CivilDate, inHijri: Bool) -> String {
    if inHijri, let hijri = HijriDate(day) { return hijri.iso }
    return day.iso
  }
}
