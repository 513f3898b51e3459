public import Calendars

/// Why the office did not do what was asked about keeping a file or letting it go.
public enum SubjectRefusal: Error, Hashable, Sendable {
  case groundMissing
  case reasonMissing
  case alreadyHeld
  case notHeld
  /// A legal hold forbids it, on this ground.
  case underHold(ground: String)
  /// Something in the file itself is not over.
  case workOpen(OpenFileWork)
  /// A matter of the file is not over.
  case matterOpen(Int)
  /// A case of the file stands on a session's agenda.
  case onAgenda
  /// Another request over the data waits for its answer.
  case dataRequestOpen(Int)
  /// The law still demands that the file be kept, through that day.
  case retentionBinds(through: CivilDate)
  /// The association's own retention still runs, and no reason was given to cut it short.
  case retentionRuns(through: CivilDate)
  case requestUnknown(Int)
  case alreadyDecided
  case notDecided
  /// An erasure was decided: nothing else is done in the file.
  case erasureDecided
  /// Somebody else than who decided has to confirm.
  case secondOfficerNeeded
  case numberMismatch
  case erased(ErasedFile)
  case mergeWithItself
  /// The file was merged into another; what is new belongs there.
  case merged(into: FileNumber)
  case notMerged
  /// A copy for the person would hold what is closed to whoever prepares it.
  case copyClosed
  /// Other files were merged into it; they are separated first.
  case absorbsOthers
}
