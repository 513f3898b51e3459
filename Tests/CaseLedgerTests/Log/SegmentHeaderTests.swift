import Calendars
import Testing

@testable import CaseLedger

@Suite("The first line of a segment")
struct SegmentHeaderTests {
  private enum Lie: CaseIterable {
    case log, segment, first

    func told(of header: SegmentHeader) -> SegmentHeader {
      SegmentHeader(
        log: self == .log ? LogIdentifier() : header.log, segment: header.segment + (self == .segment ? 1 : 0),
        previous: header.previous, first: header.first + (self == .first ? 1 : 0))
    }
  }

  /// A log of several segments, of which one tells of itself what is not so, its checksum right.
  private func lying(_ lie: Lie, inSegment segment: Int) throws -> MemoryDisk {
    let disk = try disk(withCommits: 9, options: .segments(of: 1_000))
    let name = LineFormat.segmentName(segment)
    let (header, byteCount) = try #require(try MemoryStorage(disk: disk).header(ofSegment: segment))
    disk[name] = lie.told(of: header).line + (disk[name] ?? []).dropFirst(byteCount)
    return disk
  }

  @Test("one that goes on from the right commit, yet tells of another log, place or number, is corruption")
  func strangeSegment() throws {
    for lie in Lie.allCases {
      let ledger = try open(try lying(lie, inSegment: 2), for: .reading)
      guard case .corrupt(let damage) = ledger.condition else {
        Issue.record("a segment that lies about its \(lie) is taken")
        continue
      }
      #expect(damage.cause == .header, "\(lie)")
      #expect(damage.file == "000000000002.jsonl", "\(lie)")
      #expect(try ledger.verify().problem?.cause == .header, "\(lie)")
    }
  }

  @Test("a first segment that tells of another log than its chain begins with opens nothing")
  func strangeLog() throws {
    for lie in Lie.allCases {
      let error = #expect(throws: LedgerError.self) { try open(try lying(lie, inSegment: 1), for: .reading) }
      #expect(error?.code == "ledger.damaged", "\(lie)")
    }
  }
}
