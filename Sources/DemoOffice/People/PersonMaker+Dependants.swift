import Calendars
import Casework

extension PersonMaker {
  /// One to six people who depend on the head of a household, in relations of the profile.
  mutating func dependants(
    of head: PersonName, _ headSex: Sex, _ paper: ShownPaper, on today: CivilDate, _ random: inout SeededRandom
  ) -> [DependantEntry] {
    guard !profile.relations.isEmpty else { return [] }
    let count = 1 + min(random.below(6), random.below(6))
    return (0..<count).map { _ in dependant(of: head, headSex, paper, on: today, &random) }
  }

  mutating func dependant(
    of head: PersonName, _ headSex: Sex, _ paper: ShownPaper, on today: CivilDate, _ random: inout SeededRandom
  ) -> DependantEntry {
    let relation = random.choice(of: profile.relations)?.id ?? ""
    let sex = Self.sex(of: relation) ?? (random.chance(perMille: 500) ? .male : .female)
    let name = dependantName(relation, sex, of: head, headSex, paper, &random)
    let birth = birthText(ageInYears: Self.ages(of: relation), paper, on: today, &random)
    let showsCard = paper.kind == .nationalID && random.chance(perMille: 700)
    return DependantEntry(
      name: name, relation: relation, sex: sex.rawValue, birthDate: birth,
      identityNumber: showsCard ? series.citizen() : "")
  }

  /// Children bear the father's name; everybody else a name of their own in the same nation.
  private func dependantName(
    _ relation: String, _ sex: Sex, of head: PersonName, _ headSex: Sex, _ paper: ShownPaper,
    _ random: inout SeededRandom
  ) -> String {
    let own = paper.nation.map { name(of: sex, in: $0, &random) } ?? name(of: sex, &random)
    guard Self.isChild(relation), headSex == .male else { return own.text }
    return head.child(own.given).text
  }

  private static func sex(of relation: String) -> Sex? {
    switch relation {
    case "son", "father", "husband", "brother", "grandson", "grandfather": .male
    case "daughter", "mother", "wife", "sister", "granddaughter", "grandmother", "widow": .female
    default: nil
    }
  }

  private static func isChild(_ relation: String) -> Bool {
    relation == "son" || relation == "daughter" || relation == "child"
  }

  private static func ages(of relation: String) -> ClosedRange<Int> {
    if isChild(relation) { return 0...21 }
    switch relation {
    case "father", "mother", "grandfather", "grandmother", "parent": return 52...84
    case "wife", "husband", "spouse", "widow": return 20...64
    default: return 3...60
    }
  }
}
