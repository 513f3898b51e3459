import ArabicText
import Calendars
import Casework
import GRDB

/// A row of the table of files, its values in the order of the columns.
struct FileRow {
  let values: [RowInsertion.Value]

  static func insertion(_ database: Database) throws -> RowInsertion {
    // A row that is replaced is an update, or its count would be taken for a new one's.
    try RowInsertion(
      database,
      sql: """
        INSERT INTO file (
          number, listed, sort_key, name, latin_name, kind, category, identity_kind, identity_number, identity_country,
          mobile, birth, status, registered_on, visit_since, last_number, handles,
          restricted_to, visits)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET
          listed = excluded.listed, sort_key = excluded.sort_key, name = excluded.name,
          latin_name = excluded.latin_name, kind = excluded.kind, category = excluded.category,
          identity_kind = excluded.identity_kind, identity_number = excluded.identity_number,
          identity_country = excluded.identity_country, mobile = excluded.mobile, birth = excluded.birth,
          status = excluded.status, registered_on = excluded.registered_on, visit_since = excluded.visit_since,
          last_number = excluded.last_number, handles = excluded.handles,
          restricted_to = excluded.restricted_to, visits = excluded.visits
        """)
  }

  init(_ file: BeneficiaryFile, sortKey: String, handles: [FileHandle]) {
    let facts = file.facts
    values = [
      .integer(file.id.value), .init(file.listedCategory),
      // Restricted files stand at the end of the list by name, where their place tells nothing of their names.
      .text(file.restriction == nil ? sortKey : "\u{10FFFD}"), .text(facts.name), .init(facts.latinName),
      .text(facts.kind.rawValue), .text(facts.category), .init(facts.identity?.kind.rawValue),
      .init(facts.identity?.number), .init(facts.identity?.country), .init(facts.mobile?.e164),
      .init(facts.birth?.date.daysSinceEpoch), .init(file.listedStatus?.rawValue),
      .integer(file.registeredAt.day(in: .riyadh).daysSinceEpoch),
      .init(file.isVoid ? nil : file.openVisit.map { Int($0.arrivedAt.millisecondsSinceEpoch) }),
      .integer(file.lastNumber), .text(FileHandle.stored(handles)),
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
