import ArabicText
import Calendars
import Casework
import GRDB

/// A row of the table of files, its values in the order of the columns.
struct FileRow {
  let values: [RowInsertion.Value]

  private static let columns = [
    "number", "listed", "sort_key", "stretch", "name", "latin_name", "kind", "category", "identity_kind",
    "identity_number", "identity_country", "mobile", "birth", "first_sound", "status", "registered_on", "visit_since",
    "last_number", "handles", "restricted_to", "visits",
  ]
  /// A row that is there is updated, or its count would be taken for a new one's.
  private static let updating =
    "UPDATE OR FAIL file SET "
    + columns.enumerated().dropFirst().map { "\($1) = ?\($0 + 1)" }.joined(separator: ", ") + " WHERE number = ?1"

  /// For a file that has no row.
  static func insertion(_ database: Database) throws -> RowInsertion {
    try RowInsertion(database, into: "file", columns: columns.count)
  }

  /// For a file that has one.
  static func update(_ database: Database) throws -> RowInsertion {
    try RowInsertion(database, sql: updating)
  }

  /// - Parameter handles: what `FileHandle.stored` makes of them.
  init(_ file: BeneficiaryFile, named name: IndexedName, handles: String) {
    let facts = file.facts
    // Restricted files stand at the end of the list by name, where their place tells nothing of their names.
    let sortKey = file.restriction == nil ? name.sortKey : "\u{10FFFD}"
    values = [
      .integer(file.id.value), .init(file.listedCategory), .text(sortKey), .text(FileSpan.stretch(of: sortKey)),
      .text(facts.name), .init(facts.latinName),
      .text(facts.kind.rawValue), .text(facts.category), .init(facts.identity?.kind.rawValue),
      .init(facts.identity?.number), .init(facts.identity?.country), .init(facts.mobile?.e164),
      .init(facts.birth?.date.daysSinceEpoch), .text(name.words.first), .init(file.listedStatus?.rawValue),
      .integer(file.registeredAt.day(in: .riyadh).daysSinceEpoch),
      .init(file.isVoid ? nil : file.openVisit.map { Int($0.arrivedAt.millisecondsSinceEpoch) }),
      .integer(file.lastNumber), .text(handles),
      .init(file.restriction.map { OfficerLines.text(of: $0.officers) }),
      .text(CountedVisit.stored(file.countedVisits)),
    ]
  }
}

extension BeneficiaryFile {
  /// Under what the file is counted and listed: a restricted one under no category, which would tell what it is about.
  fileprivate var listedCategory: String? {
    if isVoid || mergedInto != nil { nil } else { restriction == nil ? facts.category : "" }
  }

  /// The stage shown beside a file in lists: the newest request's that is not ended, or the newest's at all.
  var listedStatus: RequestStatus? {
    (requests.last { !$0.isEnded } ?? requests.last).map { status(of: $0) }
  }
}
