import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("A person who was registered twice")
struct MergeJourney {
  /// A second file of somebody who has one, whom the officer took for somebody else, with a request.
  private func registerAgain(_ first: FileNumber, at stage: OfficeStage) throws -> FileNumber {
    let entry = StagePeople.person("احمد محمد العتيبى", serial: 2, at: .kadi, birth: "1985-03-14")
    let alike = [PossibleDuplicate(file: first, reasons: [.sameNameAndBirth])]
    let number = try #require(
      stage.submit(.file(nil, .register(entry, confirmed: [], distinctFrom: alike)), as: StagePeople.reception).file)
    try stage.submit(
      .request(
        number,
        .open(service: stage.policy.service, category: nil, need: "حاجة عاجلة", channel: "telephone")),
      as: StagePeople.reception)
    return number
  }

  @Test("the researcher merges the second file into the first, is led there by a search, and undoes it")
  func merge() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.register("أحمد محمد العتيبي", serial: 1)
    let second = CaseReference(file: try registerAgain(first, at: stage), ordinal: 1)
    var desk = try OfficerDesk(StagePeople.researcher, at: stage)
    desk.jump(second.file.text)
    desk.press(.function(7), .function(8))
    desk.reads("100001")
    try desk.fill("رقم الملف الباقي*", first.text)
    try desk.reach("السبب*")
    desk.type("شخص واحد")
    desk.press(.function(2))
    #expect(try stage.file(second.file).mergedInto == first)

    var reception = try OfficerDesk(StagePeople.reception, at: stage, size: Size(columns: 120, rows: 40))
    reception.press(.function(3))
    reception.type(StagePeople.nationalID(2))
    reception.reads("مدموج فيه 100002")
    reception.press(.enter)
    reception.reads("ملف 100001", "ملفات مدموجة في هذا الملف", "ملف 100002")
    reception.jump(second.file.text)
    reception.reads("هذا الملف مدموج في الملف 100001")

    desk.jump(second.file.text)
    desk.press(.function(7))
    desk.reads("هذا الملف مدموج في الملف 100001", "F8 فك الدمج")
    desk.press(.function(8))
    desk.type("شخصان")
    desk.press(.enter, .enter)
    #expect(try stage.file(second.file).mergedInto == nil)
  }
}
