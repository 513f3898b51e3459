import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("The English interface")
struct EnglishJourney {
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
      "Governing policy + policy of Kadi Association, in force from 2026/11/22 · K3h",
      "Standing today + answer by 2026/12/13; working days left: 15",
      "▶ 2026/11/22 + Sunday + start, not counted — today",
      "2026/11/27 + Friday + weekend")
    desk.press(.end)
    desk.reads("2026/12/13 + Sunday + 1448/07/04 + 15 + working day")
  }
}
