import Calendars
import Casework

extension PersonMaker {
  /// One to six people who depend on the head of a household, in relations of the profile.
  mutating func dependants(
    of head: PersonName, _ headSex: Sex, _ paper: ShownPaper, on today: CivilDate, _ random: inout SeededRandom
  ) -> [DependantEntry] {
    var family = Family(head: head, headSex: headSex, spouse: otherName(headSex.other, paper, &random))
    let count = 1 + min(random.below(6), random.below(6))
    return (0..<count).compactMap { _ in dependant(of: &family, paper, on: today, &random) }
  }

  /// One more of a family; nil where the profile knows no relation that is left.
  mutating func dependant(
    of family: inout Family, _ paper: ShownPaper, on today: CivilDate, _ random: inout SeededRandom
  ) -> DependantEntry? {
    let open = profile.relations.filter { family.canHave($0.id) }
    guard let relation = random.choice(of: open)?.id else { return nil }
    family.relations.insert(relation)
    let sex = Self.sex(of: relation) ?? (random.chance(perMille: 500) ? .male : .female)
    let own = otherName(sex, paper, &random)
    let birth = birthText(ageInYears: Self.ages(of: relation), paper, on: today, &random)
    let showsCard = paper.kind == .nationalID && random.chance(perMille: 700)
    return DependantEntry(
      name: family.name(of: relation, own: own).text, relation: relation, sex: sex.rawValue, birthDate: birth,
      identityNumber: showsCard ? series.citizen() : "")
  }

  private func otherName(_ sex: Sex, _ paper: ShownPaper, _ random: inout SeededRandom) -> PersonName {
    paper.nation.map { name(of: sex, in: $0, &random) } ?? name(of: sex, &random)
  }

  private static func sex(of relation: String) -> Sex? {
    switch relation {
    case "son", "father", "husband", "brother", "grandson", "grandfather": .male
    case "daughter", "mother", "wife", "sister", "granddaughter", "grandmother", "widow": .female
    // The profiles have one word for both, which is the masculine one.
    case "grandchild", "ward": .male
    default: nil
    }
  }

  /// Ages that go with a head of household between `Self.headAges`.
  private static func ages(of relation: String) -> ClosedRange<Int> {
    switch relation {
    case "son", "daughter", "child": 0...17
    case "grandchild", "grandson", "granddaughter": 0...6
    case "father", "mother", "grandfather", "grandmother", "parent": 78...90
    case "wife", "husband", "spouse": 34...58
    case "brother", "sister": 20...50
    default: 3...17
    }
  }

  /// Old enough for children of seventeen and young enough to have a father.
  static let headAges = 40...58
}

/// The head of a household and those who were told of already.
struct Family: Sendable {
  let head: PersonName
  let headSex: Sex
  /// The husband or wife, by whose name the children of a woman are called.
  let spouse: PersonName
  var relations: Set<String> = []

  /// A man has a wife and a woman a husband; one father, one mother.
  func canHave(_ relation: String) -> Bool {
    switch relation {
    case "husband": headSex == .female && !relations.contains(relation)
    case "wife": headSex == .male && !relations.contains(relation)
    case "father", "mother", "spouse": !relations.contains(relation)
    default: true
    }
  }

  /// Children bear their father's name, brothers and sisters the head's father's; others a name of their own.
  func name(of relation: String, own: PersonName) -> PersonName {
    let father = headSex == .male ? head : spouse
    switch relation {
    case "son", "daughter", "child": return father.child(own.given)
    case "grandchild", "grandson", "granddaughter":
      return father.child(own.fatherGiven ?? own.given).child(own.given)
    case "husband", "wife", "spouse": return spouse
    case "father": return head.father
    case "brother", "sister": return head.father.child(own.given)
    default: return own
    }
  }
}

extension Sex {
  var other: Sex { self == .male ? .female : .male }
}
