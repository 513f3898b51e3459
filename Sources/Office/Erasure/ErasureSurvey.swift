import CaseLedger
import Casework
import Desk

/// Reads everything in the ledger that can be read, in search of a person.
struct ErasureSurvey {
  let projector: IndexProjector
  let traces: PersonTraces
  let file: FileNumber

  struct Result {
    var mentions: [PersonMention] = []
    /// Records that could be opened and were read.
    var recordsRead = 0
    /// Records under the file's own key that could be opened.
    var recordsOpen = 0
  }

  /// So many places are listed; the count goes on.
  static let listedCount = 200

  private static let commitsPerReport = 200

  /// Where other streams name the person, and what of the file can be opened.
  /// - Parameter progress: told, every few hundred commits, how far the reading has come.
  func run(progress: ((WorkProgress) -> Void)? = nil) throws -> Result {
    var result = Result()
    let total = projector.ledger.head.number
    var reader = try projector.ledger.commits()
    while let commit = try reader.next() {
      if commit.number.isMultiple(of: Self.commitsPerReport) {
        progress?(WorkProgress(.mentions, done: commit.number, total: total))
      }
      for record in commit.records {
        guard let data = try projector.data(of: record, in: commit) else { continue }
        result.recordsRead += 1
        if record.subject == file.stream.name { result.recordsOpen += 1 }
        guard record.stream != file.stream.name, record.subject != file.stream.name,
          let found = mention(in: data, record, commit)
        else { continue }
        result.mentions.append(found)
      }
    }
    return result
  }

  private func mention(in data: [UInt8], _ record: SealedRecord, _ commit: Commit) -> PersonMention? {
    var found = traces.found(in: String(decoding: data, as: UTF8.self))
    guard !found.isEmpty else { return nil }
    if found.contains(.name), isNamesakesOwnName(data, record, commit) { found.remove(.name) }
    guard !found.isEmpty else { return nil }
    return PersonMention(
      number: commit.number, stream: StreamID(name: record.stream), at: commit.at, kind: record.kind, traces: found)
  }

  /// Somebody else of the same name is no mention, but the head of a household who is the person's relative may name
  /// them as a dependant.
  private func isNamesakesOwnName(_ data: [UInt8], _ record: SealedRecord, _ commit: Commit) -> Bool {
    let opened = LedgerRecord(kind: record.kind, version: record.version, stream: record.stream, data: data)
    let event = try? projector.codec.event(
      from: opened, number: commit.number, at: commit.at, officer: commit.officer)
    switch event?.event {
    case .file(.registered(let registered)):
      let facts = registered.facts
      let others = facts.dependants.map(\.name) + [facts.representative, facts.address].compactMap { $0 }
      return !others.contains { traces.found(in: $0).contains(.name) }
    case .file(.corrected(let correction)): return [.name, .latinName].contains(correction.field)
    default: return false
    }
  }
}
