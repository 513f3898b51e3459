import CaseIndex
import Casework
import Testing

@Suite("Numbers find files by their digits")
struct NumberSearchTests {
  private func register(in folder: IndexFolder) throws -> RegisterIndex {
    var head = try Cases.facts("سعد علي", identity: "1058529940", mobile: "0551234567")
    head.iban = "SA0380000000608010167519"
    head.dependants = [
      Dependant(
        id: 1, name: "منى", relation: "daughter", sex: .female, birth: nil,
        identity: Identity(kind: .nationalID, number: "1001244019"))
    ]
    let number = CaseEvent.file(.registrationNumberGiven(RegistrationNumberGiven(number: "1448-100234")))
    let other = try Cases.facts("فهد علي", identity: "2000000006", mobile: "+441632960961")
    return try Cases.index([try Cases.file(100_234, head, [number]), try Cases.file(100_300, other)], in: folder)
  }

  @Test(
    "an identity, a phone from either end, an account, a file and a registration number, in three forms of digits",
    arguments: [
      "1058529940", "١٠٥٨٥٢٩٩٤٠", "۱۰۵۸۵۲۹۹۴۰", "1058 5299 40", "105852", "1001244019", "0551234567", "+966551234567",
      "00966 55 123 4567", "٠٥٥١٢", "4567", "٤٥٦٧", "1234567", "100234", "١٠٠٢٣٤", "SA0380000000608010167519",
      "sa03 8000 0000 6080 1016 7519", "0380000000", "1448-100234", "1448", "سعد 4567", "0551 سعد",
    ])
  func found(_ typed: String) throws {
    let folder = try IndexFolder()
    #expect(try Cases.find(typed, in: register(in: folder)) == [100_234])
  }

  @Test(
    "a number of nobody, or one that belongs to another name, finds nothing", arguments: ["999999", "فهد 4567", "567"])
  func notFound(_ typed: String) throws {
    let folder = try IndexFolder()
    #expect(try Cases.find(typed, in: register(in: folder)) == [])
  }

  @Test("a foreign phone is found from either end", arguments: ["+441632960961", "00441632", "0961"])
  func foreignPhone(_ typed: String) throws {
    let folder = try IndexFolder()
    #expect(try Cases.find(typed, in: register(in: folder)) == [100_300])
  }

  @Test("the beginning of file numbers finds the newest first, after the file with that very number")
  func fileNumbers() throws {
    let folder = try IndexFolder()
    #expect(try Cases.find("100", in: register(in: folder)) == [100_234, 100_300])
  }

  @Test("the identity of a file is found whole, of a dependant or a part of it is not")
  func exactIdentity() throws {
    let folder = try IndexFolder()
    let index = try register(in: folder)
    #expect(try index.file(with: Identity(kind: .nationalID, number: "1058529940")) == FileNumber(100_234))
    #expect(try index.file(with: Identity(kind: .nationalID, number: "1058529940"), except: FileNumber(100_234)) == nil)
    #expect(try index.file(with: Identity(kind: .nationalID, number: "105852994")) == nil)
    #expect(try index.file(with: Identity(kind: .nationalID, number: "1001244019")) == nil)
  }

  @Test("a void file frees its identity and is found by its own number only")
  func voidFile() throws {
    let folder = try IndexFolder()
    let index = try register(in: folder)
    let void = CaseEvent.file(.voided(FileVoided(reason: "entered twice")))
    try Cases.put(
      [try Cases.file(100_300, try Cases.facts("فهد علي", identity: "2000000006"), [void])], into: index)
    #expect(try index.file(with: Identity(kind: .iqama, number: "2000000006")) == nil)
    #expect(try Cases.find("2000000006", in: index) == [])
    #expect(try Cases.find("فهد", in: index) == [])
    #expect(try Cases.find("100300", in: index) == [100_300])
    #expect(try index.files([FileNumber(100_300)]).map(\.isVoid) == [true])
    #expect(try index.fileCount() == 1)
  }
}
