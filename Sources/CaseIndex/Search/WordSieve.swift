import Casework
import GRDB

/// The files that bear all typed words, or at least some of the words, as far as that is found out sooner than by looking
/// at the files.
struct WordSieve {
  /// A search reads so many rows of `Postings` at most; words of which more tell stand in so many names that the newest
  /// files fill the answer.
  private static let rowLimit = 4_000
  /// Among so few files the rest is found out by looking at them.
  private static let fewFiles = 256

  /// Nil where every file has to be looked at.
  private(set) var files: FileSieve?
  /// Whether the files are all that fit: one word was typed and no officer asked for.
  private var isWhole = false

  /// - Parameter held: the files among which alone the search looks, or nil for all.
  init(_ words: TypedWords, among held: Set<FileNumber>?, in database: Database) throws {
    files = held.map { FileSieve($0) }
    var rowLimit = Self.rowLimit
    for meanings in words.meanings.sorted(by: { $0.count < $1.count }) {
      if let files, files.count <= Self.fewFiles { return }
      guard meanings.count < rowLimit,
        let bearing = try Postings.files(bearing: meanings, rowLimit: &rowLimit, in: database)
      else { return }
      files?.formIntersection(bearing)
      if files == nil { files = bearing }
    }
    isWhole = words.count == 1 && held == nil
  }

  /// How many files fit, where that is known without looking at them.
  func count(passing filter: SearchFilter) -> Int? {
    guard isWhole, filter.isEmpty, var files else { return nil }
    if let closed = filter.closedFiles { files.subtract(closed) }
    return files.count
  }
}
