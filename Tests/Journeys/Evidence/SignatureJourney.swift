import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("Staff sign the policy, and every unit has a copy")
struct SignatureJourney {
  @Test(
    "K9: an officer signs once; who has not signed stands there, and the guide shows the signature",
    .evidence(byKeysOf: "K9", at: .kadi))
  func signs() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("policy")
    reception.press(.function(2))
    reception.reads("وألتزم بالعمل بها")
    reception.confirm()
    reception.reads("حُفظ")
    reception.refuses(.function(2), "وقّعت بالاطلاع على هذه النسخة من السياسة")
    reception.refuses(.function(4), "ليس من صلاحياتك")
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("policy")
    for letter in "الحربي" { director.press(.character(letter.unicodeScalars.first ?? " ")) }
    director.reads("نورة الحربي + 1448/06/12هـ · 2026/11/22")
    director.press(.escape)
    for letter in "الشمري" { director.press(.character(letter.unicodeScalars.first ?? " ")) }
    director.reads("خالد الشمري + لم يوقّع بعد")
    director.jump("دليل")
    director.press(.end)
    director.reads("K9 + اطلاع العاملين وتوقيعهم + 1 + 2026/11/22 + 6 + له شاهد")
  }

  @Test(
    "K9: the director hands a unit its copy, and that unit is not offered again", .evidence(byKeysOf: "K9", at: .kadi))
  func copies() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("policy")
    director.press(.function(4))
    director.reads("إلى أي وحدة سُلّمت النسخة؟", "وحدة المساعدات")
    director.press(.enter)
    director.reads("حُفظ")
    director.press(.function(4))
    director.doesNotRead("وحدة المساعدات")
    director.reads("وحدة الإسكان")
  }
}
