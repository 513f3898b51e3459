import Glibc

/// The desk beside programs that people know: the same keys, the same terminal, rounds in turn.
struct InterfaceBenchmark {
  let setting: BenchmarkSetting

  private static let rounds = 3
  private static let downs = 60
  private static let burst = 200
  private static let letters = 20

  /// What was measured of one program.
  private struct Measured {
    var (painted, down, downBytes) = (Samples(), Samples(), Samples())
    var (burst, burstBytes, memory) = (Samples(), Samples(), Samples())
    var (letter, letterBytes) = (Samples(), Samples())
    var (searchLetter, searchBytes) = (Samples(), Samples())

    var figures: [Figure] {
      [
        Figure("painted after start", .milliseconds, painted), Figure("Down", .milliseconds, down),
        Figure("bytes per Down", .bytes, downBytes), Figure("200 Downs at once", .milliseconds, burst),
        Figure("bytes of them", .bytes, burstBytes), Figure("letter in a field", .milliseconds, letter),
        Figure("bytes per letter in a field", .bytes, letterBytes),
        Figure("letter in a search, to painted rows", .milliseconds, searchLetter),
        Figure("bytes per letter in a search", .bytes, searchBytes), Figure("memory", .mebibytes, memory),
      ].filter { $0.samples > 0 }
    }
  }

  func run() throws -> [BenchmarkResult] {
    try setting.office.prepare()
    let scratch = try ScratchFolder(below: setting.folder)
    try InterfaceData(folder: scratch.path).make()
    let rig = try DeskRig(setting: setting, passphraseFile: scratch.path + "/passphrase")
    let peers = InterfacePeer.all(in: scratch.path)
    let installed = peers.filter { Self.path(of: $0.program) != nil }
    var measured = Array(repeating: Measured(), count: installed.count + 1)
    for _ in 0..<Self.rounds {
      let desk = try rig.open(screen: "files")
      try measure(desk, down: DeskBenchmark.down, typing: nil, takesBursts: true, into: &measured[0])
      try type(
        .init(place: .search, letter: "\u{645}", erase: "\u{7F}"), in: rig.open(screen: "search"), rig, &measured[0])
      try type(.init(place: .field, letter: "r", erase: "\u{7F}"), in: rig.open(signsIn: false), rig, &measured[0])
      for (place, peer) in installed.enumerated() {
        try measure(
          try open(peer, home: scratch.path), down: peer.down, typing: peer.typing, takesBursts: peer.takesBursts,
          into: &measured[place + 1])
      }
    }
    let method =
      "On a pseudo-terminal of \(PseudoTerminal.columns)×\(PseudoTerminal.rows), \(Self.rounds) rounds in turn."
    let desk = BenchmarkResult(
      name: "interface: diwan", data: "list and search of \(setting.files) files", method: method,
      figures: measured[0].figures,
      omissions: peers.filter { Self.path(of: $0.program) == nil }.map { "\($0.program): it is not installed" })
    return [desk]
      + zip(installed, measured.dropFirst()).map { peer, measured in
        BenchmarkResult(
          name: "interface: " + peer.program, data: peer.work, method: method, figures: measured.figures)
      }
  }

  private func measure(
    _ terminal: PseudoTerminal, down: String, typing: InterfacePeer.Typing?, takesBursts: Bool,
    into measured: inout Measured
  ) throws {
    defer { terminal.end() }
    measured.painted.add(
      try terminal.readUntilQuiet(since: terminal.startedNanoseconds, quietMilliseconds: 400).lastByteMilliseconds)
    for _ in 0..<Self.downs {
      let burst = try terminal.press(down)
      guard !burst.bytes.isEmpty else { continue }
      measured.down.add(burst.lastByteMilliseconds)
      measured.downBytes.add(Double(burst.bytes.count))
    }
    if takesBursts {
      let burst = try terminal.press(String(repeating: down, count: Self.burst), quietMilliseconds: 100)
      measured.burst.add(burst.lastByteMilliseconds)
      measured.burstBytes.add(Double(burst.bytes.count))
    }
    if let typing { try type(typing, into: terminal, adding: &measured) }
    measured.memory.add(try ProcessCounters(of: terminal.process).residentMebibytes)
  }

  /// On a screen of the desk that is opened for it alone.
  private func type(
    _ typing: InterfacePeer.Typing, in terminal: PseudoTerminal, _ rig: DeskRig, _ measured: inout Measured
  ) throws {
    defer { terminal.end() }
    _ = try rig.painted(terminal)
    try type(typing, into: terminal, adding: &measured)
  }

  private func type(
    _ typing: InterfacePeer.Typing, into terminal: PseudoTerminal, adding measured: inout Measured
  ) throws {
    for _ in 0..<Self.letters {
      let burst = try terminal.press(typing.letter, quietMilliseconds: 150)
      switch typing.place {
      case .field:
        measured.letter.add(burst.lastByteMilliseconds)
        measured.letterBytes.add(Double(burst.bytes.count))
      case .search:
        measured.searchLetter.add(burst.lastByteMilliseconds)
        measured.searchBytes.add(Double(burst.bytes.count))
      }
      _ = try terminal.press(typing.erase, quietMilliseconds: 150)
    }
  }

  private func open(_ peer: InterfacePeer, home: String) throws -> PseudoTerminal {
    let environment = [
      "TERM": DeskRig.terminalType, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home,
    ].merging(peer.environment) { $1 }
    guard let path = Self.path(of: peer.program) else { throw BenchmarkProblem("\(peer.program) is not installed") }
    return try PseudoTerminal(path, peer.arguments, environment: environment)
  }

  private static func path(of program: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + program }.first { access($0, X_OK) == 0 }
  }
}
