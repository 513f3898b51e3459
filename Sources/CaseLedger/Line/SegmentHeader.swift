/// A segment's first line: which log it belongs to and what it continues.
struct SegmentHeader: Hashable {
  var format = LineFormat.formatVersion
  let log: LogIdentifier
  let segment: Int
  /// The hash of the last commit before this segment; in the first segment, the chain's start.
  let previous: LogHash
  /// The number of this segment's first commit.
  let first: Int

  /// The longest header's bytes with its line feed.
  static let byteLimit = 256

  /// The line with its line feed.
  var line: [UInt8] {
    let body =
      "\"diwan\":{\"format\":\(format),\"log\":\"\(log.hexadecimal)\",\"segment\":\(segment),"
      + "\"previous\":\"\(previous.hexadecimal)\",\"first\":\(first)}}"
    let checksum = Array(body.utf8).withUnsafeBytes(Castagnoli.checksum)
    return Array("{\"c\":\"".utf8) + Hexadecimal.encode(checksum) + Array("\",\(body)\n".utf8)
  }

  init(log: LogIdentifier, segment: Int, previous: LogHash, first: Int) {
    self.log = log
    self.segment = segment
    self.previous = previous
    self.first = first
  }

  /// Why a first line is not a header of this format.
  enum Refusal: Error, Hashable {
    case flawed
    case newerFormat(Int)
  }

  /// Reads a line without its line feed.
  static func read(_ line: UnsafeRawBufferPointer) -> Result<SegmentHeader, Refusal> {
    var scanner = LineScanner(line)
    guard scanner.take("{\"c\":\""), let checksum = scanner.takeChecksum(), scanner.take("\",\"diwan\":{\"format\":"),
      Castagnoli.checksum(UnsafeRawBufferPointer(rebasing: line[LineFormat.coverageStart...])) == checksum,
      let format = scanner.takeNumber()
    else { return .failure(.flawed) }
    guard format <= LineFormat.formatVersion else { return .failure(.newerFormat(format)) }
    guard format == LineFormat.formatVersion, scanner.take(",\"log\":\""), let log = scanner.takeName(),
      let identifier = LogIdentifier(
        hexadecimal: String(decoding: UnsafeRawBufferPointer(rebasing: line[log]), as: UTF8.self)),
      scanner.take(",\"segment\":"), let segment = scanner.takeNumber(), segment > 0,
      scanner.take(",\"previous\":\""), let previous = scanner.takeHash(), scanner.take("\",\"first\":"),
      let first = scanner.takeNumber(), first > 0, scanner.take("}}"), scanner.isAtEnd
    else { return .failure(.flawed) }
    return .success(SegmentHeader(log: identifier, segment: segment, previous: previous, first: first))
  }
}
