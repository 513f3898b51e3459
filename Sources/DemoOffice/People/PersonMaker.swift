import Calendars
import Casework

/// Makes the first pages of files as a desk would type them, valid under the profile.
struct PersonMaker: Sendable {
  let profile: Profile
  let words: AssociationTexts
  let places: PlaceTexts
  let names: DemoNames
  var series: IdentitySeries
  /// People registered lately, whose families and second registrations come later.
  private var acquaintances: [Acquaintance] = []
  private let categories: RankedTable<Casework.Category>
  private static let acquaintancesKept = 200

  /// What of a registered person can come up again.
  struct Acquaintance: Sendable {
    var name: PersonName
    var sex: Sex
    var birthText: String
    var mobile: String
  }

  init(profile: Profile, texts: DemoTexts, names: DemoNames, seed: UInt64) {
    self.profile = profile
    words = texts.words(for: profile.id)
    places = texts.places
    self.names = names
    series = IdentitySeries(seed: seed)
    categories = RankedTable(profile.categories)
  }

  /// A first page of somebody who has no file yet.
  mutating func entry(on today: CivilDate, _ random: inout SeededRandom) -> FileEntry {
    let category = categories.choice(&random)
    let kind = kind(of: category, &random)
    let traits = CategoryTraits(category?.id ?? "")
    var entry = kind == .organisation ? organisation(&random) : person(kind, traits, on: today, &random)
    entry[.category] = category?.id ?? ""
    entry[.party] = party(&random)
    if random.chance(perMille: 120) { entry[.branch] = random.choice(of: places.branches) ?? "" }
    fillAddress(&entry, &random)
    fillContact(&entry, &random)
    return entry
  }

  private func kind(of category: Casework.Category?, _ random: inout SeededRandom) -> PartyKind {
    let open = category?.parties ?? []
    let kinds = PartyKind.allCases.filter { open.isEmpty ? $0 != .organisation : open.contains($0) }
    let traits = CategoryTraits(category?.id ?? "")
    if traits.isMinor || traits.ages != nil, kinds.contains(.person) { return .person }
    if kinds.contains(.household), random.chance(perMille: 450) { return .household }
    if kinds.contains(.organisation), kinds.count > 1, random.chance(perMille: 50) { return .organisation }
    return kinds.first ?? .person
  }

  /// Most files are of beneficiaries, whom profiles name first.
  private func party(_ random: inout SeededRandom) -> String {
    let isOther = random.chance(perMille: 30)
    return (isOther ? random.choice(of: profile.parties) : profile.parties.first)?.id ?? ""
  }

  private mutating func organisation(_ random: inout SeededRandom) -> FileEntry {
    var entry = FileEntry(kind: .organisation)
    let district = random.choice(of: places.districts) ?? ""
    entry[.name] = (random.choice(of: places.organisations) ?? "") + " " + district
    if profile.identityKinds.contains(.organisationLicence) {
      entry[.identityKind] = IdentityKind.organisationLicence.rawValue
      entry[.identityNumber] = series.licence()
    }
    entry[.mobile] = "0" + series.mobile()
    entry[.representative] = name(of: .male, &random).text
    return entry
  }

  private mutating func person(
    _ kind: PartyKind, _ traits: CategoryTraits, on today: CivilDate, _ random: inout SeededRandom
  ) -> FileEntry {
    if !traits.isMinor, traits.sex == nil, random.chance(perMille: 6), let known = random.choice(of: acquaintances) {
      return secondRegistration(of: known, kind, &random)
    }
    let isChild = kind == .person && (traits.isMinor || random.chance(perMille: words.childrenPerMille))
    let sex: Sex = traits.sex ?? (random.chance(perMille: 530) ? .male : .female)
    let adultAges = traits.ages ?? (kind == .household ? Self.headAges : 19...82)
    var entry = FileEntry(kind: kind)
    let paper = paper(&random)
    var name = paper.nation.map { self.name(of: sex, in: $0, &random) } ?? self.name(of: sex, &random)
    let kin = random.chance(perMille: 50) ? random.choice(of: acquaintances) : nil
    if let kin, paper.nation == nil { name.family = kin.name.family }
    entry[.name] = random.chance(perMille: 45) ? Spelling.variant(of: name.text, &random) : name.text
    entry[.latinName] = name.latin ?? ""
    entry[.sex] = sex.rawValue
    entry[.birthDate] = birthText(ageInYears: isChild ? 0...14 : adultAges, paper, on: today, &random)
    entry[.mobile] = kin?.mobile ?? "0" + series.mobile()
    fillPaper(&entry, paper, on: today, &random)
    if random.chance(perMille: 550), paper.kind == .nationalID || paper.kind == .iqama {
      entry[.iban] = series.account()
    }
    if isChild { entry[.representative] = name.father.text }
    if kind == .household { entry.dependants = dependants(of: name, sex, paper, on: today, &random) }
    remember(Acquaintance(name: name, sex: sex, birthText: entry[.birthDate], mobile: entry[.mobile]), &random)
    return entry
  }

  /// The same person once more, spelt another way and without the card, as it happens at a busy desk.
  private func secondRegistration(
    of known: Acquaintance, _ kind: PartyKind, _ random: inout SeededRandom
  ) -> FileEntry {
    var entry = FileEntry(kind: kind)
    entry[.name] = Spelling.variant(of: known.name.text, &random)
    entry[.latinName] = known.name.latin ?? ""
    entry[.sex] = known.sex.rawValue
    entry[.birthDate] = known.birthText
    entry[.mobile] = known.mobile
    entry[.identityKind] = profile.identityKinds.first?.rawValue ?? ""
    return entry
  }

  private mutating func remember(_ acquaintance: Acquaintance, _ random: inout SeededRandom) {
    if acquaintances.count < Self.acquaintancesKept {
      acquaintances.append(acquaintance)
    } else {
      acquaintances[random.below(acquaintances.count)] = acquaintance
    }
  }
}
