public import Casework

/// A scan that is to be kept: for which document of which request, and what the officer calls it.
public struct AttachmentOrder: Hashable, Sendable {
  public var request: CaseReference
  /// The key of the checklist's document that it shows.
  public var document: String
  public var title: String?
  /// The commit number of the newest event that the officer's screen showed, or that they were told of since and went on;
  /// nil where it concerns no screen.
  public var basedOn: Int?

  public init(request: CaseReference, document: String, title: String? = nil, basedOn: Int? = nil) {
    self.request = request
    self.document = document
    self.title = title
    self.basedOn = basedOn
  }
}
