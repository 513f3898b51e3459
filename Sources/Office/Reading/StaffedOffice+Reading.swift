public import Calendars
import CaseIndex
import CaseLedger
public import Casework
public import Desk

extension StaffedOffice {
  /// One file with its history, as it stood at the end of a past day where one is given; that it is read is on the disk
  /// before it is shown.
  ///
  /// - Parameter reason: why it is read, where it is not the officer's own work.
  /// - Throws: `AccessRefusal` where the file is open to others only or a reason is missing.
  public func readFile(
    _ number: FileNumber, asOf day: CivilDate?, reason: ReadingReason? = nil, note: String? = nil
  ) throws -> CaseView {
    var (file, events) = try replayed(number)
    try file.demandAdmission(of: officer)
    let today = timeOfAccess.day(in: .riyadh)
    if try !sitting.hasRead(number, on: today) || hasNews(in: number), try isNoted {
      _ = try submit(Submission(.access(.readFile(number, reason, note: note))))
      // Others may have changed the file meanwhile.
      if lastFile?.lastNumber != file.lastNumber { (file, events) = try replayed(number) }
    }
    return try caseView(file, events, asOf: day).masked(for: sight(of: file))
  }

  /// Whether others did something about a referral that the officer sent from the file, which they see by reading it now.
  private func hasNews(in number: FileNumber) throws -> Bool {
    try index.newsCount(of: officerID, since: newsBegin, in: number) > 0
  }

  /// How much of a file the officer sees now.
  func sight(of file: BeneficiaryFile) -> FileSight {
    let hasAsked = sitting.hasShown(file.id, on: timeOfAccess.day(in: .riyadh))
    return hasAsked ? .whole : file.sight(of: officer, under: context().profile)
  }

  /// The file with everything shown that the officer may see, which is noted.
  public func readWholeFile(
    _ number: FileNumber, asOf day: CivilDate?, reason: ReadingReason? = nil, note: String? = nil
  ) throws -> CaseView {
    let view = try readFile(number, asOf: day, reason: reason, note: note)
    guard !view.sight.isWhole else { return view }
    _ = try submit(Submission(.access(.showFields(number))))
    return try readFile(number, asOf: day, reason: reason, note: note)
  }

  /// Whether a reading can be noted: in a ledger that takes no events any more, only those who may verify it read on.
  var isNoted: Bool {
    get throws {
      switch ledger.condition {
      case .sound, .torn: if ledger.access == .writing { return true }
      case .corrupt, .poisoned: break
      }
      try context().demand(.verifyLedger)
      return false
    }
  }

  /// Who recorded something in a file, which needs nothing of it to be opened.
  func actors(in number: FileNumber) throws -> Set<OfficerID> {
    Set(try projector.commits(of: number.stream, in: index).map { OfficerID(rawValue: $0.officer) })
  }
}
