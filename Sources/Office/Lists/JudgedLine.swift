import CaseIndex
import CaseLedger
import Casework
import Desk

/// A line of a list with everything that can be said of it without the register.
struct JudgedLine: Sendable {
  let line: Int
  /// Nil where the line could not be read.
  let checked: CheckedEntry?
  let signs: DuplicateSigns?
  /// The record of its registration, as long as nobody is alike; its stream is set when the file has a number.
  let record: LedgerRecord?

  /// Checks lines on all processors.
  static func judge(
    _ entries: [ListedEntry], of list: String, in context: DecisionContext, codec: EventCodec
  ) throws -> [JudgedLine] {
    let count = entries.count < 64 ? 1 : Processors.count
    let slices = (0..<count).map { entries[(entries.count * $0 / count)..<(entries.count * ($0 + 1) / count)] }
    return try slices.mapSideBySide { slice in
      let profile = context.profile
      let today = context.today
      var sounds = WordSounds()
      return try slice.map { listed in
        let checked = listed.entry?.checked(under: profile, on: today)
        let place = ListLine(list: list, line: listed.line)
        return JudgedLine(
          line: listed.line, checked: checked,
          signs: checked?.facts.map { DuplicateSigns($0, sounds: &sounds) },
          record: try checked.flatMap { checked in
            guard checked.facts != nil else { return nil }
            let events = try BeneficiaryFile.register(
              checked, from: place, number: .first, sameIdentity: nil, alike: [], in: context)
            return try events.first.map { event in
              try codec.record(of: event, clauses: context.register.clauses(of: event, on: context.now))
            }
          })
      }
    }.flatMap { $0 }
  }
}

extension LedgerRecord {
  /// The same record for a file that has its number now.
  func moved(to file: FileNumber) -> LedgerRecord {
    let name = file.stream.name
    return LedgerRecord(
      kind: kind, version: version, stream: name, subject: subject == nil ? nil : name, clauses: clauses, data: data)
  }
}
