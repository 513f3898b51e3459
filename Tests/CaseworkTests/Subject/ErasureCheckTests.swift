import Casework
import Testing

@Suite("An erasure is clean when nothing of the person can be read any more, wherever it was looked for")
struct ErasureCheckTests {
  @Test("one open record, a key, a trace in the index, a draft or a sealed file left over, and it is not")
  func clean() {
    func check(_ left: (records: Int, keys: Int, index: Int, drafts: Int, files: Int)) -> ErasureCheck {
      ErasureCheck(
        recordsRead: 12, recordsOpen: left.records, mentions: 3, tracesInKeys: left.keys, tracesInIndex: left.index,
        tracesInDrafts: left.drafts, attachments: left.files)
    }
    #expect(check((0, 0, 0, 0, 0)).isClean)
    for left in [(1, 0, 0, 0, 0), (0, 1, 0, 0, 0), (0, 0, 1, 0, 0), (0, 0, 0, 1, 0), (0, 0, 0, 0, 1)] {
      #expect(!check(left).isClean)
    }
  }
}
