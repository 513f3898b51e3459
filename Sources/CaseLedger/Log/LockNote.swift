/// What the lock file says: who holds or last held the lock, and how far the log is known to be saved.
///
/// It is a hint: a note that does not read as one counts as none.
struct LockNote: Hashable {
  let log: LogIdentifier
  /// 64 random bits of the ledger value that wrote this, so that it knows its own note from every other.
  let session: UInt64
  let holder: LockHolder
  /// The last commit that was known to be saved when this was written.
  let durableNumber: Int

  /// Bytes of the longest note with its line feed.
  static let byteLimit = 512

  init(log: LogIdentifier, session: UInt64, holder: LockHolder, durableNumber: Int) {
    self.log = log
    self.session = session
    self.holder = holder
    self.durableNumber = durableNumber
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
      scanner.take(",\"process\":"), let process = scanner.takeNumber(), scanner.take(",\"session\":\""),
      let session = scanner.takeName(), let session = UInt64(text(session), radix: 16),
      scanner.take(",\"holder\":\""), let officer = scanner.takeName(), scanner.take(",\"host\":\""),
      let host = scanner.takeName(), scanner.take(",\"durable\":"), let durable = scanner.takeNumber(),
      scanner.take("}}"), scanner.isAtEnd
    else { return nil }
    return LockNote(
      log: log, session: session, holder: LockHolder(officer: text(officer), process: process, host: text(host)),
      durableNumber: durable)
  }
}
