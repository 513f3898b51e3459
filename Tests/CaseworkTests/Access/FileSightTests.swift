import Casework
import Testing

@Suite("How much of a file an officer sees before asking for more, and whose work it is")
struct FileSightTests {
  private static let study = CaseStudied(
    request: 1, means: .telephone, studiedOn: Samples.day("2026-11-22"), findings: "أسرة من خمسة",
    incomes: [MoneyLine(label: "راتب", halalas: 350_000)], expenses: [])
  private static let advice = CaseRecommended(
    request: 1, recommendation: .accept, grounds: "مرض مزمن", halalas: 100_000)

  @Test(
    "a study, an assessment or a recommendation alone is hidden from the reception, not from who studies or decides",
    arguments: [
      RequestCommand.study(study), .assessNeed(NeedAssessed(request: 1, level: "high", grounds: "مرض مزمن")),
      .recommend(advice),
    ])
  func studies(_ command: RequestCommand) throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    func sight(_ officer: Officer) -> FileSight { desk.file.sight(of: officer, under: Samples.floorPolicy) }
    #expect(sight(Samples.reception).showsStudies)
    try desk.ask(command)
    for officer in [Samples.researcher, Samples.secretary, Samples.director] { #expect(sight(officer).showsStudies) }
    #expect(!sight(Samples.reception).showsStudies)
    let seen = desk.file.masked(for: sight(Samples.reception)).requests[0]
    for study in seen.studies { #expect(study.value == Self.study.asHidden) }
    if let need = seen.assessment { #expect(need.value.grounds == Masking.words) }
    if let advice = seen.recommendation {
      #expect(advice.value.grounds == Masking.words)
      #expect(advice.value.halalas == nil)
    }
  }

  @Test("while a referral is open the file is the work of who sent it and of whom it was sent to, of nobody else")
  func referred() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    func basis(_ officer: Officer) -> ReadingBasis? {
      desk.file.readingBasis(of: officer, actors: [], under: Samples.floorPolicy)
    }
    desk.sit(Samples.liaison)
    try desk.refer(
      .send(
        request: nil, target: .officer(Samples.researcher.id), purpose: .other, reason: "سؤال", due: nil, consent: nil))
    #expect(basis(Samples.liaison) == .referred)
    #expect(basis(Samples.researcher) == .referred)
    #expect(basis(Samples.secondResearcher) == nil)
    desk.sit(Samples.researcher)
    try desk.refer(.return(referral: 1, reason: "ليس لي"))
    for officer in [Samples.liaison, Samples.researcher] { #expect(basis(officer) == nil) }
  }

  @Test("the reception serves whoever stands there; others who receive visits do while a visit is open")
  func visited() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    func basis(_ officer: Officer) -> ReadingBasis? {
      desk.file.readingBasis(of: officer, actors: [], under: Samples.floorPolicy)
    }
    #expect(basis(Samples.reception) == .visit)
    #expect(basis(Samples.liaison) == nil)
    try desk.visit(.open(channel: "visit", purpose: "سؤال", arrivedAt: nil))
    #expect(basis(Samples.liaison) == .visit)
    #expect(basis(Samples.secretary) == nil)
  }
}

extension CaseStudied {
  /// The study of which nothing is shown but that it was made.
  fileprivate var asHidden: CaseStudied {
    CaseStudied(
      request: request, means: means, studiedOn: studiedOn, findings: Masking.words, incomes: [], expenses: [])
  }
}
