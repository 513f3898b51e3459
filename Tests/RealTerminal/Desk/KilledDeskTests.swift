import Foundation
import Testing

@Suite("The desk: killed at any moment of an officer's work", .serialized)
struct KilledDeskTests {
  /// `DIWAN_DESK_KILLS` asks for more.
  private static let kills =
    ProcessInfo.processInfo.environment["DIWAN_DESK_KILLS"].flatMap { Int($0) } ?? 24

  @Test("what the screen called saved is there once, what is not there is offered again, and the ledger is whole")
  func killed() throws {
    let folder = try OfficeFolder.demo()
    var desk = try KilledDesk(folder: folder)
    let length = try desk.registerInPeace()
    for kill in 0..<Self.kills {
      if kill % 4 == 3 {
        try desk.killWhileTyping(afterKeys: Int.random(in: 0...20))
      } else {
        // From the key itself to well behind the word that it is saved.
        try desk.killWhileSaving(afterMicroseconds: Int.random(in: 0...(length * 3 / 2)))
      }
    }
    _ = try desk.registerInPeace()
    #expect(desk.outcomes.count == Self.kills)
    #expect(desk.keptForms.isEmpty)

    let registrations = try folder.registrations()
    #expect(registrations.count == 60 + desk.saved.count)
    for person in desk.saved {
      let e164 = "+966" + person.mobile.dropFirst()
      #expect(registrations.count { $0.contains(e164) } == 1, "\(person.mobile)")
      #expect(registrations.count { $0.contains(e164) && $0.contains(person.name) } == 1, "\(person.mobile)")
    }
    let last = try #require(desk.saved.last)
    #expect(try folder.names(foundBy: last.mobile) == [last.name])
  }
}
