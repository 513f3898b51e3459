import Casework
import GRDB

extension IndexBatch {
  /// Removes every row that tells of a file, except the positions of its commits, and words that no other file holds.
  func purge(file number: FileNumber) throws {
    let stored = try String.fetchOne(
      database, sql: "SELECT handles FROM file WHERE number = ?", arguments: [number.value])
    try replace(stored.map(FileHandle.restored) ?? [], by: [], of: number)
    try uncount(file: number)
    try removeWork(of: number)
    try uncountMatters(of: number)
    try database.execute(sql: "DELETE FROM matter WHERE file = ?", arguments: [number.value])
    try database.execute(sql: "DELETE FROM watch WHERE file = ?", arguments: [number.value])
    try database.execute(sql: "DELETE FROM open_agenda WHERE file = ?", arguments: [number.value])
    try database.execute(sql: "DELETE FROM imported WHERE file = ?", arguments: [number.value])
    try database.execute(sql: "DELETE FROM keeping WHERE file = ?", arguments: [number.value])
    try database.execute(sql: "DELETE FROM leaving WHERE file = ?", arguments: [number.value])
    try database.execute(sql: "DELETE FROM file WHERE number = ?", arguments: [number.value])
    try searchWriter.remove(number)
    try searchWriter.flush()
    try figureWriter.flush()
    try searchWriter.removeUnusedWords()
    try database.execute(sql: "UPDATE meta SET purges = purges + 1")
  }
}
