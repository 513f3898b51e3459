import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("A correction keeps old, new and reason")
struct CorrectionJourney {
  @Test("a phone number is put right with a reason, and the history tells both")
  func phone() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.press(.function(5))
    try desk.stand(on: "الجوال")
    desk.reads("◀ الجوال + •••••••••0001")
    desk.press(.enter)
    try desk.fill("القيمة الصحيحة", "0559999999")
    desk.press(.function(2))
    #expect(desk.message == OfficerDesk.putMarkedRight)
    try desk.fill("السبب*", "غيّر رقمه")
    desk.press(.function(2))
    #expect(
      try stage.lastRecorded(number).map(\.event) == [
        .file(
          .corrected(
            FileCorrected(
              field: .mobile, old: "+966551000001", new: "+966559999999", reason: "غيّر رقمه", confirmed: [])))
      ])
    #expect(try stage.lastRecorded(number).map(\.evidence) == ["file.corrected K6"])
    desk.jump("100001")
    // Whoever put one number right has seen none of the others, and reads the end of this one.
    desk.reads("الجوال + •••••••••9999", "••••••0016")
    desk.press(.function(6))
    desk.reads("•••••••••0001", "غيّر رقمه")
    desk.doesNotRead("+966551000001", "1000000016")
  }
}
