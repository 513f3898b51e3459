/// Somebody had a scan opened and so read it.
public struct AttachmentOpened: Codable, Hashable, Sendable {
  public enum Means: String, Codable, CaseIterable, Hashable, Sendable {
    /// Shown by a viewer, from memory.
    case viewer
    /// Written into a file that the officer named.
    case file
  }

  public var request: Int
  public var attachment: Int
  public var means: Means

  public init(request: Int, attachment: Int, means: Means) {
    self.request = request
    self.attachment = attachment
    self.means = means
  }
}
