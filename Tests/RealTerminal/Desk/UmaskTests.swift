import Foundation
import Testing

/// A umask belongs to a whole process, so that only a process of its own can be given one.
@Suite("The desk: who may open what is made, whatever the umask")
struct UmaskTests {
  /// Makes an office under a umask and names each path in it with its mode.
  private func modes(in folder: OfficeFolder, umask: String) throws -> [(path: String, isFolder: Bool, mode: Int)] {
    let made = try CommandRun(
      ["demo", "--files", "5", "--no-open", "--data", folder.data], environment: folder.environment(),
      under: ["/bin/sh", "-c", "umask \(umask) && exec \"$@\"", "sh"])
    #expect(made.status == 0, "\(made.errors)")
    let files = FileManager.default
    return try ([""] + files.subpathsOfDirectory(atPath: folder.data).map { "/" + $0 }).map { path in
      let attributes = try files.attributesOfItem(atPath: folder.data + path)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      return (path, attributes[.type] as? FileAttributeType == .typeDirectory, mode)
    }
  }

  @Test("a new office is open to its owner alone", arguments: ["000", "022", "277"])
  func own(umask: String) throws {
    let modes = try modes(in: OfficeFolder(), umask: umask)
    for found in ["", "/log", "/log/torn", "/log/LOCK", "/log/000000000001.jsonl", "/keys", "/keys/keys.sqlite"] {
      #expect(modes.contains { $0.path == found }, "\(found)")
    }
    for found in modes { #expect(found.mode == (found.isFolder ? 0o700 : 0o600), "\(found.path)") }
  }

  @Test(
    "an office in a folder that was made for a group is the group's with all that is in it", arguments: ["000", "077"])
  func shared(umask: String) throws {
    let folder = try OfficeFolder()
    #expect(mkdir(folder.data, 0o700) == 0)
    #expect(chmod(folder.data, 0o2770) == 0)
    for found in try modes(in: folder, umask: umask) {
      #expect(found.mode == (found.isFolder ? 0o2770 : 0o660), "\(found.path)")
    }
  }
}
