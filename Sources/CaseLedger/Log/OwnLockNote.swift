import Glibc

/// What one ledger value wrote into the lock file last, kept as bytes: from one commit to the next only the number at
/// the end differs.
struct OwnLockNote {
  let holder: LockHolder
  private(set) var durableNumber: Int
  private var line: LineWriter
  private let numberStart: Int

  /// One line with its line feed.
  var bytes: [UInt8] { line.bytes }

  /// A note of this process.
  init(log: LogIdentifier, session: UInt64, officer: String, durableNumber: Int) {
    holder = LockHolder(officer: officer, process: Int(getpid()), host: HostName.current)
    self.durableNumber = durableNumber
    var line = LineWriter(byteCount: LockNote.byteLimit)
    line.add("{\"c\":\"00000000\",\"lock\":{\"log\":\"")
    log.withUnsafeBytes { line.add(hexadecimal: $0) }
    line.add("\",\"process\":")
    line.add(number: holder.process)
    line.add(",\"session\":\"")
    withUnsafeBytes(of: session.bigEndian) { line.add(hexadecimal: $0) }
    line.add("\",\"holder\":\"")
    line.add(text: holder.officer)
    line.add("\",\"host\":\"")
    line.add(text: holder.host)
    line.add("\",\"durable\":")
    numberStart = line.end
    self.line = line
    addNumber()
  }

  mutating func update(durableNumber: Int) {
    self.durableNumber = durableNumber
    line.cut(to: numberStart)
    addNumber()
  }

  private mutating func addNumber() {
    line.add(number: durableNumber)
    line.add("}}")
    let checksum = line.bytes[LineFormat.coverageStart...].withUnsafeBytes(Castagnoli.checksum)
    line.set(checksum: checksum, at: LineFormat.checksumStart)
    line.add("\n")
  }
}
