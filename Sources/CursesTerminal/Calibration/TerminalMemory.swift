/// What is remembered of terminals: which driver an officer saw to be right, and who was given the hint for it.
///
/// As a text, one fact a line: the driver's name or `told`, a tab, the terminal's fingerprint.
public struct TerminalMemory: Hashable, Sendable {
  private var drivers: [TerminalFingerprint: BidiDriverName] = [:]
  private var told: Set<TerminalFingerprint> = []

  public init() {}

  /// Lines of another form are passed over: what they said has to be seen anew.
  public init(text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let fingerprint = TerminalFingerprint(text: String(parts[1]))
      if parts[0] == Self.toldWord {
        told.insert(fingerprint)
      } else if let name = BidiDriverName(rawValue: String(parts[0])) {
        drivers[fingerprint] = name
      }
    }
  }

  /// The driver that was seen to be right.
  public subscript(fingerprint: TerminalFingerprint) -> BidiDriverName? {
    get { drivers[fingerprint] }
    set { drivers[fingerprint] = newValue }
  }

  /// Whether the hint for this terminal is to be shown now; it counts as shown from then on.
  public mutating func tells(_ fingerprint: TerminalFingerprint) -> Bool { told.insert(fingerprint).inserted }

  public var text: String {
    let facts = drivers.map { ($0.value.rawValue, $0.key) } + told.map { (Self.toldWord, $0) }
    return facts.map { $0.0 + "\t" + $0.1.text + "\n" }.sorted().joined()
  }

  private static let toldWord = "told"
}
