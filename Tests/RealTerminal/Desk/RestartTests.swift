import Foundation
import Testing

@Suite("The desk: after a restart of the machine", .serialized)
struct RestartTests {
  /// Takes away what the machine's memory held of the index.
  private func restart(_ folder: OfficeFolder) throws {
    let index = try #require(try folder.path("index"))
    try FileManager.default.removeItem(at: URL(fileURLWithPath: index).deletingLastPathComponent())
  }

  @Test("with and without the sealed copy an officer signs in and finds everything; the copy holds nothing in clear")
  func signIn() throws {
    let folder = try OfficeFolder.demo()
    let found = try folder.names(foundBy: "محمد")
    #expect(!found.isEmpty)
    #expect(try folder.run(["rebuild-index", "--json"], officer: "reception").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.data + "/index/snapshot"))
    for name in found { #expect(try !folder.holdsInClear(name)) }
    for keepsCopy in [true, false] {
      if !keepsCopy { try FileManager.default.removeItem(atPath: folder.data + "/index/snapshot") }
      try restart(folder)
      try folder.open(officer: nil) { terminal in
        try terminal.waitUntil(shows: "تسجيل الدخول", "بعد الدخول يُبنى الفهرس")
        terminal.type("reception\rdiwan-demo\r")
        try terminal.waitForHome()
      }
      try restart(folder)
      try folder.open { terminal in try terminal.waitForHome() }
      #expect(try folder.names(foundBy: "محمد") == found)
    }
  }
}
