import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("Liaison officers by category and field (clause K7)")
struct LiaisonJourney {
  @Test(
    "K7: an uncovered cell is warned of, from it one appoints, and a question of its field then goes to that officer",
    .evidence(byKeysOf: "K7", at: .kadi))
  func wholeWay() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var secretary = try OfficerDesk(StagePeople.secretary, at: stage)
    secretary.jump("ضباط")
    // Eleven categories and eight services; school supplies are for seven of the categories.
    secretary.reads(
      "ضباط الاتصال حسب الفئة والمجال + بلا ضابط اتصال: 84 من 84", "رب أسرة · سلة غذائية", "! لا ضابط اتصال")
    secretary.press(.down, .left, .left)
    secretary.reads("أرملة · سداد الإيجار")
    secretary.press(.function(7))
    secretary.reads("الفئة* + أرملة", "المجال* + سداد الإيجار")
    try secretary.choose("ضابط الاتصال*", "منى")
    secretary.press(.function(2))
    secretary.reads("آخر خطوة + تكليف ضابط اتصال")
    secretary.jump("liaisons")
    secretary.reads("بلا ضابط اتصال: 83 من 84", "أرملة + منى")
    secretary.press(.down, .left, .left)
    secretary.reads("منى الزهراني · منذ 2026/11/22")
    secretary.refuses(.function(7), "لهذه الفئة في هذا المجال ضابط اتصال في هذه المدة")

    let question: MatterFacts = [
      "words": "هل يُسدد إيجاري؟", "channel": "telephone", "category": "widow", "service": "rent",
    ]
    try stage.submit(.matter(.open(.inquiry, file: nil, question)), as: StagePeople.reception)
    let view = try #require(try stage.ask(.matter(2), as: StagePeople.director).matter)
    #expect(view.matter.steps.map(\.value.step) == ["opened", "routed"])
    #expect(view.matter["owner"] == StagePeople.liaison.id.rawValue)
    // An appointment, a question with its channel, and its way to the officer.
    #expect(try stage.evidenceCount(of: "K7") == 3)
  }

  @Test("K7: without an officer for the field, or with one named at once, a question is routed to nobody by itself")
  func notRouted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let post: MatterFacts = [
      "owner": StagePeople.liaison.id.rawValue, "category": "widow", "service": "rent", "from": "2026-12-01",
    ]
    try stage.submit(.matter(.open(.liaison, file: nil, post)), as: StagePeople.director)
    var reversed = post
    reversed["category"] = "orphan"
    reversed["until"] = "2026-11-30"
    #expect(throws: Refusal.matter(.rule(.liaison, "endsBeforeItBegins"))) {
      try stage.submit(.matter(.open(.liaison, file: nil, reversed)), as: StagePeople.director)
    }
    var question: MatterFacts = ["words": "سؤال", "channel": "telephone", "category": "widow", "service": "rent"]
    func steps(_ number: Int) throws -> [String] {
      try stage.submit(.matter(.open(.inquiry, file: nil, question)), as: StagePeople.reception)
      let view = try #require(try stage.ask(.matter(number), as: StagePeople.director).matter)
      return view.matter.steps.map(\.value.step)
    }
    #expect(try steps(2) == ["opened"], "the officer begins in December only")
    stage.clock.go(to: OfficeStage.day("2026-12-01"))
    question["owner"] = StagePeople.reception.id.rawValue
    #expect(try steps(3) == ["opened"])
    question["owner"] = nil
    #expect(try steps(4) == ["opened", "routed"])
    question["service"] = "food-basket"
    #expect(try steps(5) == ["opened"])
    #expect(throws: Refusal.matter(.rule(.liaison, "cellTaken"))) {
      try stage.submit(.matter(.open(.liaison, file: nil, post)), as: StagePeople.director)
    }
  }

  @Test("a policy without liaison officers has no such page; whoever may not appoint is told so")
  func refusals() throws {
    let other = try OfficeStage.staffed(.makeen)
    var director = try OfficerDesk(StagePeople.director, at: other)
    director.jump("liaisons")
    director.reads("لا تتضمن السياسة السارية")
    let stage = try OfficeStage.staffed(.kadi)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("liaisons")
    reception.refuses(.function(7), "ليس من صلاحياتك: البتّ في المتابعات")
  }
}
