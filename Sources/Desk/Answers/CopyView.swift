public import Casework

/// Everything that is held on a person, for a copy to be handed over.
public struct CopyView: Hashable, Sendable {
  public var view: CaseView
  /// What the person asked about their data, answered or not.
  public var dataRequests: [DataRequest]

  public init(view: CaseView, dataRequests: [DataRequest]) {
    self.view = view
    self.dataRequests = dataRequests
  }
}
