/// Somebody had a paper printed, or written into a file for printing.
public struct PaperPrinted: Codable, Hashable, Sendable {
  public enum Means: String, Codable, CaseIterable, Hashable, Sendable {
    case printer
    /// A file in the PDF format.
    case document
    /// A page for a browser.
    case page
  }

  public var paper: PaperKind
  /// What of the file or the office it is about: a request's or a referral's ordinal, a session's or a matter's number,
  /// a service, days; nil where the file or the policy itself.
  public var reference: String?
  public var means: Means

  public init(paper: PaperKind, reference: String?, means: Means) {
    self.paper = paper
    self.reference = reference
    self.means = means
  }
}
