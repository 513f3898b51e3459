/// Bytes that come piece by piece, of which those that were not used up are kept.
struct ByteSupply {
  /// The next piece; empty at the end.
  private let next: () throws -> [UInt8]
  private(set) var bytes: [UInt8] = []
  /// Where what was not used up begins.
  private(set) var start = 0
  private(set) var isEnded = false
  private var encoding = ListEncoding.utf8

  init(_ next: @escaping () throws -> [UInt8]) {
    self.next = next
  }

  /// Adds the next piece behind what was not used up.
  mutating func refill() throws {
    var piece = try next()
    if encoding == .windows1256 { piece = Windows1256.utf8(piece) }
    isEnded = piece.isEmpty
    if start == bytes.count {
      bytes = piece
    } else {
      bytes.removeFirst(start)
      bytes += piece
    }
    start = 0
  }

  mutating func use(upTo end: Int) { start = end }

  /// Uses up the line that stands here, whatever its length; of a line that goes on no piece is kept.
  mutating func useLine() throws {
    while true {
      if let end = bytes[start...].firstIndex(of: 0x0A) { return use(upTo: end + 1) }
      use(upTo: bytes.count)
      guard !isEnded else { return }
      try refill()
    }
  }

  /// Takes what was not used up, and all that follows, for that encoding; what is handed out is UTF-8.
  mutating func read(as encoding: ListEncoding) {
    self.encoding = encoding
    guard encoding == .windows1256 else { return }
    bytes = Windows1256.utf8(bytes[start...])
    start = 0
  }
}
