import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("From one record of a list to the next without going back")
struct RecordsJourney {
  private let next = Key.character("+")
  private let previous = Key.character("-")

  @Test("the files of the register are leafed through, and the list stands on the one that was left")
  func files() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for serial in 1...3 { _ = try stage.register("أحمد محمد العتيبي", serial: serial) }
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("الملفات")
    desk.press(.enter)
    #expect(desk.stack.destinations.last == .file(FileNumber(100_003)))
    desk.press(previous)
    #expect(desk.message == "هذا أول ما في القائمة.")
    desk.press(next)
    #expect(desk.stack.destinations.suffix(2) == [.files, .file(FileNumber(100_002))])
    desk.press(.function(12))
    desk.press(next)
    #expect(desk.message == "هذا آخر ما في القائمة.")
    desk.press(.escape)
    #expect(desk.cursorRow.contains("100001"))
  }

  @Test("requests of a worklist are leafed through from inside, under the filter that was typed")
  func requests() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for (serial, name) in ["أحمد العتيبي", "سالم الحربي", "أحمد القحطاني"].enumerated() {
      _ = try stage.openRequest(name, serial: serial + 1)
    }
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("الاستكمال")
    desk.press(.character("/"))
    desk.type("احمد")
    desk.press(.enter)
    let first = desk.stack.destinations.last
    desk.press(next)
    let second = desk.stack.destinations.last
    let opened = [first, second].compactMap(\.self)
    let wanted = [1, 3].map { Destination.request(CaseReference(file: FileNumber(100_000 + $0), ordinal: 1)) }
    #expect(Set(opened) == Set(wanted))
    desk.press(next)
    #expect(desk.message == "هذا آخر ما في القائمة.")
  }

  @Test("documents follow each other in their form; one that was begun has to be saved first")
  func documents() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.press(.enter)
    let documents = StagePolicy.kadi.profile.documentRules(
      service: StagePolicy.kadi.service, category: StagePolicy.kadi.category, party: .person
    ).map(\.document)
    #expect(desk.stack.destinations.last == .document(reference, document: documents[0]))
    desk.press(.character("+", alt: true))
    #expect(desk.stack.destinations.last == .document(reference, document: documents[1]))
    desk.press(.character("-", alt: true))
    #expect(desk.stack.destinations.last == .document(reference, document: documents[0]))
    desk.press(.character(" "), .character("+", alt: true))
    #expect(desk.message.contains("احفظ ما كتبته أولًا"))
    #expect(desk.stack.destinations.last == .document(reference, document: documents[0]))
  }

  @Test("a screen that no list leads to has no neighbours")
  func noList() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.press(next)
    #expect(desk.message.contains("لا عمل له هنا"))
  }
}
