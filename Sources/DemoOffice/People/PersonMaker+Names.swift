import Casework

extension PersonMaker {
  /// A Saudi name of four parts.
  func name(of sex: Sex, _ random: inout SeededRandom) -> PersonName {
    let given = given(sex, &random)
    return PersonName(
      given: given, fatherGiven: self.given(.male, &random), grandfatherGiven: self.given(.male, &random),
      family: names.family.choice(&random) ?? "")
  }

  func given(_ sex: Sex, _ random: inout SeededRandom) -> String {
    (sex == .male ? names.male : names.female).choice(&random) ?? ""
  }

  /// A foreigner's name as the passport shows it, with the desk's Arabic beside it.
  func name(of sex: Sex, in nation: ForeignNames, _ random: inout SeededRandom) -> PersonName {
    let given = random.choice(of: sex == .male ? nation.male : nation.female)
    let father = random.choice(of: nation.male)
    let family = random.choice(of: nation.family)
    let latin = [given, father, family].compactMap { $0?.latin }.joined(separator: " ")
    return PersonName(
      given: given?.arabic ?? "", fatherGiven: father?.arabic ?? "", grandfatherGiven: nil,
      family: family?.arabic ?? "", latin: latin)
  }
}
