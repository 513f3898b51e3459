public import Casework

/// Everything that is held on a person, for a copy to be handed over.
public struct CopyView: Hashable, Sendable {
  public var view: CaseView
  /// What the person asked about their data, answered or not.
  public var dataRequests: [DataRequest]
  /// Who read the file and why, the newest first.
  public var readings: [AccessRow]
  /// What officers typed for the file and did not save yet.
  public var drafts: [DraftView]
  /// Matters of the person beside requests.
  public var matters: [Matter]
  /// What is held in the files that were merged into this one.
  public var merged: [CopyView]

  public init(
    view: CaseView, dataRequests: [DataRequest], readings: [AccessRow] = [], drafts: [DraftView] = [],
    matters: [Matter] = [], merged: [CopyView] = []
  ) {
    self.view = view
    self.dataRequests = dataRequests
    self.readings = readings
    self.drafts = drafts
    self.matters = matters
    self.merged = merged
  }

  /// The request for a copy that is open, by its number; nil where nobody asked.
  public var answeredRequest: Int? { dataRequests.first { $0.isOpen && $0.facts.right == .access }?.id }
}
