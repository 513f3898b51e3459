import Calendars
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("While somebody is registered, files of names that differ by a letter are pointed out")
struct NearNameHintTests {
  private func hints(_ name: String, birth: String? = nil, except: FileNumber? = nil) throws -> [DuplicateHint] {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("خالد سعد القحطاني", serial: 1)
    _ = try stage.register("نورة علي الحربي", serial: 2)
    let desk = try stage.seat(StagePeople.reception)
    let probe = DuplicateProbe(
      name: name, identity: nil, phone: "", birth: birth.map(OfficeStage.day), except: except)
    guard case .duplicates(let hints) = try desk.answer(.duplicates(probe)) else { throw Failure(.internalFault) }
    return hints
  }

  @Test(
    "one letter lost, doubled, changed or out of its place, as a similar name",
    arguments: ["خالد سعد القحطني", "خالد القحطااني", "خالد سعد القحظاني", "القحاطني خالد"])
  func near(name: String) throws {
    let found = try hints(name)
    #expect(found.map(\.file.id.text) == ["100001"])
    #expect(found.map(\.reasons) == [[.similarName]])
  }

  @Test("born on that day the name is as near; born on another day it is somebody else's")
  func birth() throws {
    #expect(try hints("خالد سعد القحطني", birth: "1985-03-14").map(\.file.id.text) == ["100001"])
    #expect(try hints("خالد سعد القحطني", birth: "1985-03-15") == [])
  }

  @Test("a name that fits is named once; one word, two letters apart, and the file itself are no sign")
  func others() throws {
    #expect(try hints("خالد سعد القحطاني").map(\.file.id.text) == ["100001"])
    #expect(try hints("القحطني") == [])
    #expect(try hints("خالد القحطنيي") == [])
    #expect(try hints("خالد سعد القحطني", except: .first) == [])
  }
}
