import Foundation
import Testing

/// Two accounts of one group at one office; only root can act for several accounts.
@Suite(
  "The desk: a data folder that is a group's", .serialized,
  .enabled(if: getuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0, "acting for two accounts takes root"))
struct GroupFolderTests {
  private static let group: gid_t = 64_242
  private static let (first, second, stranger): (uid_t, uid_t, uid_t) = (64_301, 64_302, 64_303)

  /// A folder for the group, as the README has the administrator make it.
  private func groupFolder() throws -> OfficeFolder {
    let folder = try OfficeFolder()
    for path in [folder.root, folder.root + "/data"] { #expect(chmod(path, 0o755) == 0) }
    // Whoever runs the tests may have a umask that closes new files to others.
    #expect(chmod(folder.passphrasePath, 0o644) == 0)
    #expect(mkdir(folder.data, 0o700) == 0)
    #expect(chown(folder.data, 0, Self.group) == 0)
    #expect(chmod(folder.data, 0o2770) == 0)
    return folder
  }

  private func run(
    _ arguments: [String], as user: uid_t, of group: gid_t = Self.group, in folder: OfficeFolder,
    officer: String? = nil
  ) throws -> CommandRun {
    try CommandRun(
      arguments, environment: folder.environment(officer: officer), account: (user: user, group: group))
  }

  private func forget(_ folder: OfficeFolder) throws {
    for user in [Self.first, Self.second] {
      let paths = try run(["info", "--json"], as: user, in: folder).object()["paths"] as? [String: String]
      guard let index = paths?["index"] else { continue }
      try? FileManager.default.removeItem(atPath: URL(fileURLWithPath: index).deletingLastPathComponent().path)
    }
  }

  @Test("what one account founds another of the group works in, and both leave a sound ledger")
  func twoAccounts() throws {
    let folder = try groupFolder()
    defer { try? forget(folder) }
    let made = try run(
      ["demo", "--files", "20", "--no-open", "--data", folder.data], as: Self.first, in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let commits = try #require(try folder.verification()["commits"] as? Int)
    for (user, file) in [(Self.second, "100003"), (Self.first, "100004")] {
      let arguments = CommandRun.setpriv(user: user, group: Self.group) + [try builtProduct(named: "diwan")]
      let terminal = try PseudoTerminal(
        "/usr/bin/setpriv", arguments, environment: folder.environment(officer: "reception"), answering: .emulator)
      defer { terminal.end() }
      try terminal.waitForHome()
      terminal.type(Keyboard.function(9) + file + "\r")
      try terminal.waitUntil(shows: "الملف " + file, "تصحيح وتابعون")
      terminal.type(Keyboard.function(2))
      try terminal.waitUntil(shows: "زيارة جديدة", "الغرض")
      terminal.type("\tاستلام اشتراطات" + Keyboard.function(2))
      try terminal.waitUntil(shows: "حُفظ.")
    }
    #expect(try folder.verification()["commits"] as? Int ?? 0 > commits + 1)
    #expect(try folder.verification()["ok"] as? Bool == true)
  }

  @Test("an account outside the group is told which folder is closed to it and what to do, and changes nothing")
  func closed() throws {
    let folder = try groupFolder()
    defer { try? forget(folder) }
    let made = try run(["demo", "--files", "5", "--no-open", "--data", folder.data], as: Self.first, in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let refused = try run(["search", "محمد"], as: Self.stranger, of: 64_999, in: folder, officer: "reception")
    #expect(refused.status == 77)
    #expect(refused.says(folder.data))
    #expect(refused.says("2770"))
    #expect(refused.errorLines.count == 1)
  }

  @Test("a key file that lost its group's rights is named with what to do")
  func closedKeys() throws {
    let folder = try groupFolder()
    defer { try? forget(folder) }
    let made = try run(["demo", "--files", "5", "--no-open", "--data", folder.data], as: Self.first, in: folder)
    #expect(made.status == 0, "\(made.errors)")
    #expect(chmod(folder.data + "/keys/keys.sqlite", 0o600) == 0)
    let refused = try run(["search", "محمد"], as: Self.second, in: folder, officer: "reception")
    #expect(refused.status == 77)
    #expect(refused.says(folder.data + "/keys/keys.sqlite"))
  }
}
