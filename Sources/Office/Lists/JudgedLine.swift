import CaseIndex
import CaseLedger
import Casework
import Desk

/// A line of a list with everything that can be said of it without the register.
struct JudgedLine: Sendable {
  let line: Int
  /// Nil where the line could not be read, or is a file already.
  var checked: CheckedEntry?
  /// The name as the index keeps it; nil, with what follows, where the line cannot be a file.
  var name: IndexedName?
  var signs: DuplicateSigns?
  /// Its registration as long as nobody is alike, and the record of it, whose stream is set when the file has a number.
  var registration: CaseEvent?
  var record: LedgerRecord?

  /// Checks lines on all processors; those that are files already are passed over.
  static func judge(
    _ entries: [ListedEntry], of list: String, known: Set<Int>, in context: DecisionContext, codec: EventCodec
  ) throws -> [JudgedLine] {
    let count = entries.count < 64 ? 1 : Processors.count
    let slices = (0..<count).map { entries[(entries.count * $0 / count)..<(entries.count * ($0 + 1) / count)] }
    return try slices.mapSideBySide { slice in
      let profile = context.profile
      let today = context.today
      var sounds = WordSounds()
      // To register somebody is evidence for the same clauses whoever it is.
      var clauses: [String]?
      return try slice.map { listed in
        guard !known.contains(listed.line), let checked = listed.entry?.checked(under: profile, on: today) else {
          return JudgedLine(line: listed.line)
        }
        guard let facts = checked.facts else { return JudgedLine(line: listed.line, checked: checked) }
        let name = IndexedName(facts.name, sounds: &sounds)
        let event = try BeneficiaryFile.register(
          checked, from: ListLine(list: list, line: listed.line), number: .first, sameIdentity: nil, alike: [],
          in: context)
        let known = clauses ?? context.register.clauses(of: event, on: context.now)
        clauses = known
        return JudgedLine(
          line: listed.line, checked: checked, name: name, signs: DuplicateSigns(facts, named: name),
          registration: event.event, record: try codec.record(of: event, clauses: known))
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
