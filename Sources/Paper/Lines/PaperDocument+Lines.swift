import FoundationEssentials

extension PaperDocument {
  /// The document as JSON Lines: its head, then a block a line.
  /// - Throws: nothing that a document of text can cause.
  public func jsonLines() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Array(try encoder.encode(head)) + [Self.lineFeed]
    for block in blocks { bytes += Array(try encoder.encode(block)) + [Self.lineFeed] }
    return bytes
  }

  /// The document that JSON Lines describe.
  /// - Throws: `PaperFault` with the number of the first line that is none of a document's.
  public init(jsonLines bytes: [UInt8]) throws(PaperFault) {
    let lines = bytes.split(separator: Self.lineFeed)
    guard let first = lines.first else { throw PaperFault(line: 1) }
    let decoder = JSONDecoder()
    head = try Self.decoded(PaperHead.self, from: first, line: 1, by: decoder)
    blocks = []
    for (index, line) in lines.dropFirst().enumerated() {
      blocks.append(try Self.decoded(PaperBlock.self, from: line, line: index + 2, by: decoder))
    }
  }

  private static let lineFeed: UInt8 = 0x0A

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, from line: ArraySlice<UInt8>, line number: Int, by decoder: JSONDecoder
  ) throws(PaperFault) -> Value {
    do {
      return try decoder.decode(type, from: Data(line))
    } catch {
      throw PaperFault(line: number)
    }
  }
}

/// A page description that cannot be read; it tells the line and nothing of what stands there.
public struct PaperFault: Error, Hashable, Sendable {
  /// 1 for the first line.
  public let line: Int

  public init(line: Int) {
    self.line = line
  }
}
