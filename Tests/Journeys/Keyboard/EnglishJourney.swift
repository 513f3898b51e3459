import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("The English interface")
struct EnglishJourney {
  @Test("a person is registered, and the file's page is complete in English")
  func register() throws {
    let stage = try OfficeStage.staffed(.bazil)
    var desk = try OfficerDesk(StagePeople.reception, at: stage, language: .english)
    desk.press(.function(7))
    try desk.choose("Category*", "within")
    try desk.fill("Name*", "أحمد محمد العتيبي")
    try desk.choose("ID kind", "National")
    try desk.fill("ID number", StagePeople.nationalID(1))
    try desk.fill("Birth date", "1375/01/15")
    try desk.fill("Mobile", "0551000001")
    try desk.choose("Agreed contact", "Telephone")
    desk.press(.function(2))
    desk.reads("Name + أحمد محمد العتيبي", "1955/09/02")
    #expect(try stage.file(.first).facts.category == "resident-pilgrim")
  }

  @Test("a request is opened and its reply window read, left to right, over Arabic data")
  func request() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.submitted()
    var desk = try OfficerDesk(StagePeople.reception, at: stage, language: .english)
    desk.reads("F3 Search", "Kadi Association")
    desk.type("ahmad")
    desk.reads("أحمد محمد العتيبي + 100001")
    desk.press(.enter)
    desk.reads("أحمد محمد العتيبي", "100001")
    desk.jump("100001/1")
    desk.press(.character("i"))
    desk.reads(
      "Governing policy + Policy of Kadi Association, in force from 2026/11/22 · K3h",
      "Standing today + Answer by 2026/12/13; working days left: 15",
      "▶ 2026/11/22 + Sunday + Start, not counted — today",
      "2026/11/27 + Friday + Weekend")
    desk.press(.end)
    desk.reads("2026/12/13 + Sunday + 1448/07/04 + 15 + Working day")
  }
}
