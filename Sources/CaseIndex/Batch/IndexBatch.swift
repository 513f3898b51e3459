public import Casework
import GRDB

/// The rows of some commits on their way into the index; it lives inside one write transaction.
///
/// Rows are made from files and sessions as their events tell them, so no rule of the domain is written here again.
public final class IndexBatch {
  let database: Database
  let searchWriter: SearchWriter
  let evidenceWriter: EvidenceWriter
  let figureWriter: FigureWriter
  let newFiles: NewFiles
  /// Whether nothing stands in the index yet of whatever is put there, so that nothing is looked for.
  let putsEachOnce: Bool
  private var eventCount = 0
  /// How the words of names sound, which are few beside the files.
  var sounds = WordSounds()

  init(_ database: Database, putsEachOnce: Bool = false) {
    self.database = database
    self.putsEachOnce = putsEachOnce
    searchWriter = SearchWriter(database)
    evidenceWriter = EvidenceWriter(database)
    figureWriter = FigureWriter(database)
    newFiles = NewFiles(database, searchWriter)
  }

  /// Notes where a commit of a stream stands in the ledger, and how many events of the stream it holds.
  public func add(_ position: EventPosition, of stream: StreamID, events: Int = 1) throws {
    eventCount += events
    try positionInsertion().insert([Self.key(of: stream), position.number, position.segment, position.offset])
  }

  /// Notes where all commits of all streams stand, whose events were counted, in the order of the table: filling it from
  /// front to end costs a part of filling it as the ledger goes.
  public func add(_ positions: [StreamID: [EventPosition]]) throws {
    let insertion = try positionInsertion()
    let byKey = positions.map { (key: Self.key(of: $0.key), positions: $0.value) }.sorted { $0.key < $1.key }
    for stream in byKey {
      for position in stream.positions {
        try insertion.insert([stream.key, position.number, position.segment, position.offset])
      }
    }
  }

  /// Notes a commit that tells of the ledger's restoration, by its hash in 64 hexadecimal digits.
  public func addRestoration(_ hash: String) throws {
    try database.execute(sql: "INSERT INTO restoration VALUES (?)", arguments: [hash])
  }

  /// Counts events whose positions are noted otherwise.
  public func add(eventCount events: Int) { eventCount += events }

  private func positionInsertion() throws -> IntegerInsertion<4> {
    try IntegerInsertion<4>(database, into: "event_position")
  }

  /// Counts an act for each clause that it is evidence for.
  public func addEvidence(_ act: IndexedAct) { evidenceWriter.add(act) }

  /// Readings of a file are found at its number above this one, beyond every file.
  static let firstReadingsKey = 1 << 40
  /// Beyond all readings.
  static let deskKey = 1 << 41
  /// Matters are found at their number above this one, beyond those.
  static let firstMatterKey = 1 << 42
  /// Sealed files of a file are found at its number above this one, beyond all matters.
  static let firstAttachmentsKey = 1 << 43

  /// A stream as a number, in which the highest file and session are found at an end; files begin far above 1.
  static func key(of stream: StreamID) -> Int {
    switch stream {
    case .office: 0
    case .rights: 1
    case .file(let number): number.value
    case .session(let number): -number.value
    case .readings(let number): firstReadingsKey + number.value
    case .desk: deskKey
    case .matter(let id): firstMatterKey + id.number
    case .attachments(let number): firstAttachmentsKey + number.value
    }
  }

  func finish(at mark: IndexMark) throws {
    try newFiles.enter()
    try searchWriter.flush()
    try evidenceWriter.flush()
    try figureWriter.flush()
    try mark.store(in: database, addingEvents: eventCount)
  }
}
