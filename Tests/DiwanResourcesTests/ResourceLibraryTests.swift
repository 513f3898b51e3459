import DiwanResources
import Foundation
import Testing

@Suite("The data files that come with the program")
struct ResourceLibraryTests {
  /// A folder of the test's own, removed when the test ends.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "diwan-resources-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try body(folder.path())
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test("what was built beside the program is found, with the default holidays in it")
  func builtBesideTheProgram() throws {
    let holidays = try ResourceLibrary.located().holidays()
    #expect(holidays.name == "saudi-arabia.json")
    #expect(holidays.text.contains("\"09-29\""))
  }

  @Test("an installed program reads the folder that was installed with it")
  func installedProgram() throws {
    try withFolder { root in
      try write("id: sample", to: root + "/share/diwan/Profiles/sample.yaml")
      let library = try ResourceLibrary.located(executablePath: root + "/bin/diwan")
      #expect(library.path == root + "/share/diwan")
      #expect(try library.profileTexts().map(\.text) == ["id: sample"])
    }
  }

  @Test("a program that was copied without its files says which folder is missing")
  func copiedWithoutFiles() throws {
    try withFolder { root in
      #expect(throws: ResourceProblem(path: root + "/share/diwan", errorNumber: nil)) {
        try ResourceLibrary.located(executablePath: root + "/bin/diwan")
      }
    }
  }

  @Test("profiles come in the order of their names, and other files are left alone")
  func profilesInOrder() throws {
    try withFolder { root in
      for name in ["makeen.yaml", "bazil.yaml", ".kadi.yaml", "README"] {
        try write(name, to: root + "/Profiles/" + name)
      }
      let texts = try ResourceLibrary(path: root).profileTexts()
      #expect(texts.map(\.name) == ["bazil.yaml", "makeen.yaml"])
      #expect(texts.first?.path == root + "/Profiles/bazil.yaml")
    }
  }

  @Test("a file longer than one read comes whole")
  func longFile() throws {
    try withFolder { root in
      let long = String(repeating: "a", count: 200_001)
      try write(long, to: root + "/Profiles/long.yaml")
      #expect(try ResourceLibrary(path: root).profileTexts().map(\.text) == [long])
    }
  }

  @Test("phrases come from every file of them, and the real ones are there")
  func phrases() throws {
    try withFolder { root in
      for name in ["forms.json", "domain.json", "notes.txt"] { try write(name, to: root + "/Phrases/" + name) }
      #expect(try ResourceLibrary(path: root).phraseTexts().map(\.name) == ["domain.json", "forms.json"])
    }
    #expect(try ResourceLibrary.located().phraseTexts().contains { $0.name == "domain.json" })
  }

  @Test("a missing folder is refused with its path and the system's reason")
  func missingFolder() throws {
    #expect(throws: ResourceProblem(path: "/nowhere/Profiles", errorNumber: ENOENT)) {
      try ResourceLibrary(path: "/nowhere").profileTexts()
    }
  }

  @Test("a missing file is refused with its path and the system's reason")
  func missingFile() throws {
    #expect(throws: ResourceProblem(path: "/nowhere/Calendars/saudi-arabia.json", errorNumber: ENOENT)) {
      try ResourceLibrary(path: "/nowhere").holidays()
    }
  }
}
