@testable import CaseIndex
import Casework
import Testing

@Suite("The files that bear a word, as they are stored")
struct FileBitsTests {
  private func stored(_ places: some Sequence<Int>) -> [UInt8] {
    var files = FileBits()
    for place in places { files.insert(place) }
    return files.bytes
  }

  private func restored(_ bytes: [UInt8]) -> FileBits {
    var files = FileBits()
    bytes.withUnsafeBytes { files.formUnion($0) }
    return files
  }

  @Test("few are a list of places in their order, two bytes each")
  func list() {
    #expect(stored([0x0102, 3, 0xFFFF]) == [3, 0, 0x02, 0x01, 0xFF, 0xFF])
    #expect(stored([]) == [])
  }

  @Test("from 4,096 on they are bits, and either form holds the same", arguments: [1, 4_095, 4_096, 65_536])
  func bits(count: Int) {
    let places = (0..<count).map { $0 * (65_536 / count) }
    let bytes = stored(places)
    #expect(bytes.count == (count < 4_096 ? 2 * count : 8_192))
    #expect(restored(bytes).count == count)
    #expect(restored(bytes).bytes == bytes)
  }

  @Test("one that leaves is gone, and the others stay")
  func remove() {
    var files = restored(stored([1, 64, 65]))
    files.remove(64)
    #expect(files.bytes == [1, 0, 65, 0])
  }

  @Test("runs of blocks lie newest first, with small gaps read along")
  func runs() {
    let sieve = FileSieve([FileNumber(0), FileNumber(128 * 4), FileNumber(128 * 9), FileNumber(65_536 + 127)])
    #expect(sieve.blockRuns == [512...512, 9...9, 0...4])
    #expect(sieve.bits(ofBlock: 4) == SIMD2(1, 0))
    #expect(sieve.bits(ofBlock: 512) == SIMD2(0, 1 << 63))
    #expect(sieve.count == 4)
  }
}
