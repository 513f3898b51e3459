import Calendars
import Casework
import Testing

@Suite("An officer answers for one category in one field of service, from a day until a day")
struct LiaisonPostTests {
  private func post(until last: String? = "2026-11-30") -> LiaisonPost {
    LiaisonPost(
      matter: 1, owner: Samples.liaison.id, category: "widow", service: "aid", from: Samples.day("2026-11-01"),
      until: last.map(Samples.day))
  }

  @Test("on the first day and on the last, and on none before or after")
  func days() {
    let days = ["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"].map(Samples.day)
    #expect(days.map { post().answers(for: "widow", "aid", on: $0) } == [false, true, true, false])
    #expect(days.map { post(until: nil).answers(for: "widow", "aid", on: $0) } == [false, true, true, true])
  }

  @Test("for nobody else's category, and in no other field")
  func others() {
    let day = Samples.day("2026-11-22")
    #expect(!post().answers(for: "orphan", "aid", on: day))
    #expect(!post().answers(for: "widow", "sponsorship", on: day))
  }
}
