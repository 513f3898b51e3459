import Glibc

/// A PostgreSQL server of our own in a scratch folder, which nobody reaches but over its socket there.
final class PostgresServer {
  let folder: String
  private let programs: String
  /// The account that the server runs under where we are root, which it refuses to be.
  private let account: String?

  /// - Throws: `BenchmarkProblem` where it is not installed or does not start.
  init(in folder: String) throws {
    guard let programs = Self.programs() else { throw BenchmarkProblem("PostgreSQL is not installed") }
    guard folder.utf8.count < 80 else {
      throw BenchmarkProblem("PostgreSQL: the folder's path is too long for a socket")
    }
    self.programs = programs
    self.folder = folder
    account = getuid() == 0 ? "postgres" : nil
    if let account {
      guard let entry = getpwnam(account), chown(folder, entry.pointee.pw_uid, entry.pointee.pw_gid) == 0 else {
        throw BenchmarkProblem("PostgreSQL: there is no account \(account)")
      }
    }
    try run("initdb", ["-D", folder + "/data", "-U", "diwan", "--auth=trust", "-E", "UTF8", "--locale=C"])
    try run(
      "pg_ctl",
      ["-D", folder + "/data", "-l", folder + "/log", "-o", "-c listen_addresses='' -k \(folder)", "-w", "start"])
  }

  deinit {
    try? run("pg_ctl", ["-D", folder + "/data", "-m", "fast", "-w", "stop"])
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let command = [programs + "/" + program] + arguments
    let words = account.map { ["setpriv", "--reuid=\($0)", "--regid=\($0)", "--clear-groups"] + command } ?? command
    let ended = try ChildProcess.run(words[0], Array(words.dropFirst()))
    guard ended.status == 0 else { throw BenchmarkProblem("PostgreSQL: \(program) ended with \(ended.status)") }
  }

  /// The newest version's programs, where Debian puts them.
  private static func programs() -> String? {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob("/usr/lib/postgresql/*/bin/initdb", 0, nil, &found) == 0, found.gl_pathc > 0 else { return nil }
    let last = found.gl_pathv[Int(found.gl_pathc) - 1].map { String(cString: $0) }
    return last.map { String($0.dropLast("/initdb".count)) }
  }
}
