import Casework
import Seeds
import Testing

@Suite("A run of bytes is found wherever it stands")
struct ByteSearchTests {
  @Test("at the start, in the middle, at the end, and after a false start")
  func places() {
    let search = ByteSearch("abab")
    #expect(search.isFound(in: Array("ababzz".utf8)))
    #expect(search.isFound(in: Array("zzabab".utf8)))
    #expect(search.isFound(in: Array("zabzababz".utf8)))
    #expect(search.isFound(in: Array("aababa".utf8)))
    #expect(!search.isFound(in: Array("abazbab".utf8)))
    #expect(!search.isFound(in: Array("aba".utf8)))
    #expect(!search.isFound(in: []))
    #expect(!ByteSearch("").isFound(in: Array("abab".utf8)))
  }

  @Test("as often as a search that compares every place, on random bytes of two kinds")
  func oracle() {
    var random = SplitMix(seed: 7)
    for _ in 0..<2_000 {
      let bytes = (0..<24).map { _ in UInt8(random.next() % 2) }
      let wanted = (0..<(1 + Int(random.next() % 6))).map { _ in UInt8(random.next() % 2) }
      let places = 0...(bytes.count - wanted.count)
      let isThere = places.contains { Array(bytes[$0..<($0 + wanted.count)]) == wanted }
      #expect(ByteSearch(wanted).isFound(in: bytes) == isThere, "\(wanted) in \(bytes)")
    }
  }
}
