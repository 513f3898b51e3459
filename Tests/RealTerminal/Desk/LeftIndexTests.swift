import Foundation
import Testing

@Suite("The desk: the index of an office that is gone")
struct LeftIndexTests {
  /// An office that was worked in, and the folder in memory where its index lies.
  private func office() throws -> (folder: OfficeFolder, index: String) {
    let folder = try OfficeFolder.demo()
    #expect(try !folder.names(foundBy: "محمد").isEmpty)
    let index = try #require(try folder.path("index"))
    #expect(FileManager.default.fileExists(atPath: index))
    return (folder, URL(filePath: index).deletingLastPathComponent().path)
  }

  @Test("whoever works in another office of the account removes it, and leaves the index of every office that is there")
  func left() throws {
    let (gone, goneIndex) = try office()
    let (kept, keptIndex) = try office()
    try FileManager.default.removeItem(atPath: gone.data)
    let (own, ownIndex) = try office()
    #expect(!FileManager.default.fileExists(atPath: goneIndex))
    #expect(FileManager.default.fileExists(atPath: keptIndex + "/index"))
    #expect(FileManager.default.fileExists(atPath: ownIndex + "/index"))
    for office in [kept, own] { #expect(try !office.names(foundBy: "محمد").isEmpty) }
  }

  @Test("as long as somebody has it open it stays, though the office's folder is gone")
  func held() throws {
    let (gone, index) = try office()
    let (other, _) = try office()
    try gone.open { terminal in
      try terminal.waitForHome()
      try FileManager.default.removeItem(atPath: gone.data)
      #expect(try !other.names(foundBy: "محمد").isEmpty)
      #expect(FileManager.default.fileExists(atPath: index + "/index"))
    }
    #expect(try !other.names(foundBy: "محمد").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: index))
  }

  @Test("an office that comes back from a disk that was away makes its index anew")
  func back() throws {
    let (office, index) = try office()
    let away = office.root + "/away"
    try FileManager.default.moveItem(atPath: office.data, toPath: away)
    _ = try self.office()
    #expect(!FileManager.default.fileExists(atPath: index))
    try FileManager.default.moveItem(atPath: away, toPath: office.data)
    #expect(try !office.names(foundBy: "محمد").isEmpty)
    #expect(FileManager.default.fileExists(atPath: index + "/index"))
  }
}
