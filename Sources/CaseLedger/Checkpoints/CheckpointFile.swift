/// The lines of `checkpoints.txt`, oldest first.
///
/// A line counts when it reads as a checkpoint that is signed by the key in it. What stands behind the last such line is
/// what a crash left of one that nobody was promised.
struct CheckpointFile {
  static let name = "checkpoints.txt"
  /// A line is far shorter than this; so many bytes of the end hold the newest one.
  static let tailByteCount = 4_096
  private(set) var checkpoints: [Checkpoint] = []
  /// Numbers, from 1, of lines between checkpoints that are none.
  private(set) var unreadableLines: [Int] = []
  /// Where the first byte behind the last checkpoint's line stands.
  private(set) var end = 0

  init(_ bytes: [UInt8]) {
    var start = 0
    var lineNumber = 0
    var unreadable: [Int] = []
    while let feed = bytes[start...].firstIndex(of: LineFormat.lineFeed) {
      lineNumber += 1
      let line = String(decoding: bytes[start..<feed], as: UTF8.self)
      start = feed + 1
      guard let checkpoint = Checkpoint(line: line), checkpoint.isSigned else {
        unreadable.append(lineNumber)
        continue
      }
      checkpoints.append(checkpoint)
      unreadableLines += unreadable
      unreadable = []
      end = start
    }
  }

  /// The newest checkpoint in the last bytes of a file, of which the first line may be cut, and where the first byte behind
  /// its line stands among them.
  static func newest(inTail bytes: [UInt8]) -> (checkpoint: Checkpoint, end: Int)? {
    var rest = bytes[...]
    while let feed = rest.lastIndex(of: LineFormat.lineFeed) {
      rest = rest[..<feed]
      let start = rest.lastIndex(of: LineFormat.lineFeed).map { $0 + 1 } ?? 0
      if let checkpoint = Checkpoint(line: String(decoding: rest[start...], as: UTF8.self)), checkpoint.isSigned {
        return (checkpoint, feed + 1)
      }
    }
    return nil
  }
}
