public import Casework
import GRDB

/// Files of which the index holds nothing yet, on their way into it.
///
/// They are entered together, each table's rows in the order in which they stand there: to enter thousands of names and
/// numbers as they come, one here and one there, takes half as long again.
final class NewFiles {
  private struct Entry {
    let file: BeneficiaryFile
    let name: IndexedName
  }

  private let database: Database
  private let searchWriter: SearchWriter
  private var entries: [Entry] = []
  private var signs: Set<UInt64> = []

  init(_ database: Database, _ searchWriter: SearchWriter) {
    self.database = database
    self.searchWriter = searchWriter
  }

  func add(_ file: BeneficiaryFile, named name: IndexedName, leaving signs: [UInt64]) {
    entries.append(Entry(file: file, name: name))
    self.signs.formUnion(signs)
  }

  /// Whether one that is not entered yet left one of those signs.
  func mayHold(anyOf asked: [UInt64]) -> Bool { asked.contains { signs.contains($0) } }

  func enter() throws {
    guard !entries.isEmpty else { return }
    let handles = entries.map { $0.file.handles(named: $0.name) }
    try enterFiles(handles)
    try enterHandles(handles)
    try enterKeeping()
    for entry in entries { try searchWriter.put(entry.file, named: entry.name.folded) }
    entries = []
    signs = []
  }

  private func enterFiles(_ handles: [[FileHandle]]) throws {
    let insertion = try FileRow.insertion(database)
    let keys = entries.map { TextBytes($0.name.sortKey) }
    for place in entries.indices.sorted(by: { keys[$0] < keys[$1] }) {
      let entry = entries[place]
      try insertion.insert(FileRow(entry.file, sortKey: entry.name.sortKey, handles: handles[place]).values)
    }
  }

  private func enterHandles(_ handles: [[FileHandle]]) throws {
    let insertion = try RowInsertion(database, into: "handle", columns: 3)
    let rows = zip(entries, handles).flatMap { entry, handles in
      handles.map { (handle: $0, key: TextBytes($0.key), file: entry.file.id.value) }
    }
    for row in rows.sorted(by: { ($0.handle.kind.rawValue, $0.key) < ($1.handle.kind.rawValue, $1.key) }) {
      try insertion.insert([.integer(row.handle.kind.rawValue), .text(row.handle.key), .integer(row.file)])
    }
  }

  private func enterKeeping() throws {
    let keeping = try RowInsertion(database, into: "keeping", columns: 4)
    let watch = try RowInsertion(database, into: "watch", columns: 6)
    for entry in entries {
      try keeping.insert(entry.file.keepingRow)
      for watched in entry.file.watchedDays { try watch.insert(watched.row(of: entry.file.id)) }
      if let line = entry.file.imported { try IndexBatch.note(line, as: entry.file.id, in: database) }
    }
  }
}

extension IndexBatch {
  /// Notes a file of which the index holds nothing yet and that consists of its registration, to be entered with others.
  public func add(newFile file: BeneficiaryFile, named name: IndexedName, leaving signs: DuplicateSigns?) {
    newFiles.add(file, named: name, leaving: signs?.left ?? [])
  }

  /// Enters the files that were noted.
  public func enterNewFiles() throws { try newFiles.enter() }

  /// Enters the files that were noted where one of them may be looked for by those signs.
  public func enterNewFiles(sharing signs: DuplicateSigns) throws {
    if newFiles.mayHold(anyOf: signs.asked) { try newFiles.enter() }
  }
}
