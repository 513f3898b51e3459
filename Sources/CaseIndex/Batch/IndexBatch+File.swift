import ArabicText
import Calendars
public import Casework
import GRDB

extension IndexBatch {
  /// Writes everything that the index tells of a file, in place of what it told before.
  public func put(file: BeneficiaryFile, in register: OfficeRegister) throws {
    let name = FoldedName(file.facts.name)
    let handles = file.handles(named: name, sounds: &sounds)
    let stored = try storedHandles(of: file.id)
    if stored != nil { try uncount(file: file.id) }
    try write(file, handles: handles)
    if handles != stored { try replace(stored ?? [], by: handles, of: file.id) }
    if stored != nil { try removeWork(of: file.id) }
    for request in file.requests { try write(request, of: file, in: register) }
    count(file)
    try writeWatch(of: file)
    for referral in file.referrals { try write(referral, of: file) }
    if let line = file.imported { try note(line, as: file.id) }
    try writeKeeping(of: file)
    try searchWriter.put(file, named: name)
  }

  private func write(_ file: BeneficiaryFile, handles: [FileHandle]) throws {
    let facts = file.facts
    let statement = try database.cachedStatement(
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
    try statement.execute(arguments: [
      file.id.value, file.listedCategory, file.listedSortKey, facts.name, facts.latinName,
      facts.kind.rawValue, facts.category, facts.identity?.kind.rawValue, facts.identity?.number,
      facts.identity?.country, facts.mobile?.e164, facts.birth?.date.daysSinceEpoch,
      file.listedStatus?.rawValue, file.registeredAt.day(in: .riyadh).daysSinceEpoch,
      file.isVoid ? nil : file.openVisit?.arrivedAt.millisecondsSinceEpoch, file.lastNumber,
      FileHandle.stored(handles), file.restriction.map { OfficerLines.text(of: $0.officers) },
      CountedVisit.stored(file.countedVisits),
    ])
  }

  private func storedHandles(of file: FileNumber) throws -> [FileHandle]? {
    let statement = try database.cachedStatement(sql: "SELECT handles FROM file WHERE number = ?")
    return try String.fetchOne(statement, arguments: [file.value]).map(FileHandle.restored)
  }

  func replace(_ old: [FileHandle], by new: [FileHandle], of file: FileNumber) throws {
    let remove = try database.cachedStatement(sql: "DELETE FROM handle WHERE kind = ? AND key = ? AND file = ?")
    for handle in old { try remove.execute(arguments: [handle.kind.rawValue, handle.key, file.value]) }
    let add = try database.cachedStatement(sql: "INSERT OR IGNORE INTO handle VALUES (?, ?, ?)")
    for handle in new { try add.execute(arguments: [handle.kind.rawValue, handle.key, file.value]) }
  }

  func removeWork(of file: FileNumber) throws {
    for table in ["request", "referral"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE file = ?").execute(arguments: [file.value])
    }
  }
}

extension BeneficiaryFile {
  /// Under what the file is counted and listed: a restricted one under no category, which would tell what it is about.
  fileprivate var listedCategory: String? {
    if isVoid || mergedInto != nil { nil } else { restriction == nil ? facts.category : "" }
  }

  /// Restricted files stand at the end of the list by name, where their place tells nothing of their names.
  fileprivate var listedSortKey: String {
    restriction == nil ? SortKey.key(facts.name) : "\u{10FFFD}"
  }

  /// The stage shown beside a file in lists: the newest request's that is not ended, or the newest's at all.
  var listedStatus: RequestStatus? {
    (requests.last { !$0.isEnded } ?? requests.last).map { status(of: $0) }
  }
}
