import Casework
public import Desk

extension StaffedOffice {
  /// Gives the scans of a file in clear, for the copy that the person asked for.
  ///
  /// That they were read is noted with the file, by the question for the copy; that they went with it, by `giveCopy`.
  /// - Parameters:
  ///   - begin: told which scan comes next.
  ///   - give: takes that scan piece by piece.
  /// - Throws: `Refusal` where the officer may not give copies, `Failure` for what the disk lacks, or what they throw.
  public func readScans(
    of copy: CopyView, beginning begin: (KeptScan) throws -> Void, giving give: (_ piece: [UInt8]) throws -> Void
  ) throws {
    try context().demand(.answerDataRequests)
    try copy.view.file.demandAdmission(of: officer)
    for scan in copy.view.file.keptScans {
      try begin(scan)
      try readAttachment(scan.attachment, of: copy.view.file.id, giving: give)
    }
    for copy in copy.merged { try readScans(of: copy, beginning: begin, giving: give) }
  }
}
