import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("The signs that call something on every screen")
struct SignJourney {
  private func home(_ language: Language = .arabic) throws -> OfficerDesk {
    try OfficerDesk(StagePeople.reception, at: try OfficeStage.staffed(.kadi), language: language)
  }

  @Test("at home a colon asks where to go and a question mark for help, in either layout, though letters search there")
  func atHome() throws {
    for sign in ["?", "؟"] as [Unicode.Scalar] {
      var desk = try home()
      desk.press(.character(sign))
      desk.reads("─ مساعدة ─")
    }
    var desk = try home()
    desk.press(.character(":"))
    desk.reads("رمز الشاشة أو رقم الملف")
    desk.press(.escape, .escape)
    desk.reads("الخروج من ديوان")
    desk.press(.character("?"))
    desk.doesNotRead("─ مساعدة ─")
  }

  @Test("help names them as they are pressed: alone where nothing typed begins with them, else with Alt")
  func names() throws {
    for (language, help, jump) in [(Language.arabic, "مساعدة", "انتقال"), (.english, "Help", "Go to")] {
      var desk = try home(language)
      desk.press(.function(1))
      desk.type("F1 ")
      desk.reads("F1 ? + \(help)")
      desk.press(.escape, .function(1))
      desk.type("F9")
      desk.reads("F9 : + \(jump)")
      desk.press(.escape, .function(3), .function(1))
      desk.type("F1 ")
      desk.reads("F1 Alt+? + \(help)")
      desk.press(.escape, .function(1))
      desk.type("F9")
      desk.reads("F9 Alt+: + \(jump)")
    }
  }
}
