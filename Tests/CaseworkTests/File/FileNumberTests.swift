import Casework
import Testing

@Suite("Files and sessions go by opaque numbers")
struct FileNumberTests {
  @Test("a number is read as typed or scanned", arguments: ["100001", "١٠٠٠٠١", " 100 001 "])
  func typed(text: String) {
    #expect(FileNumber(text: text) == FileNumber(100_001))
  }

  @Test("other text is no number", arguments: ["", "0", "1/2", "12a", "1234567890", "+100001"])
  func wrong(text: String) {
    #expect(FileNumber(text: text) == nil)
  }

  @Test("a number has one digit at least and nine at most")
  func lengths() {
    #expect(FileNumber(text: "7") == FileNumber(7))
    #expect(FileNumber(text: "123456789") == FileNumber(123_456_789))
  }

  @Test("the first file is 100001, the next one follows")
  func first() {
    #expect(FileNumber.first.text == "100001")
    #expect(FileNumber.first.next.text == "100002")
  }

  @Test("a request is written with its file's number")
  func reference() {
    #expect(CaseReference(file: FileNumber(100_234), ordinal: 2).text == "100234/2")
    #expect(CaseReference(text: "١٠٠٢٣٤/٢") == CaseReference(file: FileNumber(100_234), ordinal: 2))
    for wrong in ["100234", "100234/", "100234/2/1", "/2"] { #expect(CaseReference(text: wrong) == nil, "\(wrong)") }
  }

  @Test("streams have names that read back", arguments: ["file-100001", "session-3", "office"])
  func streams(name: String) {
    #expect(StreamID(name: name)?.name == name)
  }

  @Test("other names are no streams", arguments: ["", "file-", "file-x", "sessions-1", "Office"])
  func wrongStreams(name: String) {
    #expect(StreamID(name: name) == nil)
  }

  @Test("a sign-in name is short, lower-case and Latin")
  func officers() {
    #expect(OfficerID(checking: "huda.s-2")?.rawValue == "huda.s-2")
    for wrong in ["h", "Huda", "هدى", "a b", String(repeating: "a", count: 33)] {
      #expect(OfficerID(checking: wrong) == nil)
    }
  }
}
