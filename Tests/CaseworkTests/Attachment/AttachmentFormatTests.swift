import Casework
import Testing

@Suite("A scan is known by what it holds, never by its name")
struct AttachmentFormatTests {
  static let scans: [(AttachmentFormat, [UInt8])] = [
    (.pdf, Array("%PDF-1.7\n".utf8)),
    (.pdf, [0xEF, 0xBB, 0xBF] + Array("%PDF-1.4".utf8)),
    (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10]),
    (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]),
    (.tiff, [0x49, 0x49, 0x2A, 0x00, 0x08]),
    (.tiff, [0x4D, 0x4D, 0x00, 0x2A, 0x00]),
    (.heic, [0x00, 0x00, 0x00, 0x18] + Array("ftypheic".utf8)),
    (.heic, [0x00, 0x00, 0x00, 0x18] + Array("ftypmif1".utf8)),
  ]

  @Test("PDF, JPEG, PNG, TIFF and HEIC are taken", arguments: scans)
  func recognised(format: AttachmentFormat, head: [UInt8]) throws {
    #expect(try AttachmentFormat.recognised(in: head) == format)
  }

  @Test(
    "programs, archives, office documents, films and everything else are told apart",
    arguments: [
      (ForeignContent.program, [0x7F, 0x45, 0x4C, 0x46, 0x02]),
      (.program, Array("MZ\u{90}".utf8)),
      (.program, Array("#!/bin/sh\n# %PDF-1.4\n".utf8)),
      (.archive, Array("PK\u{3}\u{4}".utf8)),
      (.archive, [0x1F, 0x8B, 0x08]),
      (.unknown, [0x00, 0x00, 0x00, 0x18] + Array("ftypisom".utf8)),
      (.unknown, Array("راتب".utf8)),
      (.unknown, [0xFF, 0xD8]),
      (.empty, []),
    ] as [(ForeignContent, [UInt8])])
  func foreign(content: ForeignContent, head: [UInt8]) {
    #expect(throws: content) { try AttachmentFormat.recognised(in: head) }
  }

  @Test("a PDF's header is looked for where readers accept it, and no further")
  func header() throws {
    let blank = [UInt8](repeating: 0x20, count: AttachmentFormat.headByteCount - 5)
    #expect(try AttachmentFormat.recognised(in: blank + Array("%PDF-".utf8)) == .pdf)
    #expect(throws: ForeignContent.unknown) {
      try AttachmentFormat.recognised(in: blank + [0x20] + Array("%PDF-".utf8))
    }
  }
}
