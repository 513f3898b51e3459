import Calendars
import Casework
import Desk
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("A person is given a copy of everything held on them")
struct CopyJourney {
  @Test("the copy reads facts, visits, questions, and who did what in both calendars; its handing over is recorded")
  func copy() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register("زرقاء سالم اليمامة", serial: 7)
    try stage.submit(
      .visit(file, .open(channel: "telephone", purpose: "استفسار عن إعانة", arrivedAt: nil)),
      as: StagePeople.reception)
    try stage.submit(
      .visit(file, .answer(visit: 1, question: "متى الصرف؟", answer: "بعد القرار", source: "aid-policy")),
      as: StagePeople.reception)
    let asked = DataRequestFacts(
      file: file, right: .access, asker: .person, proof: nil, identityCheck: .originalSighted, channel: "telephone",
      receivedOn: stage.clock.today, words: "نسخة")
    try stage.submit(.rights(.receive(asked)), as: StagePeople.reception)

    _ = try stage.ask(.file(file, asOf: nil), as: StagePeople.reception)
    _ = try stage.seat(StagePeople.reception).perform(
      .saveDraft(id: "correct/" + file.text, texts: ["address": "حي الشوقية"]))

    var director = try OfficerDesk(StagePeople.director, at: stage, size: Size(columns: 120, rows: 60))
    director.jump(file.text)
    director.press(.function(7), .function(6))
    director.reads(
      "زرقاء سالم اليمامة", "رقم الهوية + \(StagePeople.nationalID(7))", "استفسار عن إعانة", "متى الصرف؟ + بعد القرار",
      "1448/06/12هـ · 2026/11/22 + نورة الحربي + فُتح الملف", "الحصول على نسخة من البيانات",
      "نورة الحربي · اطّلع على الملف", "حي الشوقية")
    director.press(.function(2))
    director.confirm()
    let last = try stage.lastRecorded(file)
    #expect(last.map(\.event) == [.subject(.copyGiven(CopyGiven(request: 1, means: .screen)))])
    #expect(last.first?.officer == StagePeople.director.id)
  }

  @Test("reception is not given the copy, and is told whose task it is")
  func refused() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.register()
    #expect(throws: Refusal.notPermitted(.answerDataRequests)) {
      try stage.ask(.copy(file), as: StagePeople.reception)
    }
  }
}
