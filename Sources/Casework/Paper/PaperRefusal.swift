/// Why a paper is not printed.
public enum PaperRefusal: Error, Hashable, Sendable {
  /// Such a paper is about something else.
  case unfit(PaperKind)
  /// What it would tell has not happened yet.
  case notYet(PaperKind)
  /// The policy in force knows no such paper.
  case notInPolicy(PaperKind)
}
