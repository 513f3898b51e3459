import Foundation
import Testing

/// Machines are made to have no shared memory by laying a folder of a disk over it, which only root can.
@Suite("The desk: where the index lies", .serialized, .enabled(if: PrivateMount.isAllowed, "mounting takes root"))
struct MemoryFolderTests {
  /// Runs a command on a machine without `/dev/shm`, with a folder in memory elsewhere.
  private func run(
    _ arguments: [String], in folder: OfficeFolder, officer: String? = nil, memory: String = "/mnt",
    extra: [String: String] = [:]
  ) throws -> CommandRun {
    let script = """
      mount --bind /usr /dev/shm && mkdir -p "$0" && mount -t tmpfs tmpfs "$0" || exit 99
      [ ! -d /run/user ] || mount --bind /usr /run/user || exit 99
      exec "$@"
      """
    return try CommandRun(
      arguments, environment: folder.environment(officer: officer, extra: extra),
      under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, memory])
  }

  @Test("where there is no shared memory the session's folder is taken, or the account's for temporary files")
  func otherFolders() throws {
    let folder = try OfficeFolder.demo()
    for variable in ["XDG_RUNTIME_DIR", "TMPDIR"] {
      let found = try run(
        ["search", "محمد", "--json"], in: folder, officer: "reception", extra: [variable: "/mnt"])
      #expect(found.status == 0, "\(found.errors)")
      #expect(try !found.array().isEmpty)
      let paths = try run(["info", "--json"], in: folder, extra: [variable: "/mnt"]).object()["paths"]
      #expect((paths as? [String: String])?["index"]?.hasPrefix("/mnt/diwan-") == true)
    }
  }

  @Test("a folder in memory whose name holds a blank is one")
  func blank() throws {
    let folder = try OfficeFolder.demo()
    let memory = folder.root + "/of a session"
    let found = try run(["info", "--json"], in: folder, memory: memory, extra: ["XDG_RUNTIME_DIR": memory])
    let paths = try found.object()["paths"]
    #expect((paths as? [String: String])?["index"]?.hasPrefix(memory + "/diwan-") == true)
  }

  @Test("a memory without room for the index is told so; whoever needs no index works on")
  func full() throws {
    let folder = try OfficeFolder.demo()
    func run(_ arguments: [String]) throws -> CommandRun {
      try CommandRun(
        arguments, environment: folder.environment(officer: "reception"),
        under: [
          "/usr/bin/unshare", "--mount", "/bin/sh", "-c",
          "mount -t tmpfs -o size=64k tmpfs /dev/shm && exec \"$@\"", "sh",
        ])
    }
    let refused = try run(["search", "محمد", "--json"])
    #expect(refused.status == 69)
    #expect(try refused.object()["error"] as? String == "memoryFull")
    #expect(refused.errorLines.count == 1)
    #expect(try run(["verify"]).status == 0)
    #expect(try run(["backup", "--to", folder.root + "/copy"]).status == 0)
  }

  @Test(
    "a machine that keeps nothing in memory is told so, writes nothing in clear, and verifies its ledger all the same")
  func nowhere() throws {
    let folder = try OfficeFolder.demo()
    // A folder of a disk is none, whoever names it.
    let refused = try run(
      ["search", "محمد", "--json"], in: folder, officer: "reception", extra: ["TMPDIR": "/usr"])
    #expect(refused.status == 69)
    #expect(try refused.object()["error"] as? String == "noMemoryFolder")
    #expect(refused.errorLines.count == 1)
    #expect(try !folder.holdsInClear("محمد"))
    let verified = try run(["verify", "--json"], in: folder)
    #expect(verified.status == 0)
    #expect(try verified.object()["ok"] as? Bool == true)
  }
}
