import Calendars
import Seeds

@testable import CaseLedger

/// Seeded lines as the ledger writes them, and lines with something changed.
struct RandomLines {
  private var random: SplitMix
  private let encoder = CommitEncoder(log: LogIdentifier(), keyring: nil)
  private let previous = LogHash(startOf: LogIdentifier())

  init(seed: Int) {
    random = SplitMix(seed: seed)
  }

  /// A commit's line without its line feed.
  mutating func line() throws -> [UInt8] {
    let number = Int.random(in: 1...(1 << Int.random(in: 1...40, using: &random)), using: &random)
    let at = Moment(millisecondsSinceEpoch: Int64.random(in: 0...4_000_000_000_000, using: &random))
    let records = (0..<Int.random(in: 1...3, using: &random)).map { _ in record() }
    let encoded = try encoder.line(
      of: CommitDraft(officer: name(), at: at, records: records), number: number,
      durableNumber: Int.random(in: 0..<number, using: &random), previous: previous)
    return Array(encoded.bytes.dropLast())
  }

  /// The line with one to three bytes changed, taken out or put in.
  mutating func mutant(of line: [UInt8]) -> [UInt8] {
    var bytes = line
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default: bytes[place] = Array("\"\\{}[]:,0e. ".utf8).randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }

  /// The line with the checksum of its bytes.
  func signed(_ line: [UInt8]) -> [UInt8] {
    guard line.count > LineFormat.coverageStart else { return line }
    let body = line[LineFormat.coverageStart...]
    let checksum = body.withUnsafeBytes(Castagnoli.checksum)
    return Array("{\"c\":\"".utf8) + Hexadecimal.encode(checksum) + Array("\",".utf8) + body
  }

  private mutating func record() -> LedgerRecord {
    LedgerRecord(
      kind: name(), version: Int.random(in: 1...99, using: &random), stream: name(),
      clauses: (0..<Int.random(in: 0...2, using: &random)).map { _ in name() }, data: Array(object(depth: 0).utf8))
  }

  private mutating func name() -> String {
    let letters = Array("abzAZ09.-_:/@+قسم")
    return String(
      (0..<Int.random(in: 1...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
  }

  private mutating func object(depth: Int) -> String {
    let members = (0..<Int.random(in: 0...3, using: &random)).map { "\"key\($0)\":" + value(depth: depth + 1) }
    return "{" + members.joined(separator: ",") + "}"
  }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &random) {
    case 0: return String(Int.random(in: -1_000_000...1_000_000, using: &random))
    case 1: return "\(Int.random(in: 0...99, using: &random)).\(Int.random(in: 0...99, using: &random))e-3"
    case 2: return "true"
    case 3: return "null"
    case 4: return "\"طلب \\\"عاجل\\\" \\u0645 \\n\""
    case 5: return "\"" + String(repeating: "x", count: Int.random(in: 0...40, using: &random)) + "\""
    case 6: return object(depth: depth)
    default:
      return "["
        + (0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth + 1) }.joined(separator: ",")
        + "]"
    }
  }
}
