import Casework
import ListFiles
import Office
import Synchronization

/// The entries of a list on their way into the office, and what was wrong with those that are none.
final class ListSource: Sendable {
  /// Entries that are registered with one sync: others wait for a moment, and the keys of all are still remembered when
  /// their lines are sealed.
  private static let entriesAtOnce = 4_000

  let mapping: ListMapping
  let encoding: ListEncoding
  private let reader: Mutex<ListReader>
  private let problems = Mutex<[(line: Int, flaw: EntryFlaw)]>([])

  /// Reads the first line and understands its columns.
  /// - Throws: `ListProblem`, or what the file refuses.
  init(
    _ file: ListFile, form: ListForm, encoding: ListEncoding?, vocabulary: ListVocabulary,
    defaults: [FileField: String], profile: Profile
  ) throws {
    let pieces = try file.pieces()
    var reader = ListReader(form, encoding: encoding) { try pieces.next() }
    try reader.start()
    self.encoding = reader.encoding ?? .utf8
    mapping = try ListMapping(
      header: reader.header, form: form, vocabulary: vocabulary, defaults: defaults, profile: profile)
    self.reader = Mutex(reader)
  }

  /// The next entries; none at the end.
  func next() throws -> [ListedEntry] {
    let rows = try reader.withLock { try $0.entries(count: Self.entriesAtOnce) }
    return rows.map { row in
      switch mapping.entry(of: row) {
      case .success(let entry): return ListedEntry(line: row.line, entry: entry)
      case .failure(let problem):
        problems.withLock { $0.append((row.line, problem.flaw)) }
        return ListedEntry(line: row.line, entry: nil)
      }
    }
  }

  /// What was wrong with lines that were read since the last time.
  func takeProblems() -> [(line: Int, flaw: EntryFlaw)] {
    problems.withLock { problems in
      defer { problems = [] }
      return problems
    }
  }
}
