import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("Masked numbers: shown by a key that is named in the legend, and noted")
struct MaskingJourney {
  @Test("the operator sees last digits, asks for the rest by one key, and the director sees that they did")
  func asks() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي")
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.reads("••••••0016", "•••••••••0001", "إظهار المحجوب")
    desk.doesNotRead("1000000016", "551000001")
    desk.press(.function(10))
    desk.reads("1000000016", "+966551000001")
    desk.refuses(.function(10), "لا شيء محجوب في هذا الملف")
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("100001")
    try director.sayWhy()
    director.press(.function(8))
    director.reads("نورة الحربي + أظهر المحجوب + رقم الهوية، الجوال")
  }
}
