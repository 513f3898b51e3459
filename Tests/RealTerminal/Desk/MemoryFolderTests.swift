import Foundation
import Testing

/// Machines are made to have no shared memory by laying a folder of a disk over it, which only root can.
@Suite("The desk: where the index lies", .serialized, .enabled(if: PrivateMount.isAllowed, "mounting takes root"))
struct MemoryFolderTests {
  /// Runs a command on a machine without `/dev/shm`, with a folder in memory at `/mnt`.
  private func run(
    _ arguments: [String], in folder: OfficeFolder, officer: String? = nil, extra: [String: String] = [:]
  ) throws -> CommandRun {
    let script = """
      mount --bind /usr /dev/shm && mount -t tmpfs tmpfs /mnt || exit 99
      [ ! -d /run/user ] || mount --bind /usr /run/user || exit 99
      exec "$@"
      """
    return try CommandRun(
      arguments, environment: folder.environment(officer: officer, extra: extra),
      under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh"])
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
