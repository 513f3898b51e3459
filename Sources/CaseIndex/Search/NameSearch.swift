import Casework
import GRDB

/// One pass over the words of files, newest first, that keeps the best of what fits.
struct NameSearch {
  /// Once so many files were passed and the rows are full, the rest is not counted: it could only lower the ranks of
  /// newer files, and the answer says so.
  static let exactScanLimit = 250_000
  /// And so many where no older file can come before the rows.
  private static let countingLimit = 50_000

  let words: TypedWords
  let limit: Int
  let filter: SearchFilter
  /// Files whose names fit but for a letter are looked for instead of those that fit.
  let wantsNear: Bool
  private var ranked: [[FileNumber]] = Array(repeating: [], count: TypedWords.worstRank + 1)
  /// Files that fit.
  private(set) var total = 0

  init(words: TypedWords, limit: Int, filter: SearchFilter, wantsNear: Bool = false) {
    self.words = words
    self.limit = limit
    self.filter = filter
    self.wantsNear = wantsNear
  }

  /// The best files, best first.
  var files: [FileNumber] { Array(ranked.joined().prefix(limit)) }

  /// Looks at all files that pass the sieve; false where it stopped early.
  /// - Parameter count: how many files fit, where that is known beforehand.
  mutating func run(through sieve: FileSieve?, knownCount count: Int? = nil, in database: Database) throws -> Bool {
    let rows = try ByteRows(database, of: "records", in: "block")
    var newest: Int?
    var isComplete = true
    var goesOn = true
    for run in sieve?.blockRuns ?? [0...Int.max] where goesOn {
      try rows.read(run) { block, bytes in
        let first = newest ?? block
        newest = first
        var files = filter.openBits(ofBlock: block)
        if let sieve { files &= sieve.bits(ofBlock: block) }
        look(at: bytes, block, among: files)
        guard total >= limit else { return true }
        let isFinal = ranked[words.bestRank].count >= limit
        let passed = (first - block) * SearchBlock.capacity
        if isFinal, let count {
          (total, goesOn) = (count, false)
        } else if passed >= (isFinal ? Self.countingLimit : Self.exactScanLimit) {
          (isComplete, goesOn) = (false, false)
        }
        return goesOn
      }
    }
    return isComplete
  }

  private mutating func look(at bytes: UnsafeRawBufferPointer, _ block: Int, among files: SIMD2<UInt64>) {
    guard files != SIMD2(0, 0) else { return }
    SearchBlock.scan(bytes) { slot, status, category, record in
      guard files[Int(slot) / 64] >> UInt64(slot % 64) & 1 == 1, filter.keeps(status: status, category: category),
        let rank = words.rank(of: record), (rank >= TypedWords.firstNearRank) == wantsNear
      else { return }
      total += 1
      if ranked[rank].count < limit { ranked[rank].append(SearchBlock.file(block: block, slot: slot)) }
    }
  }
}
