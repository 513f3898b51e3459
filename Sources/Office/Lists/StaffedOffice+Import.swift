import Calendars
import CaseIndex
import CaseLedger
public import Casework
import Desk

extension StaffedOffice {
  /// Registers the files of a list, thousands with one sync, by the same decisions as at the desk.
  ///
  /// Each file's event names the list and its line, so that an import that was cut off, or is done again with another
  /// mapping, goes on with what is not registered yet. Others work on meanwhile.
  /// - Parameters:
  ///   - isDryRun: whether nothing is kept: the lines are tried on a copy of the index.
  ///   - next: the next lines, from another thread; empty at the end.
  ///   - report: gets what was found about lines, in their order.
  /// - Throws: `Refusal` for an officer who may not import, `Failure` where the machine fails, and what `next` and `report`
  ///   throw; what was registered before stays.
  public func importList(
    _ list: ImportBegun, isDryRun: Bool = false, from next: @escaping @Sendable () throws -> [ListedEntry],
    reporting report: ([LineVerdict], ImportTally) throws -> Void
  ) throws -> ImportTally {
    try context().demand(.importFiles)
    try catchUp()
    do {
      guard isDryRun else {
        _ = try submit(Submission(.office(.beginImport(list))))
        var importing = try ListImport(list.list, into: self)
        try index.whileFilling { try run(&importing, from: next, reporting: report) }
        _ = try submit(Submission(.office(.endImport(importing.tally.ended(list: list.list)))))
        return importing.tally
      }
      var importing = try ListImport(list.list, into: self, scratch: try index.scratchCopy())
      try run(&importing, from: next, reporting: report)
      return importing.tally
    } catch let error as LedgerError {
      throw Failure(error)
    } catch let error as KeyError {
      throw Failure(error)
    } catch let error as IndexFault {
      throw Failure(error)
    }
  }

  /// While some lines are registered the next are read and checked.
  private func run(
    _ importing: inout ListImport, from next: @escaping @Sendable () throws -> [ListedEntry],
    reporting report: ([LineVerdict], ImportTally) throws -> Void
  ) throws {
    let list = importing.list
    let codec = codec
    var context = context()
    func ahead(of known: Set<Int>) -> MadeAhead<[JudgedLine]> {
      let context = context
      return MadeAhead { try JudgedLine.judge(try next(), of: list, known: known, in: context, codec: codec) }
    }
    var made = ahead(of: importing.known)
    while case let judged = try made.value(), !judged.isEmpty {
      made = ahead(of: importing.known)
      try report(try importing.take(judged), importing.tally)
      context = self.context()
    }
  }

  func context(at moment: Moment) -> DecisionContext {
    DecisionContext(officer: officer, now: moment, register: register)
  }

  /// What follows from acts that are durable.
  func noteWritten(at moment: Moment) {
    lastRecordedAt = moment
    keepDueCheckpoint()
  }
}
