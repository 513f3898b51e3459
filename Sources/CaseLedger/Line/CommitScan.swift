import Calendars

/// What the reader finds in one commit's line, as places in its bytes; reused from line to line.
struct CommitScan {
  struct Event {
    var kind = 0..<0
    var version = 0
    var stream = 0..<0
    var subject: Range<Int>?
    var clauses = 0..<0
    var data = 0..<0
  }

  private(set) var hash: LogHash?
  private(set) var envelope = 0..<0
  private(set) var number = 0
  private(set) var version = 0
  private(set) var durableNumber = 0
  private(set) var at = Moment(millisecondsSinceEpoch: 0)
  private(set) var officer = 0..<0
  private(set) var events: [Event] = []
  /// Places of all events' clauses; each event names its part of them.
  private(set) var clauses: [Range<Int>] = []
  private var day = WrittenDay()

  /// Reads a line without its line feed and returns why it is refused, or nil.
  mutating func read(_ line: UnsafeRawBufferPointer) -> LineFlaw? {
    events.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    guard line.count < LineFormat.byteLimit else { return .tooLong }
    var scanner = LineScanner(line)
    guard scanner.take("{\"c\":\""), let checksum = scanner.takeChecksum(), scanner.take("\","),
      Castagnoli.checksum(UnsafeRawBufferPointer(rebasing: line[LineFormat.coverageStart...])) == checksum
    else { return .checksum }
    guard scanner.take("\"h\":\"") else { return .form }
    hash = scanner.takeHash()
    guard hash != nil, scanner.take("\",\"e\":"), scanner.index == LineFormat.envelopeStart else { return .form }
    guard isValidUTF8(line) else { return .notUTF8 }
    return readEnvelope(&scanner) ? nil : .form
  }

  private func isValidUTF8(_ line: UnsafeRawBufferPointer) -> Bool {
    line.withMemoryRebound(to: UInt8.self) { (try? UTF8Span(validating: $0.span)) != nil }
  }

  private mutating func readEnvelope(_ scanner: inout LineScanner) -> Bool {
    let line = scanner.bytes
    guard scanner.take("{\"n\":"), let number = scanner.takeNumber(), scanner.take(",\"v\":"),
      let version = scanner.takeNumber(), scanner.take(",\"y\":"), let durable = scanner.takeNumber(),
      number > 0, version > 0, durable < number, line.count >= 2, line[line.count - 1] == UInt8(ascii: "}")
    else { return false }
    self.number = number
    self.version = version
    durableNumber = durable
    envelope = LineFormat.envelopeStart..<(line.count - 1)
    guard version == LineFormat.envelopeVersion else {
      // A later envelope: its first three keys are known, the rest is kept as it is.
      officer = 0..<0
      at = Moment(millisecondsSinceEpoch: 0)
      return scanner.isNext(UInt8(ascii: ",")) && line[line.count - 2] == UInt8(ascii: "}")
    }
    guard scanner.take(",\"t\":\""), let at = scanner.takeMoment(after: &day), scanner.take("\",\"a\":\""),
      let officer = scanner.takeName(), scanner.take(",\"x\":[")
    else { return false }
    self.at = at
    self.officer = officer
    repeat {
      guard readEvent(&scanner) else { return false }
    } while scanner.take(",")
    return scanner.take("]}}") && scanner.isAtEnd
  }

  private mutating func readEvent(_ scanner: inout LineScanner) -> Bool {
    var event = Event()
    guard scanner.take("{\"k\":\""), let kind = scanner.takeName(), scanner.take(",\"v\":"),
      let version = scanner.takeNumber(), version > 0, scanner.take(",\"s\":\""), let stream = scanner.takeName()
    else { return false }
    event.kind = kind
    event.version = version
    event.stream = stream
    if scanner.take(",\"u\":\"") {
      guard let subject = scanner.takeName() else { return false }
      event.subject = subject
    }
    if scanner.take(",\"p\":[") {
      let first = clauses.count
      repeat {
        guard scanner.take("\""), let clause = scanner.takeName() else { return false }
        clauses.append(clause)
      } while scanner.take(",")
      guard scanner.take("]") else { return false }
      event.clauses = first..<clauses.count
    }
    guard scanner.take(",\"d\":") else { return false }
    if event.subject == nil {
      let start = scanner.index
      guard ObjectScanner.take(from: &scanner) else { return false }
      event.data = start..<scanner.index
    } else {
      guard scanner.take("\""), let data = scanner.takeBase64() else { return false }
      event.data = data
    }
    events.append(event)
    return scanner.take("}")
  }
}
