public import Casework

/// One matter with everything that was done about it.
public struct MatterView: Hashable, Sendable {
  public var matter: Matter
  /// The name of its file; nil where it concerns none.
  public var name: String?
  /// The files that its steps name, such as those of a programme's participants.
  public var others: [FileRow]

  public init(matter: Matter, name: String?, others: [FileRow] = []) {
    self.matter = matter
    self.name = name
    self.others = others
  }
}
