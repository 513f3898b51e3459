public import Casework

/// Everything that a paper is made of.
public struct PaperView: Hashable, Sendable {
  public enum Contents: Hashable, Sendable {
    case file(CaseView)
    case copy(CopyView)
    /// The cases of the agenda with what was decided of them in this session.
    case session(SessionView, decisions: [CaseReference: RequestDecided])
    case matter(MatterView)
    case evidence(EvidenceView)
    /// What was done in a period, and what waits now.
    case report(EvidenceView, HomeView)
    /// The profile and the register tell it.
    case office
  }

  public var order: PaperOrder
  public var contents: Contents
  /// What of the ledger's end goes on paper: the number of the newest commit and 16 digits of its hash.
  public var mark: String

  public init(order: PaperOrder, contents: Contents, mark: String) {
    self.order = order
    self.contents = contents
    self.mark = mark
  }
}

/// Where a paper goes.
public enum PaperOutlet: Hashable, Sendable {
  /// A printer by its name.
  case printer(String)
  /// A new file; the end of its name says whether it is a PDF or a page for a browser.
  case file(path: String)
}

/// How papers can leave this desk.
public struct PaperWays: Hashable, Sendable {
  /// The printers that the machine knows, the usual one first.
  public var printers: [String]
  /// Whether the part of the program that makes PDF files is installed.
  public var makesDocuments: Bool

  public init(printers: [String], makesDocuments: Bool) {
    self.printers = printers
    self.makesDocuments = makesDocuments
  }
}

/// A paper that has left.
public struct PrintedPaper: Hashable, Sendable {
  public var outlet: PaperOutlet
  /// Nil where it is a page for a browser.
  public var pages: Int?
  /// The names of letters that no font of the machine has, in whose place their codes stand.
  public var missingLetters: [String]
  /// Whether the letterhead names a picture that could not be read.
  public var lacksLogo: Bool

  public init(outlet: PaperOutlet, pages: Int?, missingLetters: [String], lacksLogo: Bool) {
    self.outlet = outlet
    self.pages = pages
    self.missingLetters = missingLetters
    self.lacksLogo = lacksLogo
  }
}
