import CaseIndex
import Casework
import Testing

@Suite("Names are found however they were typed")
struct NamePairsTests {
  static let pairs = [
    ("أحمد", "احمد"), ("فاطمة", "فاطمه"), ("مصطفى", "مصطفي"), ("محمـد", "محمد"), ("مُحَمَّد", "محمد"),
    ("عبدالله", "عبد الله"), ("المستفیدين", "المستفيدين"), ("هدى", "هدي"), ("مؤمن", "مومن"), ("رائد", "رايد"),
    ("العتيبي", "عتيبي"), ("بن صالح", "صالح"), ("آمنة", "امنه"), ("ﻣﺤﻤﺪ", "محمد"),
  ]

  @Test("either spelling finds the other", arguments: pairs)
  func eitherSpelling(_ first: String, _ second: String) throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      [try Cases.file(100_001, "\(first) الحربي"), try Cases.file(100_002, "\(second) الحربي")], in: folder)
    #expect(try Cases.find(first, in: index) == [100_002, 100_001])
    #expect(try Cases.find(second, in: index) == [100_002, 100_001])
  }

  @Test(
    "Latin typing finds Arabic names",
    arguments: [
      ("mohammed", "محمد"), ("muhammad", "محمد"), ("MOHAMAD", "محمد"), ("fatima", "فاطمة"), ("abdullah", "عبدالله"),
      ("abd allah", "عبد الله"), ("khalid", "خالد"), ("moh", "محمد"), ("alharbi", "الحربي"), ("al-harbi", "الحربي"),
    ])
  func latinTyping(_ typed: String, _ name: String) throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      [try Cases.file(100_001, "\(name) سعيد"), try Cases.file(100_002, "نورة سعيد")], in: folder)
    #expect(try Cases.find(typed, in: index) == [100_001])
  }

  @Test("a Latin name is found as it is written")
  func latinName() throws {
    let folder = try IndexFolder()
    var facts = try Cases.facts("جون سميث")
    facts.latinName = "John Smith"
    let index = try Cases.index([try Cases.file(100_001, facts), try Cases.file(100_002, "سعد")], in: folder)
    #expect(try Cases.find("smith", in: index) == [100_001])
    #expect(try Cases.find("jo", in: index) == [100_001])
  }

  @Test("words match in any order and by their beginnings")
  func anyOrder() throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      [
        try Cases.file(100_001, "فهد بن خالد العتيبي"), try Cases.file(100_002, "خالد فهد الشمري"),
        try Cases.file(100_003, "فهد سعد العتيبي"),
      ], in: folder)
    #expect(try Cases.find("العتي فهد", in: index) == [100_003, 100_001])
    #expect(try Cases.find("خال فه", in: index) == [100_002, 100_001])
    #expect(try Cases.find("عتيبي خالد", in: index) == [100_001])
    #expect(try Cases.find("تيبي", in: index) == [])
  }

  @Test("a name typed twice needs two such words")
  func twice() throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      [try Cases.file(100_001, "محمد علي"), try Cases.file(100_002, "محمد ماجد محمد")], in: folder)
    #expect(try Cases.find("محمد محمد", in: index) == [100_002])
    #expect(try Cases.find("م محمد", in: index) == [100_002])
  }
}
