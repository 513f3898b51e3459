import CaseIndex
public import Casework
import Desk

/// What an export came to.
public struct ExportTally: Hashable, Sendable {
  public var files = 0
  /// Files that are closed to the officer and stay in the office.
  public var closed = 0
}

extension StaffedOffice {
  /// Files that are opened and replayed at once.
  private static let filesPerExport = 2_000

  /// Hands over the first page of every file on the register, by its number, as far as the officer may see it.
  ///
  /// Void, merged and erased files are left out. Whoever takes the copy out of the office records it by `exportRegister`.
  /// - Parameter isMasked: whether numbers that identify a person or lead to their money show their last digits alone.
  /// - Throws: `Refusal` for an officer who may not export, `Failure` where the machine fails, and what `handOver` throws.
  public func exportFiles(
    isMasked: Bool, to handOver: (FileNumber, FileFacts) throws -> Void
  ) throws -> ExportTally {
    try context().demand(.exportFiles)
    do { try catchUp() } catch { throw Failure(error) }
    var tally = ExportTally()
    var last = FileNumber(0)
    while true {
      let replayed: [ReplayedStream]
      do {
        let numbers = try index.listedFiles(after: last, count: Self.filesPerExport)
        guard let highest = numbers.last else { return tally }
        last = highest
        let streams = try numbers.map { number in
          PlacedStream(stream: number.stream, positions: try index.positions(of: number.stream))
        }
        replayed = try projector.replayed(streams)
      } catch {
        throw Failure(error)
      }
      for case .file(let file) in replayed {
        guard file.restriction?.admits(officer) ?? true else {
          tally.closed += 1
          continue
        }
        try handOver(file.id, isMasked ? file.facts.masked : file.facts)
        tally.files += 1
      }
    }
  }
}
