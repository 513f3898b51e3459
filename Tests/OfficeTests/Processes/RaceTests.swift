import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Officers in processes of their own do the same thing at once", .serialized)
struct RaceTests {
  @Test("four register one person: there is one file, and the other three are told its number")
  func registration() throws {
    let office = try SharedOffice(.kadi)
    let (first, second) = (StagePeople.reception, StagePeople.secondReception)
    let desks = try office.seat([first, second, first, second])
    var files: Set<String> = []
    for serial in 1...30 {
      let answers = try office.order("register \(serial)", of: desks, lineUp: serial.isMultiple(of: 2))
      let receipts = answers.filter { $0.hasPrefix("receipt ") }
      try #require(receipts.count == 1, "\(serial): \(answers)")
      let file = try #require(receipts[0].split(separator: " ").last.map(String.init))
      #expect(answers.filter { $0 == "taken \(file)" }.count == 3, "\(serial): \(answers)")
      #expect(files.insert(file).inserted)
    }
    #expect(try office.ledger().verify().ok)
    let desk = try office.desk(of: first)
    #expect(try desk.answer(.home).home?.fileCount == 30)
    for serial in 1...30 {
      let found = try desk.answer(.search(SearchQuestion(text: StagePeople.nationalID(serial)))).found
      #expect(found?.rows.count == 1)
    }
  }

  @Test("four decide one case: it is decided once, and the others are told so, by its number where they had seen it")
  func decision() throws {
    let office = try SharedOffice(.kadi)
    let cases = try (1...12).map { try office.stage.waiting("أحمد محمد العتيبي", serial: $0) }
    let seen = try cases.map { try office.stage.file($0.file).lastNumber }
    let desks = try office.seat([
      StagePeople.secretary, StagePeople.director, StagePeople.secretary, StagePeople.director,
    ])
    for (place, reference) in cases.enumerated() {
      let hasSeen = place.isMultiple(of: 3)
      let order = "decide \(reference.file.text)" + (hasSeen ? " \(seen[place])" : "")
      let answers = try office.order(order, of: desks, lineUp: place.isMultiple(of: 2))
      let receipts = answers.filter { $0.hasPrefix("receipt ") }
      try #require(receipts.count == 1, "\(order): \(answers)")
      let number = try #require(receipts[0].split(separator: " ").dropFirst().first)
      let told = hasSeen ? "changed \(number)" : "decided"
      #expect(answers.filter { $0 == told }.count == 3, "\(order): \(answers)")
    }
    #expect(try office.ledger().verify().ok)
    let desk = try office.desk(of: StagePeople.director)
    for reference in cases {
      let file = try desk.caseView(reference.file, asOf: nil).file
      #expect(file.request(1)?.decisions.count == 1)
    }
  }
}
