import CaseLedger
import Calendars
import Desk
import Glibc
import Office

/// What the program takes from the machine: its clock, its environment, its folders.
enum Machine {
  /// The time now; only the composition root reads the clock.
  @Sendable static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(millisecondsSinceEpoch: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }

  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The home folder: `HOME`, else the one that the machine's accounts name, as for a service that is given no variables.
  private static var homeFolder: String {
    if let home = variable("HOME") { return home }
    guard let account = getpwuid(getuid()), let folder = account.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  /// A folder of the XDG Base Directory Specification, or its default below the home folder.
  static func xdgFolder(_ variable: String, default path: String) -> String {
    if let folder = self.variable(variable), folder.hasPrefix("/") { return folder }
    let home = homeFolder
    return (home == "/" ? "" : home) + "/" + path
  }

  static var dataFolder: String { xdgFolder("XDG_DATA_HOME", default: ".local/share") + "/diwan" }
  static var stateFolder: String { xdgFolder("XDG_STATE_HOME", default: ".local/state") + "/diwan" }
  /// Days after which the newest backup is too old, of `DIWAN_BACKUP_DAYS`.
  static var backupLimitDays: Int {
    variable("DIWAN_BACKUP_DAYS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
      ?? OfficeSite.standardBackupLimitDays
  }
  static var demoFolder: String { xdgFolder("XDG_DATA_HOME", default: ".local/share") + "/diwan-demo" }

  /// The path of a file or folder from the root, whether it exists or not.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    return String(cString: current) + "/" + path
  }

  /// The path from the root, with the home folder for a tilde, as officers write it.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return absolute(path) }
    return homeFolder + path.dropFirst()
  }

  /// Writes all of some bytes, in however many calls.
  /// - Returns: false where no more is taken; `errno` says why.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, isWorthAnotherCall(descriptor, when: POLLOUT) { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Whether a call that `errno` tells of is to be made again, once it can be: it was interrupted, or another program such
  /// as `ssh` had opened what is written or read so that nobody waits there.
  private static func isWorthAnotherCall(_ descriptor: Int32, when events: Int32) -> Bool {
    guard errno == EAGAIN else { return errno == EINTR }
    var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return poll(&waiting, 1, -1) > 0 || errno == EINTR
  }

  /// Why a file was not written, by `errno`.
  static func notWritten(_ path: String) -> Failure {
    let code = errno
    guard code != EEXIST else { return Failure(.fileExists, detail: path) }
    return Failure(.fileNotWritten, detail: path, facts: .disk(errorNumber: Int(code), number: nil))
  }

  /// Makes the folders above a file, for its owner alone; whoever writes the file then says what is in the way.
  static func makeFolder(forFileAt path: String) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }

  /// The bytes of a file that the officer named.
  static func bytes(ofFile path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.pathUnreadable, detail: path) }
    defer { close(descriptor) }
    guard let contents = readToEnd(descriptor), contents.count <= largestByteCount else {
      throw Failure(.pathUnreadable, detail: path)
    }
    return contents
  }

  /// The most that is read as one text or picture; a device, for one, never ends.
  private static let largestByteCount = 64 << 20

  /// The next bytes of what is open, as many as come at once; none at its end.
  /// - Returns: nil where it cannot be read; `errno` says why.
  static func read(_ descriptor: Int32, upTo byteCount: Int) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, used in
      repeat {
        count = Glibc.read(descriptor, buffer.baseAddress, byteCount)
      } while count < 0 && isWorthAnotherCall(descriptor, when: POLLIN)
      used = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  /// Everything from where what is open stands to its end, or a little more than `largestByteCount` of it.
  /// - Returns: nil where it cannot be read; `errno` says why.
  static func readToEnd(_ descriptor: Int32) -> [UInt8]? {
    var contents: [UInt8] = []
    while let piece = read(descriptor, upTo: 65_536) {
      contents += piece
      if piece.isEmpty || contents.count > largestByteCount { return contents }
    }
    return nil
  }

  /// The names of what lies in a folder, in no order; none where it cannot be read.
  static func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
