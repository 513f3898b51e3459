import Calendars
import Casework
import Testing

@Suite("A restricted matter is for those who have a part in it, and for the director")
struct RestrictedMatterTests {
  /// A complaint that reception took down and a researcher follows up; its words happen to be an officer's name.
  private func complaint(_ facts: [String: String] = [:]) throws -> Matter {
    let id = MatterID(1)
    let said = ["words": "liaison", "owner": "researcher"].merging(facts) { $1 }
    let opened = StreamEvent(id.stream, .matter(MatterEvent(.complaint, "opened", MatterFacts(said))))
    let recorded = CaseDesk.recorded([opened], from: 10, by: Samples.reception, at: Samples.moment("2026-11-22"))
    return try #require(Matter(id: id, events: recorded))
  }

  private func admitted(to matter: Matter) -> [String] {
    Samples.staff.filter { officer in
      (try? matter.demandAdmission(of: officer, under: Samples.ceilingPolicy)) != nil
    }.map(\.id.rawValue)
  }

  @Test("whoever recorded something of it or is named for it sees it; of an open one everybody knows")
  func participants() throws {
    #expect(admitted(to: try complaint()).count == Samples.staff.count)
    #expect(admitted(to: try complaint(["restricted": "yes"])) == ["reception", "researcher", "director"])
  }
}
