import Calendars
import CaseIndex
import CaseLedger
import Casework
import Desk
import FoundationEssentials
import Glibc
import Office

/// The office that is measured: one that `diwan demo` made.
struct BenchmarkOffice {
  static let passphrase = "diwan-demo"
  static let officer = "reception"

  let path: String
  let files: Int
  let program: String

  /// What `diwan info` says, as far as it is needed.
  private struct Information: Decodable {
    var paths: [String: String]
  }

  var logPath: String { path + "/log" }

  /// Makes the office where it is not there yet.
  func prepare() throws {
    guard access(logPath, F_OK) != 0 else { return }
    let made = try ChildProcess.run(
      program, ["demo", "--files", String(files), "--data", path, "--no-open"])
    guard made.status == 0 else { throw BenchmarkProblem("diwan demo ended with \(made.status)") }
  }

  /// Where the index lies, by the word of the program; the office is made where it is missing.
  func indexPath() throws -> String {
    try prepare()
    let answer = try ChildProcess.run(program, ["info", "--json", "--data", path])
    let information = try JSONDecoder().decode(Information.self, from: Data(answer.output))
    guard let indexPath = information.paths["index"] else { throw BenchmarkProblem("there is no folder in memory") }
    return indexPath
  }

  /// The office before anybody signed in, as the program opens it.
  func door(indexPath: String) throws -> OfficeDoor {
    try Self.door(path: path, indexPath: indexPath, snapshot: nil)
  }

  static func door(path: String, indexPath: String, snapshot: SnapshotFile?) throws -> OfficeDoor {
    let folder = DataFolder(path: path)
    let site = OfficeSite(
      location: path, log: FolderStorage(folder: folder.logPath), keys: try FolderKeyStore(folder: folder.keysPath),
      drafts: FolderDrafts(folder: path + "/drafts"), files: FolderStorage(folder: folder.filesPath),
      attempts: FolderSignInAttempts(folder: folder.keysPath),
      indexPath: indexPath, snapshot: snapshot)
    return try OfficeDoor(to: site, clock: now)
  }

  func signedIn(as officer: String = officer) throws -> StaffedOffice {
    try door(indexPath: indexPath()).signIn(Self.credentials(officer))
  }

  /// At most so many files, spread evenly over the register.
  func rows(_ count: Int, of office: StaffedOffice) throws -> [FileRow] {
    let total = try office.index.fileCount()
    let count = min(count, total)
    guard count > 0 else { throw BenchmarkProblem("the office has no files") }
    return try (0..<count).flatMap { place in
      let question = FileListQuestion(order: .number, window: RowWindow(first: place * total / count, count: 1))
      guard case .files(let page) = office.perform(.ask(.files(question))) else {
        throw BenchmarkProblem("the register was not answered")
      }
      return page.rows
    }
  }

  /// A file with the passphrase, for programs that sign in by it.
  func passphraseFile(in folder: String) throws -> String {
    let path = folder + "/passphrase"
    try TextFile.write(Array(Self.passphrase.utf8), to: path)
    return path
  }

  /// An officer's sign-in for every program that is started from here.
  func signIn(_ officer: String, in folder: String) throws {
    setenv("DIWAN_OFFICER", officer, 1)
    setenv("DIWAN_PASSPHRASE_FILE", try passphraseFile(in: folder), 1)
  }

  static func credentials(_ officer: String = officer) -> Credentials {
    Credentials(officer: OfficerID(rawValue: officer), passphrase: passphrase)
  }

  /// The time now, for the office.
  @Sendable static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(millisecondsSinceEpoch: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
