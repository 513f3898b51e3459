import CaseLedger
import Foundation
import Glibc
import Testing

@Suite("A file of the office is opened, or made for those who may use the folder")
struct FolderAccessTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
  }

  @Test("what is not there is made for its owner alone, and opened the next time")
  func made() throws {
    for _ in 1...2 {
      let file = FolderAccess(of: temporary.path).openFile(temporary.path + "/LOCK", flags: O_RDWR)
      #expect(file >= 0)
      close(file)
    }
    #expect(try temporary.permissions(of: "LOCK") == 0o600)
  }

  @Test("a link to what is not there is refused at once, and nothing is made behind it")
  func danglingLink() throws {
    let elsewhere = temporary.path + "/elsewhere"
    #expect(symlink(elsewhere, temporary.path + "/LOCK") == 0)
    #expect(FolderAccess(of: temporary.path).openFile(temporary.path + "/LOCK", flags: O_RDWR) == -1)
    #expect(errno == ENOENT)
    #expect(!FileManager.default.fileExists(atPath: elsewhere))
  }
}
