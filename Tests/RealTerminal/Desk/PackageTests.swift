import Foundation
import Testing

@Suite("The package for Debian")
struct PackageTests {
  /// A folder in which `.packaging/build-deb` left the packages; making them takes a release build of its own.
  private static let packages = ProcessInfo.processInfo.environment["DIWAN_PACKAGES"]

  @Test(
    "in a fresh Debian without Swift it is installed, does the main job, prints, is upgraded and removed; the office stays",
    .enabled(if: packages != nil, "DIWAN_PACKAGES names no folder of packages: .packaging/build-deb makes them"),
    .enabled(
      if: geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/sbin/debootstrap"),
      "a fresh Debian is made by root, with debootstrap"))
  func freshDebian() throws {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
    let process = Process()
    process.executableURL = project.appendingPathComponent(".packaging/try-deb").standardizedFileURL
    process.arguments = [try #require(Self.packages)]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("the manual's page names every command and how it is used, in both languages")
  func manual() throws {
    let folder = try OfficeFolder()
    let arabic = try folder.run(["manual"]).output
    #expect(arabic.hasPrefix(".TH DIWAN 1 "))
    #expect(arabic.contains(".SS \\fBdiwan search\\fR \\fITEXT\\fR\n"))
    let commands = arabic.matches(of: /\.SS \\fBdiwan ([a-z\\-]+)\\fR/).map { $0.1.replacing("\\", with: "") }
    #expect(Set(commands).isSuperset(of: ["open", "due", "import", "export", "print", "verify", "rebuild-index"]))
    #expect(!commands.contains("manual"))
    let english = try folder.run(["manual", "--language", "en"]).output
    #expect(english.contains("Finds files by name, ID, phone or number."))
    #expect(!english.unicodeScalars.contains { ("\u{600}"..."\u{6FF}").contains($0) })
  }
}
