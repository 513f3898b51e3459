import Casework
import GRDB

extension IndexBatch {
  /// Counts a file's requests, referrals and visits.
  func count(_ file: BeneficiaryFile, in register: OfficeRegister) {
    for request in file.requests { figureWriter.add(CountedRequest(request, of: file, in: register)) }
    for visit in file.countedVisits { figureWriter.add(visit) }
    guard !file.isVoid else { return }
    for referral in file.referrals { figureWriter.add(CountedReferral(referral)) }
  }

  /// Takes what was counted from the rows of a file out again, before they are written anew or removed.
  func uncount(file number: FileNumber) throws {
    let stored = try database.cachedStatement(sql: "SELECT visits, listed IS NULL FROM file WHERE number = ?")
    guard let row = try Row.fetchOne(stored, arguments: [number.value]) else { return }
    for visit in CountedVisit.restored(row[0]) { figureWriter.subtract(visit) }
    let isVoid = try isStoredVoid(number, isUnlisted: row[1])
    let requests = try database.cachedStatement(sql: "SELECT \(CountedRequest.columns) FROM request WHERE file = ?")
    try Row.fetchCursor(requests, arguments: [number.value]).forEach { row in
      figureWriter.subtract(CountedRequest(row, ofVoidFile: isVoid))
    }
    guard !isVoid else { return }
    let referrals = try database.cachedStatement(sql: "SELECT \(CountedReferral.columns) FROM referral WHERE file = ?")
    try Row.fetchCursor(referrals, arguments: [number.value]).forEach { row in
      figureWriter.subtract(CountedReferral(row))
    }
  }

  /// A merged file stands on no list either, and its requests count all the same.
  private func isStoredVoid(_ number: FileNumber, isUnlisted: Bool) throws -> Bool {
    guard isUnlisted else { return false }
    let merged = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM merged WHERE file = ?)")
    return try !(Bool.fetchOne(merged, arguments: [number.value]) ?? false)
  }

  /// Takes what was counted from a matter's row out again.
  func uncount(matter number: Int) throws {
    let stored = try database.cachedStatement(sql: "SELECT \(CountedMatter.columns) FROM matter WHERE number = ?")
    if let row = try Row.fetchOne(stored, arguments: [number]) { figureWriter.subtract(CountedMatter(row)) }
  }

  func uncountMatters(of file: FileNumber) throws {
    let stored = try database.cachedStatement(sql: "SELECT \(CountedMatter.columns) FROM matter WHERE file = ?")
    for row in try Row.fetchAll(stored, arguments: [file.value]) { figureWriter.subtract(CountedMatter(row)) }
  }

  /// Whether the beneficiary was asked for an opinion about a request.
  func isAsked(about request: Int, of file: FileNumber) throws -> Bool {
    // The question itself marks the request when it is put.
    guard !putsEachOnce else { return false }
    // The kind stands in the text: an index is kept of one kind alone, so that a bound one is planned for at each call.
    let statement = try database.cachedStatement(
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM matter WHERE file = ? AND kind = '\(MatterKind.opinion.rawValue)' AND request = ?)
        """)
    return try Bool.fetchOne(statement, arguments: [file.value, request]) ?? false
  }
}
