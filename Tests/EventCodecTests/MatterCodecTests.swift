import Calendars
import CaseLedger
import Casework
import Testing

@Suite("What was once recorded of a matter is read for ever")
struct MatterCodecTests {
  private let codec = EventCodec()
  private let data = #"{"due":"2026-12-06","facts":{"channel":"fax","words":"تأخر الصرف"}}"#

  private func expected(_ kind: String) throws -> MatterEvent {
    let parts = kind.split(separator: ".").map(String.init)
    let facts: MatterFacts = ["channel": "fax", "words": "تأخر الصرف"]
    return MatterEvent(try #require(MatterKind(rawValue: parts[0])), parts[1], facts, due: CivilDate(iso: "2026-12-06"))
  }

  @Test("every step of every plan stands in the golden list, and no step of the list is gone")
  func complete() {
    let steps = MatterKind.allCases.flatMap { kind in kind.plan.allSteps.map { kind.rawValue + "." + $0.name } }
    #expect(Set(GoldenMatters.kinds) == Set(steps), "Add new steps to Golden/matters.txt; never take one away.")
    #expect(GoldenMatters.kinds.count == steps.count)
  }

  @Test("each of them reads as its event, and is written byte for byte", arguments: GoldenMatters.kinds)
  func bothWays(kind: String) throws {
    let stream = StreamID.matter(MatterID(12, file: FileNumber(100_001)))
    let event = CaseEvent.matter(try expected(kind))
    let record = LedgerRecord(kind: kind, version: 1, stream: stream.name, clauses: [], data: Array(data.utf8))
    let moment = Moment(millisecondsSinceEpoch: 1_795_000_000_000)
    #expect(try codec.event(from: record, number: 7, at: moment, officer: "huda").event == event)
    let written = try codec.record(of: StreamEvent(stream, event), clauses: [])
    #expect(String(decoding: written.data, as: UTF8.self) == data)
    #expect(written.kind == kind)
  }

  @Test("a matter of a file is sealed with the file's key and named after it; one of nobody with the office's")
  func seal() throws {
    let event = CaseEvent.matter(try expected("complaint.opened"))
    let ofFile = StreamID.matter(MatterID(12, file: FileNumber(100_001)))
    #expect(ofFile.name == "matter-12-of-100001")
    #expect(StreamID(name: "matter-12-of-100001") == ofFile)
    #expect(try codec.record(of: StreamEvent(ofFile, event), clauses: []).subject == "file-100001")
    let ofNobody = StreamID.matter(MatterID(13))
    #expect(StreamID(name: "matter-13") == ofNobody)
    #expect(try codec.record(of: StreamEvent(ofNobody, event), clauses: []).subject == "office")
  }

  @Test("names that are none of a matter's", arguments: ["matter-", "matter-x", "matter-1-of-", "matter-1-for-100001"])
  func foreignNames(name: String) { #expect(StreamID(name: name) == nil) }
}
