import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("The scans of a request")
struct AttachmentFocusTests {
  @Test("the list opens on the scan from which it was opened, and Enter shows that one")
  func focus() throws {
    var sample = try SampleCase.submitted(on: sampleDay(2026, 11, 2))
    for number in 1...2 {
      let taken = AttachmentTaken(
        request: 1, attachment: number, document: "death-certificate", format: .pdf, byteCount: 1_000,
        digest: String(repeating: String(number), count: 64), title: "ورقة \(number)")
      try sample.request(.takeAttachment(taken, sealedByteCount: 1_100))
    }
    let setting = try Samples.setting([.director], profile: sample.profile)
    var tester = ScreenTester(AttachmentsScreen(setting, SampleCase.request, focus: 2))
    tester.answer(sample.answer)
    #expect(tester.cursorRow?.contains("ورقة 2") == true)
  }
}
