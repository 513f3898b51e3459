import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// Rows in which a merged file is told by the one that it was merged into, once each.
  ///
  /// - Parameter typed: what the officer searched for.
  func led(_ files: [IndexedFile], showing typed: String = "") throws -> [FileRow] {
    let targets = try index.mergeTargets(of: files.map(\.id))
    guard !targets.isEmpty else { return files.map { FileRow($0, for: officer, showing: typed) } }
    let kept = try index.files(Array(targets.values)).map { FileRow($0, for: officer, showing: typed) }
    var rows: [FileRow] = []
    for file in files {
      var row = FileRow(file, for: officer, showing: typed)
      if let target = targets[file.id], let found = kept.first(where: { $0.id == target }) {
        row = found
        row.foundAs = file.id
      }
      if !rows.contains(where: { $0.id == row.id }) { rows.append(row) }
    }
    return rows
  }

  /// The file under which a person is kept.
  func kept(_ number: FileNumber?) throws -> FileNumber? {
    guard let number else { return nil }
    return try index.mergeTargets(of: [number])[number] ?? number
  }

  /// The files that were merged into one and are open to the officer, as they stand now.
  func merged(into file: BeneficiaryFile) throws -> [BeneficiaryFile] {
    try file.absorbed.compactMap { number in
      let events = try projector.events(of: number.stream, in: index)
      guard let other = BeneficiaryFile(number: number, events: events), other.restriction?.admits(officer) ?? true
      else { return nil }
      return other
    }
  }

  func decide(
    _ command: MergeCommand, _ number: FileNumber, _ submission: Submission, _ context: DecisionContext
  ) throws -> [StreamEvent] {
    let file = try current(number, for: submission)
    guard case .into(let target, _) = command, target != number else {
      return try file.decide(command, other: nil, agendas: [], in: context)
    }
    // Replayed apart, so that both stand beside each other.
    let other = try self.file(target)
    try other.demandAdmission(of: officer)
    let agendas = Set(try index.openAgendas().keys.map(\.file))
    return try file.decide(command, other: other, agendas: agendas, in: context)
  }
}
