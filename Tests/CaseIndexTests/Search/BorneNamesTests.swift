import CaseIndex
import Casework
import Testing

@Suite("Among names as people bear them, the quick search finds what trying everything finds")
struct BorneNamesTests {
  /// Few names that are common and many that are rare, as people bear them.
  private static let given = [
    "محمد", "عبدالله", "أحمد", "خالد", "سعد", "فاطمة", "نورة", "عبدالرحمن", "سارة", "فهد", "مها", "سلطان", "العنود",
    "هند",
    "ناصر", "تركي", "بدر", "مشاعل", "غادة", "رهف", "ثامر", "لؤي", "مؤمن", "رائد", "هدى", "مصطفى", "آلاء", "إيمان",
    "جود", "ليان",
  ]
  private static let families = [
    "العتيبي", "الحربي", "القحطاني", "الغامدي", "الشمري", "المطيري", "الدوسري", "الزهراني", "السبيعي", "العنزي",
    "الشهري",
    "البقمي", "الرشيدي", "المالكي", "العمري", "الجهني", "باوزير", "فلاتة", "بخاري", "الصاعدي",
  ]

  private struct Chance {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    /// The first of a list far oftener than the last.
    mutating func pick(_ list: [String]) -> String { list[next(1 + next(1 + next(list.count)))] }

    /// A word with a letter lost, doubled or swapped.
    mutating func mistyped(_ word: String) -> String {
      var letters = Array(word)
      guard letters.count > 3 else { return word }
      let place = 1 + next(letters.count - 2)
      switch next(3) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      default: letters.swapAt(place, place - 1)
      }
      return String(letters)
    }

    mutating func name() -> String {
      var words = [pick(BorneNamesTests.given), pick(BorneNamesTests.given), pick(BorneNamesTests.given)]
      words.append(pick(BorneNamesTests.families))
      if next(12) == 0 { words[next(words.count)] = mistyped(words[next(words.count)]) }
      if next(20) == 0 { words.insert("بن", at: 1) }
      if next(9) == 0 { words[0] = words[0].replacing("عبدال", with: "عبد ال") }
      return words.joined(separator: " ")
    }

    mutating func typed(_ names: [String]) -> String {
      let words = names[next(names.count)].split(separator: " ").map(String.init)
      let chosen = (0...next(2)).map { _ in words[next(words.count)] }
      return chosen.map { word in
        switch next(4) {
        case 0: String(word.prefix(2 + next(3)))
        case 1: mistyped(word)
        default: word
        }
      }.joined(separator: " ")
    }
  }

  /// Numbers far apart, so that the register reaches over several stretches.
  private static func number(_ place: Int) -> Int { 100_001 + 331 * place }

  @Test("the same files in the same order, and the same near misses, for typed words of every kind", arguments: 1...4)
  func agrees(seed: Int) throws {
    var chance = Chance(state: UInt64(seed) &* 977)
    let names = (0..<400).map { _ in chance.name() }
    let folder = try IndexFolder()
    let index = try Cases.index(
      names.enumerated().map { try Cases.file(Self.number($0.offset), $0.element) }, in: folder)
    try expectAgreement(of: index, on: names, typing: &chance, rounds: 150)
  }

  @Test("also after names were corrected and files entered in error or anew, as a desk does it one by one")
  func agreesAfterChanges() throws {
    var chance = Chance(state: 4_711)
    var names = (0..<200).map { _ in chance.name() }
    let folder = try IndexFolder()
    let index = try Cases.index(
      names.enumerated().map { try Cases.file(Self.number($0.offset), $0.element) }, in: folder)
    for _ in 0..<60 {
      let place = chance.next(names.count)
      switch chance.next(3) {
      case 0:
        names[place] = chance.name()
        try Cases.put([try Cases.file(Self.number(place), names[place])], into: index)
      case 1:
        let void = CaseEvent.file(.voided(FileVoided(reason: "entered twice")))
        try Cases.put([try Cases.file(Self.number(place), names[place], [void])], into: index)
        names[place] = ""
      default:
        names.append(chance.name())
        try Cases.put([try Cases.file(Self.number(names.count - 1), names[names.count - 1])], into: index)
      }
    }
    try expectAgreement(of: index, on: names, typing: &chance, rounds: 150)
  }

  /// - Parameter names: of the files in their order; a void file has none.
  private func expectAgreement(
    of index: RegisterIndex, on names: [String], typing chance: inout Chance, rounds: Int
  ) throws {
    let borne = names.enumerated().filter { !$0.element.isEmpty }
    let oracle = SearchOracle(borne.map { (Self.number($0.offset), $0.element) })
    for _ in 0..<rounds {
      let typed = chance.typed(borne.map(\.element))
      let found = try index.search(SearchQuery(text: typed, limit: 1_000))
      let expected = oracle.found(typed)
      #expect(found.rows.map(\.id.value) == expected.exact, "\(typed)")
      #expect(found.nearRows.map(\.id.value) == Array(expected.near.prefix(20)), "\(typed)")
      #expect(found.total == expected.exact.count)
    }
  }
}
