import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("A sentence above a form that is longer than a row of 80 columns goes on in the next row")
struct LongSentenceTests {
  private func words(_ screen: some DeskScreen, _ answer: Answer? = nil) -> String {
    var tester = ScreenTester(screen, direction: .leftToRight)
    if let answer { tester.answer(answer) }
    return tester.rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  private func setting(_ profile: Profile = .sample) throws -> DeskSetting {
    try Samples.setting([.director], language: .english, profile: profile)
  }

  @Test("where no paper can be made")
  func print() throws {
    let ways = Answer.paperWays(PaperWays(printers: [], makesDocuments: false))
    #expect(
      words(PrintScreen(try setting(), .file(FileNumber(100_234))), ways)
        .contains("The maker of PDF files is not installed on this machine: print a .html page from a browser."))
  }

  @Test("where a scan, or all of a copy, leaves the office in clear")
  func scans() throws {
    let scan = AttachmentReference(CaseReference(file: FileNumber(100_234), ordinal: 1), attachment: 1)
    #expect(
      words(SaveAttachmentScreen(try setting(), scan))
        .contains("It is written in clear for you alone, and that is on record; remove it when you are done."))
    #expect(
      words(CopyScansScreen(try setting(), FileNumber(100_234)))
        .contains(
          "Written in clear into a folder, new or there; handing them over is recorded. Delete them afterwards."))
  }

  @Test("where there is no committee")
  func committee() throws {
    #expect(
      words(CommitteeScreen(try setting(.withoutForm)))
        .contains("This association gives its services directly; nobody decides and there is no committee."))
  }
}
