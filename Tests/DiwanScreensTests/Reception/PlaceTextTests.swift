import Casework
import Desk
import Testing

@testable import DiwanScreens

@Suite("A place is kept by words from which it is found again")
struct PlaceTextTests {
  private static let file = FileNumber.first
  private static let reference = CaseReference(file: .first, ordinal: 2)

  @Test(
    "each screen to which one can come back",
    arguments: [
      (Destination.search, "search"), (.files, "files"), (.worklist(.toStudy), "worklist/toStudy"),
      (.worklist(nil), "worklist"), (.referrals(.inbox), "referrals/inbox"), (.committee, "committee"),
      (.calendar, "calendar"), (.officers, "officers"), (.policy, "policy"), (.rights, "rights"),
      (.evidence, "evidence"), (.endedRetention, "retention"), (.accessLog(.desk), "readings"),
      (.accessLog(.file(file)), "readings/100001"),
      (.accessLog(.officer(OfficerID(rawValue: "noura"))), "reader/noura"),
      (.file(file), "file/100001"), (.history(file), "history/100001"), (.keeping(file), "keeping/100001"),
      (.request(reference), "request/100001/2"), (.replyWindow(reference), "replyWindow/100001/2"),
      (.referral(reference), "referral/100001/2"), (.session(SessionNumber(3)), "session/3"),
      (.matters(.outreach), "outreach"), (.matters(.unasked), "opinions"), (.dataRequest(4), "dataRequest/4"),
      (.breach(5), "breach/5"),
    ])
  func thereAndBack(destination: Destination, text: String) {
    #expect(destination.placeText == text)
    #expect(Destination(placeText: text) == destination)
  }

  @Test(
    "words that name no place are no place",
    arguments: ["", "home", "file", "file/x", "request/100001", "worklist/later", "readings/x", "reader", "session/x"])
  func unknown(text: String) {
    #expect(Destination(placeText: text) == nil)
  }
}
