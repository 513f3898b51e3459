import Glibc
import Office

/// The real program on a pseudo-terminal: opening, moving, typing, resting.
struct DeskBenchmark {
  let setting: BenchmarkSetting

  private static let starts = 10
  private static let downs = 200
  private static let idleMilliseconds = 2_000
  /// After which a draft would have been saved and the program has nothing left to wait for.
  private static let restMilliseconds = 3_000
  /// A refusal is one line; home fills the screen.
  private static let leastBytesOfHome = 1_200
  static let down = "\u{1B}OB"

  func run() throws -> BenchmarkResult {
    try setting.office.prepare()
    let scratch = try ScratchFolder(below: setting.folder)
    let rig = try DeskRig(setting: setting, passphraseFile: scratch.path + "/passphrase")
    var figures = try openings(rig)
    figures += try listMoves(rig)
    figures += try search(rig)
    figures += try typing(rig)
    return BenchmarkResult(
      name: "desk", data: "\(setting.files) files of \(setting.office.path)",
      method: "\(setting.program) on a pseudo-terminal of \(PseudoTerminal.columns)×\(PseudoTerminal.rows), TERM="
        + "\(DeskRig.terminalType); a key's time ends with the last byte before 25 ms of silence.",
      figures: figures)
  }

  private func openings(_ rig: DeskRig) throws -> [Figure] {
    var (door, entering, direct) = (Samples(), Samples(), Samples())
    var (settled, largest) = (Samples(), Samples())
    for _ in 0..<Self.starts {
      let terminal = try rig.open(signsIn: false)
      defer { terminal.end() }
      door.add(try rig.painted(terminal))
      _ = try terminal.press(BenchmarkOffice.officer + "\r")
      _ = try terminal.press(BenchmarkOffice.passphrase)
      let home = try terminal.press("\r", quietMilliseconds: 250)
      guard home.bytes.count > Self.leastBytesOfHome else { throw BenchmarkProblem("sign-in was refused") }
      entering.add(home.lastByteMilliseconds)
      let counters = try ProcessCounters(of: terminal.process)
      settled.add(counters.residentMebibytes)
      largest.add(counters.largestResidentMebibytes)
      let whole = try rig.open(screen: "files")
      defer { whole.end() }
      direct.add(try rig.painted(whole))
    }
    return [
      Figure("from start to sign-in painted", .milliseconds, door, target: .atMost(100)),
      Figure("from Enter at sign-in to home painted", .milliseconds, entering, target: .atMost(100)),
      Figure("from start to the list of files, signed in by itself", .milliseconds, direct),
      Figure("memory after sign-in", .mebibytes, settled, target: .atMost(80)),
      Figure("largest memory until then", .mebibytes, largest),
    ]
  }

  private func listMoves(_ rig: DeskRig) throws -> [Figure] {
    let terminal = try rig.open(screen: "files")
    defer { terminal.end() }
    _ = try rig.painted(terminal)
    var (times, bytes) = (Samples(), Samples())
    for _ in 0..<Self.downs {
      let burst = try terminal.press(Self.down)
      times.add(burst.lastByteMilliseconds)
      bytes.add(Double(burst.bytes.count))
    }
    var (allTimes, allBytes, allRuns) = (Samples(), Samples(), Samples())
    for _ in 0..<10 {
      let burst = try terminal.press(String(repeating: Self.down, count: Self.downs), quietMilliseconds: 50)
      allTimes.add(burst.lastByteMilliseconds)
      allBytes.add(Double(burst.bytes.count))
      allRuns.add(Double(burst.runs))
    }
    _ = try terminal.idleBytes(milliseconds: Self.restMilliseconds)
    let before = try ProcessCounters(of: terminal.process)
    let idle = try terminal.idleBytes(milliseconds: Self.idleMilliseconds)
    let after = try ProcessCounters(of: terminal.process)
    return [
      Figure("Down in the list of files", .milliseconds, times, target: .atMost(1)),
      Figure("bytes per Down", .bytes, bytes, target: .atMost(600)),
      Figure("\(Self.downs) Downs at once", .milliseconds, allTimes, target: .atMost(20)),
      Figure("bytes of them", .bytes, allBytes),
      Figure("frames of them", .count, allRuns, target: .atMost(3)),
      Figure("bytes in 2 idle seconds", .bytes, Double(idle), target: .atMost(0)),
      Figure("wake-ups in 2 idle seconds", .count, Double(after.waits - before.waits), target: .atMost(0)),
      Figure("memory in the list of files", .mebibytes, after.residentMebibytes, target: .atMost(80)),
    ]
  }

  private func search(_ rig: DeskRig) throws -> [Figure] {
    let terminal = try rig.open(screen: "search")
    defer { terminal.end() }
    _ = try rig.painted(terminal)
    var (times, bytes) = (Samples(), Samples())
    for name in rig.names {
      for letter in name {
        let burst = try terminal.press(String(letter), quietMilliseconds: 40)
        times.add(burst.lastByteMilliseconds)
        bytes.add(Double(burst.bytes.count))
      }
      _ = try terminal.press(String(repeating: "\u{7F}", count: name.count), quietMilliseconds: 60)
    }
    return [
      Figure("letter in the search, to painted rows", .milliseconds, times, target: .atMost(16)),
      Figure("bytes per letter in the search", .bytes, bytes),
      Figure(
        "memory after searches", .mebibytes, try ProcessCounters(of: terminal.process).residentMebibytes,
        target: .atMost(80)),
    ]
  }

  private func typing(_ rig: DeskRig) throws -> [Figure] {
    let terminal = try rig.open(signsIn: false)
    defer { terminal.end() }
    _ = try rig.painted(terminal)
    var (times, bytes) = (Samples(), Samples())
    for _ in 0..<20 {
      for letter in "reception" {
        let burst = try terminal.press(String(letter))
        times.add(burst.lastByteMilliseconds)
        bytes.add(Double(burst.bytes.count))
      }
      _ = try terminal.press(String(repeating: "\u{7F}", count: 9))
    }
    return [
      Figure("letter in a field", .milliseconds, times, target: .atMost(0.5)),
      Figure("bytes per letter in a field", .bytes, bytes, target: .atMost(100)),
    ]
  }
}
