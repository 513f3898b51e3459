public import Casework
import GRDB

extension IndexBatch {
  /// Notes that a commit tells what an officer looked at: a file, where the stream is that of a file's readings.
  public func addAccess(_ position: EventPosition, in stream: StreamID, by officer: String) throws {
    let statement = try database.cachedStatement(sql: "INSERT OR IGNORE INTO access VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [officer, position.number, position.segment, position.offset])
    if case .readings(let file) = stream { try addReading(of: file, at: position.number, by: officer) }
  }

  /// What became of a referral is no news any more once its sender looked into the file.
  private func addReading(of file: FileNumber, at number: Int, by officer: String) throws {
    let note = try database.cachedStatement(
      sql: """
        INSERT INTO newest_reading VALUES (?, ?, ?)
        ON CONFLICT (file, officer) DO UPDATE SET number = max(number, excluded.number)
        """)
    try note.execute(arguments: [file.value, officer, number])
    let forget = try database.cachedStatement(
      sql: "UPDATE referral SET news = NULL, news_on = NULL WHERE file = ? AND sender = ? AND news < ?")
    try forget.execute(arguments: [file.value, officer, number])
  }

  /// What somebody else did about a referral, as long as its sender has not looked into the file since then.
  func unreadNews(of referral: Referral, in file: BeneficiaryFile) throws -> Referral.News? {
    guard !file.isVoid, let news = referral.news else { return nil }
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM newest_reading WHERE file = ? AND officer = ? AND number > ?)")
    let isRead = try Bool.fetchOne(
      statement, arguments: [file.id.value, referral.sender.rawValue, news.number])
    return isRead ?? false ? nil : news
  }
}
