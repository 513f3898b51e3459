import Glibc

/// What the lock file says: who holds or last held the lock, and how far the log is known to be saved.
///
/// It is a hint: a note that does not read as one counts as none.
struct LockNote: Hashable {
  let log: LogIdentifier
  /// The last commit that was known to be saved when this was written.
  let durableNumber: Int
  let process: Int
  let holder: String

  /// One line with its line feed.
  var bytes: [UInt8] {
    var line = LineWriter(byteCount: 192)
    line.add("{\"c\":\"00000000\",\"lock\":{\"log\":\"")
    line.add(log.hexadecimalDigits)
    line.add("\",\"durable\":")
    line.add(number: durableNumber)
    line.add(",\"process\":")
    line.add(number: process)
    line.add(",\"holder\":\"")
    line.add(text: holder)
    line.add("\"}}")
    let checksum = line.bytes[LineFormat.coverageStart...].withUnsafeBytes(Castagnoli.checksum)
    line.set(Hexadecimal.encode(checksum), at: LineFormat.checksumStart)
    line.add("\n")
    return line.bytes
  }

  init(log: LogIdentifier, durableNumber: Int, process: Int = Int(getpid()), holder: String) {
    self.log = log
    self.durableNumber = durableNumber
    self.process = process
    self.holder = holder
  }

  /// Reads the first line of the lock file.
  init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: LineFormat.lineFeed) else { return nil }
    let read: LockNote? = bytes[..<end].withUnsafeBytes { line in
      var scanner = LineScanner(line)
      guard scanner.take("{\"c\":\""), let checksum = scanner.takeChecksum(), scanner.take("\",\"lock\":{\"log\":\""),
        Castagnoli.checksum(UnsafeRawBufferPointer(rebasing: line[LineFormat.coverageStart...])) == checksum,
        let name = scanner.takeName(),
        let log = LogIdentifier(
          hexadecimal: String(decoding: UnsafeRawBufferPointer(rebasing: line[name]), as: UTF8.self)),
        scanner.take(",\"durable\":"), let durable = scanner.takeNumber(), scanner.take(",\"process\":"),
        let process = scanner.takeNumber(), scanner.take(",\"holder\":\""), let holder = scanner.takeName(),
        scanner.take("}}"), scanner.isAtEnd
      else { return nil }
      return LockNote(
        log: log, durableNumber: durable, process: process,
        holder: String(decoding: UnsafeRawBufferPointer(rebasing: line[holder]), as: UTF8.self))
    }
    guard let read else { return nil }
    self = read
  }
}
