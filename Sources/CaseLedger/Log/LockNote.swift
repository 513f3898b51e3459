import Calendars
import Glibc

/// What the lock file says: who holds or last held the lock, and how far the log is known to be saved.
///
/// It is a hint: a note that does not read as one counts as none.
struct LockNote: Hashable {
  let log: LogIdentifier
  /// The last commit that was known to be saved when this was written.
  let durableNumber: Int
  /// 64 random bits of the ledger value that wrote this, so that it knows its own note from every other.
  let session: UInt64
  let holder: LockHolder

  /// One line with its line feed.
  var bytes: [UInt8] {
    var line = LineWriter(byteCount: 256)
    line.add("{\"c\":\"00000000\",\"lock\":{\"log\":\"")
    log.withUnsafeBytes { line.add(hexadecimal: $0) }
    line.add("\",\"durable\":")
    line.add(number: durableNumber)
    line.add(",\"process\":")
    line.add(number: holder.process)
    line.add(",\"session\":\"")
    withUnsafeBytes(of: session.bigEndian) { line.add(hexadecimal: $0) }
    line.add("\",\"holder\":\"")
    line.add(text: holder.officer)
    line.add("\",\"host\":\"")
    line.add(text: holder.host)
    line.add("\",\"since\":\"")
    line.add(holder.since)
    line.add("\"}}")
    let checksum = line.bytes[LineFormat.coverageStart...].withUnsafeBytes(Castagnoli.checksum)
    line.set(checksum: checksum, at: LineFormat.checksumStart)
    line.add("\n")
    return line.bytes
  }

  init(log: LogIdentifier, durableNumber: Int, session: UInt64, holder: LockHolder) {
    self.log = log
    self.durableNumber = durableNumber
    self.session = session
    self.holder = holder
  }

  /// A note of this process.
  init(log: LogIdentifier, durableNumber: Int, officer: String, since: Moment, session: UInt64 = 0) {
    let holder = LockHolder(officer: officer, process: Int(getpid()), host: HostName.current, since: since)
    self.init(log: log, durableNumber: durableNumber, session: session, holder: holder)
  }

  /// Reads the first line of the lock file.
  init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: LineFormat.lineFeed) else { return nil }
    guard let note = bytes[..<end].withUnsafeBytes(Self.read) else { return nil }
    self = note
  }

  private static func read(_ line: UnsafeRawBufferPointer) -> LockNote? {
    func text(_ range: Range<Int>) -> String {
      String(decoding: UnsafeRawBufferPointer(rebasing: line[range]), as: UTF8.self)
    }
    var scanner = LineScanner(line)
    guard scanner.take("{\"c\":\""), let checksum = scanner.takeChecksum(), scanner.take("\",\"lock\":{\"log\":\""),
      Castagnoli.checksum(UnsafeRawBufferPointer(rebasing: line[LineFormat.coverageStart...])) == checksum,
      let name = scanner.takeName(), let log = LogIdentifier(hexadecimal: text(name)),
      scanner.take(",\"durable\":"), let durable = scanner.takeNumber(), scanner.take(",\"process\":"),
      let process = scanner.takeNumber(), scanner.take(",\"session\":\""), let session = scanner.takeName(),
      let session = UInt64(text(session), radix: 16), scanner.take(",\"holder\":\""), let officer = scanner.takeName(),
      scanner.take(",\"host\":\""), let host = scanner.takeName(), scanner.take(",\"since\":\""),
      let since = scanner.takeMoment(), scanner.take("\"}}"), scanner.isAtEnd
    else { return nil }
    return LockNote(
      log: log, durableNumber: durable, session: session,
      holder: LockHolder(officer: text(officer), process: process, host: text(host), since: since))
  }
}
